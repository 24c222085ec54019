/** An organisation's log with an entry of every type, as the people in it would sign them. */
import { hash } from '../../../shared/crypto/hash.ts';
import { invitationKeys, newInvitationCode } from '../../../shared/crypto/invitation.ts';
import { devicePublic, newBoxKeys, newSigningKeys } from '../../../shared/crypto/keys.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { SigningKeys } from '../../../shared/crypto/signing.ts';
import type { EntryBody } from '../../../shared/membership/bodies.ts';
import { type Entry, proposalHash, signProposal } from '../../../shared/membership/entry.ts';
import { seededRandom } from '../../seeded-random.ts';
import { enter, headOf, newDevice, type TestDevice, times } from '../../unit/evidence/office.ts';

interface Signer {
  by: string;
  keys: SigningKeys;
}

const signer = ({ id, keys }: TestDevice): Signer => ({ by: id, keys: keys.sign });

export function wholeLog(seed: string): Entry[] {
  const random = seededRandom(seed);
  const device = () => newDevice(random);
  const team = () => newId(random);
  const boxKey = () => newBoxKeys(random).public;
  const someHash = () => hash('change', random.bytes(32));
  const [alice, bob, carol] = [device(), device(), device()];
  const [work, office, duty, safeguarding] = [team(), team(), team(), team()];
  const file = someHash();
  let log: Entry[] = [];

  function say(body: EntryBody, ...signers: readonly Signer[]): void {
    const [first] = log;
    const org = first === undefined ? null : proposalHash(first.proposal);
    const base = first === undefined ? null : headOf(log);
    const proposal = { v: 1, org, id: newId(random), base, expires: times.expires, body } as const;
    log = enter(log, signProposal(proposal, signers), times.joined);
  }
  function invite({ worker }: TestDevice, administrator: boolean, teams: string[]) {
    const keys = invitationKeys(newInvitationCode(random));
    if (keys === null) throw new Error('a new code is a code');
    const [invitation, sign, blob] = [keys.id, keys.sign.public, someHash()];
    say({ type: 'invite', invitation, sign, worker, administrator, teams, blob }, signer(alice));
    return { by: invitation, keys: keys.sign };
  }
  function join(joiner: TestDevice, invitation: Signer): void {
    const keys = devicePublic(joiner.keys);
    say({ type: 'join', invitation: invitation.by, device: keys }, invitation, signer(joiner));
  }

  const kinds = [
    ['everyone', team()],
    ['work', work],
    ['data-protection', office],
    ['duty', duty],
  ] as const;
  say(
    {
      type: 'genesis',
      name: 'Wren Bridge Support',
      practice: false,
      server: newSigningKeys(random).public,
      recovery: boxKey(),
      administrator: { worker: alice.worker, device: devicePublic(alice.keys) },
      teams: kinds.map(([kind, id]) => ({ team: id, kind, epoch: 0, key: boxKey() })),
    },
    signer(alice),
  );
  join(bob, invite(bob, true, [work, office]));
  join(carol, invite(carol, false, [work]));
  const [one, two, three] = [signer(alice), signer(bob), signer(carol)];

  say({ type: 'cancel', invitation: invite(device(), false, [work]).by }, one);
  const members = [alice.worker, carol.worker];
  say({ type: 'team', team: safeguarding, kind: 'safeguarding', key: boxKey(), members }, one, two);
  say({ type: 'epoch', team: work, epoch: 1, key: boxKey() }, three);
  say({ type: 'member', worker: carol.worker, joins: [duty], leaves: [], administrator: null }, one, two);
  say({ type: 'grant', file, from: work, to: safeguarding, heads: [file], until: null }, three);
  say({ type: 'revoke', file, team: safeguarding }, three);
  say({ type: 'hold', file, held: true }, two);
  say({ type: 'erase', file: someHash(), ground: 'retention' }, one, two);
  say({ type: 'admit', team: work, changes: [someHash(), someHash()], verdict: 'counts' }, three);
  const words = 'c2VhbGVk'.repeat(12);
  const until = '2026-11-03T12:00:00.000Z';
  say({ type: 'break-glass', file, reason: 'life-at-risk', words, until }, three);
  say({ type: 'review', entry: log.length, verdict: 'justified' }, two);
  say({ type: 'server-key', key: newSigningKeys(random).public }, one, two);
  say({ type: 'recovery', key: boxKey() }, one, two);
  say({ type: 'recovered', device: carol.id, why: 'passphrase' }, three);
  say({ type: 'policy', leaseDays: 7, breakGlassHours: 12 }, one, two);
  const feeds = [{ team: work, size: 3, head: someHash() }];
  say({ type: 'restore', incarnation: newId(random), log: headOf(log.slice(0, 9)), feeds }, one, two);
  say({ type: 'device', device: carol.id, why: 'lost', wipe: true }, one);
  say({ type: 'leave', worker: carol.worker, wipe: false }, two);
  return log;
}
