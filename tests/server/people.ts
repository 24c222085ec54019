/** Workers of a test's organisation: invited, joined, ready to push. */
import { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, signIn } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { people } from '../../build/practice/content/people.ts';
import { invitationKeys } from '../../shared/crypto/invitation.ts';
import { type DeviceKeys, deviceId, devicePublic, newDeviceKeys } from '../../shared/crypto/keys.ts';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { type SignedProposal, signProposal } from '../../shared/membership/entry.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { emptyValues } from '../../shared/record/field/form.ts';
import { type Visit, visit } from '../../shared/record/case/visit.ts';
import type { Person } from '../../shared/record/case/person.ts';
import { appendLogReply } from '../../shared/wire/http.ts';

export const random = systemRandom();

export const somebody: Person = { recordNumber: 'WBC-2222-2222', ...people.margaret };

/** A join as a new laptop signs it. */
export function signJoin(log: Membership, code: string, keys: DeviceKeys): SignedProposal {
  const invitation = invitationKeys(code)!;
  return signProposal(
    {
      v: 1,
      org: log.org,
      id: newId(random),
      base: { size: log.size, head: log.head },
      expires: new Date(Date.now() + 86_400_000).toISOString(),
      body: { type: 'join', invitation: invitation.id, device: devicePublic(keys) },
    },
    [
      { by: invitation.id, keys: invitation.sign },
      { by: deviceId(devicePublic(keys)), keys: keys.sign },
    ],
  );
}

export function signInWithCode(server: string, org: string, code: string) {
  const { id, sign } = invitationKeys(code)!;
  return signIn(server, { org, kind: 'invitation', id }, sign);
}

/** A new worker of these teams, whose laptop has joined. */
export async function joined(office: Office, teams?: string[]): Promise<PracticeDevice> {
  const { server } = office.device;
  const worker = newId(random);
  const code = await office.invite({ worker, ...(teams === undefined ? {} : { teams }) });
  const keys = newDeviceKeys(random);
  const token = must(await signInWithCode(server, office.org, code));
  const join = signJoin(await office.device.readLog(), code, keys);
  must(await ask(server, 'appendLog', token, { ...join, blob: null, envelopes: [] }, appendLogReply));
  const device = new PracticeDevice({ server, org: office.org, worker, keys });
  await device.readLog();
  return device;
}

export const visitOf = (worker: string): Visit => ({
  ...(emptyValues({ ...visit.fields, ...visit.made }) as Visit),
  worker,
  startedAt: '2026-11-23T10:00:00.000Z',
  endedAt: '',
});
