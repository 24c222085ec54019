/** An organisation's log in which two people had a record erased out of a file. */
import { hash } from '../../../shared/crypto/hash.ts';
import { devicePublic, newBoxKeys, newSigningKeys } from '../../../shared/crypto/keys.ts';
import { invitationKeys, newInvitationCode } from '../../../shared/crypto/invitation.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { EntryBody } from '../../../shared/membership/bodies.ts';
import { type Entry, proposalHash, signProposal } from '../../../shared/membership/entry.ts';
import { seededRandom } from '../../seeded-random.ts';
import { enter, headOf, newDevice, times } from '../../unit/evidence/office.ts';

export function logOfAPart(seed: string): Entry[] {
  const random = seededRandom(seed);
  const [alice, bob] = [newDevice(random), newDevice(random)];
  const team = newId(random);
  const boxKey = () => newBoxKeys(random).public;
  const someHash = () => hash('change', random.bytes(32));
  const [one, two] = [alice, bob].map(({ id, keys }) => ({ by: id, keys: keys.sign }));
  if (one === undefined || two === undefined) throw new Error('two people');
  let log: Entry[] = [];

  function say(body: EntryBody, signers: Parameters<typeof signProposal>[1]): void {
    const [first] = log;
    const org = first === undefined ? null : proposalHash(first.proposal);
    const base = first === undefined ? null : headOf(log);
    const proposal = { v: 1, org, id: newId(random), base, expires: times.expires, body } as const;
    log = enter(log, signProposal(proposal, signers), times.joined);
  }

  const administrator = { worker: alice.worker, device: devicePublic(alice.keys) };
  say(
    {
      type: 'genesis',
      name: 'Wren Bridge Support',
      practice: false,
      server: newSigningKeys(random).public,
      recovery: boxKey(),
      administrator,
      teams: [{ team, kind: 'work', epoch: 0, key: boxKey() }],
    },
    [one],
  );
  const keys = invitationKeys(newInvitationCode(random));
  if (keys === null) throw new Error('a new code is a code');
  const [invitation, sign] = [keys.id, keys.sign.public];
  const named = {
    invitation,
    sign,
    worker: bob.worker,
    administrator: true,
    teams: [team],
    blob: someHash(),
  };
  say({ type: 'invite', ...named }, [one]);
  say({ type: 'join', invitation, device: devicePublic(bob.keys) }, [
    { by: invitation, keys: keys.sign },
    two,
  ]);
  const [file, records] = [someHash(), [newId(random)]];
  const part = { records, changes: [someHash(), someHash()], chunks: [someHash()], keys: [someHash()] };
  say({ type: 'erase-part', file, ground: 'request', ...part }, [one, two]);
  return log;
}
