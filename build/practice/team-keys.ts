/** The keys of a practice device's teams, as members in touch renew them and seal them to it. */
import { type Envelope, openEnvelope } from '../../shared/crypto/envelope.ts';
import { type BoxKeys, boxKeysFromSecret, type TeamKey } from '../../shared/crypto/keys.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { envelopesReply } from '../../shared/wire/http.ts';
import type { PracticeDevice } from './device.ts';
import { ask, must } from './link.ts';

/** Those that were known, and those that the office has for this device; the newest of each team last. */
export async function renewedKeys(device: PracticeDevice, known: readonly TeamKey[]): Promise<TeamKey[]> {
  const log = await device.readLog();
  const keys = new Map(known.map((key) => [key.public, key]));
  const teams = [...(log.members.get(device.worker)?.teams ?? [])];
  const question = { keys: [], teams };
  const { envelopes } = must(
    await ask(device.server, 'envelopes', await device.token(), question, envelopesReply),
  );
  let before = -1;
  while (before !== keys.size) {
    before = keys.size;
    for (const envelope of envelopes) {
      const recipient: BoxKeys | undefined =
        envelope.head.to === device.keys.box.public ? device.keys.box : keys.get(envelope.head.to);
      const key = recipient === undefined ? null : teamKeyIn(envelope, log, recipient);
      if (key !== null) keys.set(key.public, key);
    }
  }
  return [...keys.values()].toSorted((a, b) => a.epoch - b.epoch);
}

function teamKeyIn(envelope: Envelope, log: Membership, recipient: BoxKeys): TeamKey | null {
  const { opens, by } = envelope.head;
  const granter = log.devices.get(by);
  if (opens.what !== 'team' || granter === undefined) return null;
  const secret = openEnvelope(envelope, granter.sign, recipient);
  if (typeof secret === 'string') return null;
  const keys = boxKeysFromSecret(secret.reveal());
  const inLog = log.teams.get(opens.team)?.keys.get(opens.epoch);
  return inLog === keys.public ? { team: opens.team, epoch: opens.epoch, ...keys } : null;
}
