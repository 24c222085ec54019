/** What an entry speaks about must be there, and must not have been said already. */
import { describe, expect, it } from 'vitest';
import { deviceId, devicePublic } from '../../../shared/crypto/keys.ts';
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import type { BodyOf, EntryBody } from '../../../shared/membership/bodies.ts';
import { signProposal } from '../../../shared/membership/entry.ts';
import { type Membership, serverKeyAt } from '../../../shared/membership/membership.ts';
import { applyEntry } from '../../../shared/membership/replay.ts';
import { castOf, inviteOf, tried } from './cast.ts';
import { HOUR, LogMaker, timeText } from './log-maker.ts';

describe('a file', () => {
  const { maker, people, work, elsewhere } = castOf('files');
  const { ada, ben, will, lee } = people;
  const file = maker.newHash();
  const erase: BodyOf<'erase'> = { type: 'erase', file, ground: 'retention' };
  const hold = (held: boolean): BodyOf<'hold'> => ({ type: 'hold', file, held });
  const until = timeText(maker.now + HOUR);

  it('that is held is not erased, until it is let go', () => {
    maker.enter(hold(true), ada);
    expect(tried(maker, erase, [ada, ben])).toBe('LEGAL_HOLD');
    maker.enter(hold(false), ben);
    expect(tried(maker, erase, [ada, ben])).toBe('ok');
  });

  it('that is erased is not erased again, shared, held or opened', () => {
    const entry = maker.enter(erase, ada, ben);
    expect(maker.log.files.get(file)?.erased).toEqual({
      entry: entry.seq,
      at: entry.at,
      ground: 'retention',
    });
    const words = toBase64(maker.random.bytes(96));
    const bodies: EntryBody[] = [
      erase,
      hold(true),
      { type: 'grant', file, from: work, to: elsewhere, heads: [], until: null },
      { type: 'break-glass', file, reason: 'cover', words, until },
    ];
    for (const body of bodies) expect(tried(maker, body, [ada, ben, will, lee])).toBe('ERASED');
  });

  it('is taken back only from a team that it is shared with', () => {
    const other = maker.newHash();
    const revoke: BodyOf<'revoke'> = { type: 'revoke', file: other, team: elsewhere };
    expect(tried(maker, revoke, [ada])).toBe('LOG_INVALID');
    maker.enter({ type: 'grant', file: other, from: work, to: elsewhere, heads: [], until: null }, will);
    maker.enter(revoke, ada);
    expect(tried(maker, revoke, [ada])).toBe('LOG_INVALID');
  });
});

it('what nobody knows cannot be spoken of', () => {
  const { maker, people, work } = castOf('unknown');
  const { ada, ben, will, olive } = people;
  const [id, hash, key] = [maker.newId(), maker.newHash(), maker.newBox().public];
  const member = { joins: [], leaves: [], administrator: null };
  const bodies: EntryBody[] = [
    inviteOf(maker, { teams: [id] }),
    { ...inviteOf(maker, {}), sign: maker.newInvitation().keys.public },
    { type: 'cancel', invitation: hash },
    { type: 'device', device: hash, why: 'lost', wipe: false },
    { type: 'member', ...member, worker: id },
    { type: 'member', ...member, worker: will.worker, joins: [id] },
    { type: 'member', ...member, worker: will.worker, leaves: [id] },
    { type: 'member', ...member, worker: will.worker, leaves: [maker.team('everyone')] },
    { type: 'leave', worker: id, wipe: false },
    { type: 'team', team: maker.newId(), kind: 'work', key, members: [id] },
    { type: 'team', team: work, kind: 'work', key, members: [ada.worker] },
    { type: 'team', team: maker.newId(), kind: 'duty', key, members: [ada.worker] },
    { type: 'epoch', team: id, epoch: 1, key },
    { type: 'epoch', team: work, epoch: 0, key },
    { type: 'epoch', team: work, epoch: 2, key },
    { type: 'grant', file: hash, from: id, to: work, heads: [], until: null },
    { type: 'grant', file: hash, from: work, to: id, heads: [], until: null },
    { type: 'admit', team: id, changes: [hash], verdict: 'counts' },
    { type: 'review', entry: 1, verdict: 'justified' },
    { type: 'recovered', device: hash, why: 'passphrase' },
    { type: 'restore', incarnation: id, log: { size: 1, head: hash }, feeds: [] },
    { type: 'restore', incarnation: id, log: { size: maker.log.size + 1, head: maker.log.head }, feeds: [] },
  ];
  for (const body of bodies)
    expect([body, tried(maker, body, [ada, ben, olive])]).toEqual([body, 'LOG_INVALID']);
});

it('a server comes back once as the same', () => {
  const { maker, people } = castOf('back');
  const { ada, ben } = people;
  const { heads } = maker.log;
  const log = { size: 3, head: heads[2] ?? '' };
  const restore: BodyOf<'restore'> = { type: 'restore', incarnation: maker.newId(), log, feeds: [] };
  const { seq } = maker.enter(restore, ada, ben);
  expect(maker.log.restored).toEqual([{ entry: seq, body: restore }]);
  expect(tried(maker, restore, [ada, ben])).toBe('LOG_INVALID');
});

it('the server’s next key counts from its entry on', () => {
  const { maker, people } = castOf('next key');
  const key = maker.newInvitation().keys.public;
  const { seq } = maker.enter({ type: 'server-key', key }, people.ada, people.ben);
  expect(serverKeyAt(maker.log, seq - 1)).toBe(maker.server.public);
  expect(serverKeyAt(maker.log, seq)).toBe(key);
});

describe('a genesis', () => {
  const maker = new LogMaker('genesis');
  const device = maker.newDevice();
  const team = (): BodyOf<'genesis'>['teams'][number] => ({
    team: maker.newId(),
    epoch: 0,
    key: maker.newBox().public,
  });
  const one = team();
  const sound: BodyOf<'genesis'> = {
    type: 'genesis',
    name: 'Wren Bridge Support',
    practice: true,
    server: maker.server.public,
    recovery: maker.newBox().public,
    administrator: { worker: device.worker, device: devicePublic(device.device) },
    teams: [one, { ...team(), kind: 'everyone' }],
  };
  const begins = (body: EntryBody, signers = [device], before: Membership | null = null) => {
    const signed = signProposal(maker.propose(body, { org: null, base: null }), signers);
    const answer = applyEntry(before, { v: 1, seq: 1, prev: null, at: timeText(maker.now), ...signed });
    return answer.ok ? 'ok' : answer.problem;
  };

  it('begins a log, signed by the administrator it names; nothing else does, and none twice', () => {
    expect(begins(sound)).toBe('ok');
    expect(begins(sound, [maker.founder])).toBe('LOG_INVALID');
    expect(begins({ type: 'policy', leaseDays: 7, breakGlassHours: 7 })).toBe('LOG_INVALID');
    expect(begins(sound, [device], maker.log)).toBe('LOG_FORK');
    expect(tried(maker, sound, [device, maker.founder])).toBe('LOG_INVALID');
    expect(deviceId(devicePublic(device.device))).toBe(device.by);
  });

  it('has no team, key or guarded kind twice, and no key to which nothing can be sealed', () => {
    const weak = toBase64(new Uint8Array(32));
    const duty = (): typeof one => ({ ...team(), kind: 'duty' });
    expect(begins({ ...sound, teams: [one, { ...team(), team: one.team }] })).toBe('LOG_INVALID');
    expect(begins({ ...sound, teams: [one, { ...team(), key: one.key }] })).toBe('LOG_INVALID');
    expect(begins({ ...sound, teams: [duty(), duty()] })).toBe('LOG_INVALID');
    expect(begins({ ...sound, teams: [{ ...one, key: weak }] })).toBe('BAD_DEVICE_KEY');
    expect(begins({ ...sound, recovery: weak })).toBe('BAD_DEVICE_KEY');
  });
});
