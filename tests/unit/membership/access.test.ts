import { describe, expect, it } from 'vitest';
import type { TeamKind } from '../../../shared/membership/bodies.ts';
import {
  feedsOf,
  holdersAt,
  isEntitled,
  keyHolders,
  mayRead,
  mayWrite,
} from '../../../shared/membership/access.ts';
import { DAY, LogMaker, type MadeDevice, timeText } from './log-maker.ts';

const kinds: TeamKind[] = [
  'everyone',
  'work',
  'own',
  'safeguarding',
  'finance',
  'equality',
  'data-protection',
  'duty',
];

/** Alice and Bob work in teams of theirs, the founder in all that there were from the start. */
function teams(seed: string, from: readonly TeamKind[] = ['everyone', 'work']) {
  const maker = new LogMaker(seed, from);
  const [alice, bob] = [maker.admit(), maker.admit()];
  const newTeam = (...members: MadeDevice[]) => found(maker, 'work', ...members);
  return { maker, alice, bob, mine: newTeam(alice), theirs: newTeam(bob), file: maker.newHash() };
}

function found(maker: LogMaker, kind: TeamKind, ...members: MadeDevice[]): string {
  const team = maker.newId();
  const key = maker.newBox().public;
  maker.enter({ type: 'team', team, kind, key, members: members.map(({ worker }) => worker) }, maker.founder);
  return team;
}

const moves = (maker: LogMaker, { worker }: MadeDevice, joins: string[], leaves: string[]): number =>
  maker.enter({ type: 'member', worker, joins, leaves, administrator: null }, maker.founder).seq;

const share = (
  maker: LogMaker,
  by: MadeDevice,
  file: string,
  from: string,
  to: string,
  until: string | null = null,
) => maker.enter({ type: 'grant', file, from, to, heads: [], until }, by).seq;

/** At each size of the log: whether a later change of the file by this device counts. */
function writes(maker: LogMaker, device: MadeDevice, file: string, root: string): boolean[] {
  const change = { id: maker.newHash(), device: device.by, file };
  return Array.from({ length: maker.log.size }, (_, index) => mayWrite(maker.log, change, root, index + 1));
}

/** From a place up to another: the sizes at which something is so. */
function spans(at: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  at.forEach((is, index) => {
    if (is && at[index - 1] !== true) found.push([index + 1, index + 1]);
    const last = found.at(-1);
    if (is && last !== undefined) last[1] = index + 1;
  });
  return found;
}

describe('a worker’s changes count', () => {
  it('while they belong to the file’s team: from the entry that says so, until just before the one that ends it', () => {
    const { maker, alice, bob, mine, theirs, file } = teams('moved');
    const since = maker.log.size - 1;
    const left = moves(maker, alice, [theirs], [mine]);
    const back = moves(maker, alice, [mine], [theirs]);
    moves(maker, bob, [], []);
    const end = maker.log.size;
    expect(spans(writes(maker, alice, file, mine))).toEqual([
      [since, left - 1],
      [back, end],
    ]);
    expect(spans(writes(maker, alice, file, theirs))).toEqual([[left, back - 1]]);
    expect(isEntitled(maker.log, alice.by, theirs, left)).toBe(true);
    expect(isEntitled(maker.log, alice.by, theirs, back)).toBe(false);
  });

  it('until their laptop is removed; another laptop’s go on, and one that came later has no past', () => {
    const { maker, alice, mine, file } = teams('laptops');
    const second = maker.admit({ worker: alice.worker });
    const since = maker.log.size;
    const removed = maker.enter({ type: 'device', device: alice.by, why: 'lost', wipe: true }, alice).seq;
    expect(writes(maker, alice, file, mine).lastIndexOf(true) + 1).toBe(removed - 1);
    expect(spans(writes(maker, second, file, mine))).toEqual([[since, removed]]);
  });

  it('not after they have left, and not of the old team when they are back', () => {
    const { maker, alice, mine, file } = teams('left');
    const gone = maker.enter({ type: 'leave', worker: alice.worker, wipe: false }, maker.founder).seq;
    const again = maker.admit({ worker: alice.worker });
    expect(writes(maker, alice, file, mine).lastIndexOf(true) + 1).toBe(gone - 1);
    expect(spans(writes(maker, again, file, mine))).toEqual([]);
    const rejoined = moves(maker, again, [mine], []);
    expect(spans(writes(maker, again, file, mine))).toEqual([[rejoined, rejoined]]);
  });

  it('never from a device or into a team that nobody knows', () => {
    const { maker, alice, mine, file } = teams('unknown');
    expect(spans(writes(maker, maker.newDevice(), file, mine))).toEqual([]);
    expect(spans(writes(maker, alice, file, maker.newId()))).toEqual([]);
  });
});

describe('a shared file', () => {
  it('is the other team’s to write from the grant until it is taken back', () => {
    const { maker, alice, bob, mine, theirs, file } = teams('shared');
    const given = share(maker, alice, file, mine, theirs);
    const taken = maker.enter({ type: 'revoke', file, team: theirs }, bob).seq;
    expect(spans(writes(maker, bob, file, mine))).toEqual([[given, taken - 1]]);
    expect(spans(writes(maker, bob, maker.newHash(), mine))).toEqual([]);
  });

  it('goes on from team to team only where each held it, and comes back with the first', () => {
    const { maker, alice, bob, mine, theirs, file } = teams('chain');
    const cleo = maker.admit();
    const third = found(maker, 'work', cleo);
    const early = share(maker, bob, file, theirs, third);
    share(maker, alice, file, mine, theirs);
    expect([...holdersAt(maker.log, file, mine, maker.log.size)]).toEqual([mine, theirs]);
    const onward = share(maker, bob, file, theirs, third);
    const taken = maker.enter({ type: 'revoke', file, team: theirs }, alice).seq;
    expect(spans(writes(maker, cleo, file, mine))).toEqual([[onward, taken - 1]]);
    share(maker, alice, file, mine, theirs);
    expect([...holdersAt(maker.log, file, mine, maker.log.size)]).toEqual([mine, theirs]);
    expect(early).toBeLessThan(onward);
  });

  it('is read until its end, and what was written by then may still arrive', () => {
    const { maker, alice, bob, mine, theirs, file } = teams('ends');
    const [ends, after] = [timeText(maker.now + DAY), timeText(maker.now + DAY + 1)];
    share(maker, alice, file, mine, theirs, ends);
    expect(mayRead(maker.log, bob.worker, file, mine, ends)).toBe(true);
    expect(mayRead(maker.log, bob.worker, file, mine, after)).toBe(false);
    expect(mayRead(maker.log, alice.worker, file, mine, after)).toBe(true);
    const holding = (at: string) => keyHolders(maker.log, file, mine, at).map(({ team }) => team);
    expect(holding(ends)).toEqual([mine, theirs]);
    expect(holding(after)).toEqual([mine]);
    maker.wait(2 * DAY);
    moves(maker, alice, [], []);
    expect(writes(maker, bob, file, mine).at(-1)).toBe(true);
  });

  it('that is erased is read by nobody', () => {
    const { maker, alice, mine, file } = teams('erased');
    const ben = maker.admit({ administrator: true });
    const at = timeText(maker.now);
    expect(mayRead(maker.log, alice.worker, file, mine, at)).toBe(true);
    maker.enter({ type: 'erase', file, ground: 'request' }, maker.founder, ben);
    expect(mayRead(maker.log, alice.worker, file, mine, at)).toBe(false);
  });
});

describe('the data-protection team', () => {
  it('holds each ordinary file from when there is such a team, also those begun before', () => {
    const { maker, mine, file } = teams('later');
    const dana = maker.admit();
    const before = maker.log.size;
    const office = found(maker, 'data-protection', dana);
    const { size } = maker.log;
    expect(holdersAt(maker.log, file, mine, before).has(office)).toBe(false);
    expect(holdersAt(maker.log, file, mine, size).has(office)).toBe(true);
    expect(spans(writes(maker, dana, file, mine))).toEqual([[size, size]]);
    expect(feedsOf(maker.log, dana.worker).has(mine)).toBe(true);
  });
});

describe.each(kinds)('a file that began in a team of kind %s', (kind) => {
  const { maker, alice, file } = teams(`root ${kind}`, kinds);
  const root = maker.team(kind);
  const [office, duty] = [maker.team('data-protection'), maker.team('duty')];
  const ordinary = kind === 'work' || kind === 'own';
  const restricted = ['safeguarding', 'finance', 'equality', 'data-protection'].includes(kind);
  const { size } = maker.log;

  it('is held by that team, and the data-protection team where it is ordinary', () => {
    expect([...holdersAt(maker.log, file, root, size)]).toEqual(ordinary ? [root, office] : [root]);
  });

  it('has its key sealed also to the duty team where it is about a person', () => {
    const expected = [root, ...(ordinary ? [office, duty] : restricted ? [duty] : [])];
    const given = keyHolders(maker.log, file, root, timeText(maker.now));
    expect(given.map(({ team }) => team)).toEqual([...new Set(expected)]);
  });

  it('is begun by any member where it is restricted, and gone on with by the team alone', () => {
    const begun = { id: file, device: alice.by, file };
    const member = kind === 'everyone';
    expect(mayWrite(maker.log, begun, root, size)).toBe(restricted || member);
    expect(mayWrite(maker.log, { ...begun, id: maker.newHash() }, root, size)).toBe(member);
    expect(mayWrite(maker.log, begun, root, 1)).toBe(false);
  });
});

it('a restricted file cannot have begun before its team', () => {
  const { maker, alice, file } = teams('too early');
  const before = maker.log.size;
  const root = found(maker, 'safeguarding', maker.founder);
  const begun = { id: file, device: alice.by, file };
  expect(mayWrite(maker.log, begun, root, before)).toBe(false);
  expect(mayWrite(maker.log, begun, root, before + 1)).toBe(true);
});

it('a removed laptop’s change counts once its team has said so, at any place', () => {
  const { maker, alice, mine, file } = teams('admitted');
  moves(maker, maker.founder, [mine], []);
  maker.enter({ type: 'device', device: alice.by, why: 'left', wipe: false }, maker.founder);
  const change = { id: maker.newHash(), device: alice.by, file };
  const verdict = (counts: boolean, id: string) =>
    maker.enter(
      { type: 'admit', team: mine, changes: [id], verdict: counts ? 'counts' : 'stays-out' },
      maker.founder,
    );
  expect(mayWrite(maker.log, change, mine, maker.log.size)).toBe(false);
  verdict(true, change.id);
  expect(mayWrite(maker.log, change, mine, maker.log.size)).toBe(true);
  const other = { ...change, id: maker.newHash() };
  verdict(false, other.id);
  expect(mayWrite(maker.log, other, mine, maker.log.size)).toBe(false);
});

it('each follows the feeds of their teams; the duty team has none', () => {
  const maker = new LogMaker('feeds', kinds);
  const of = (...some: TeamKind[]) => {
    const { worker } = maker.admit({ teams: some.map((kind) => maker.team(kind)) });
    return feedsOf(maker.log, worker);
  };
  const everyone = maker.team('everyone');
  const ordinary = [maker.team('work'), maker.team('own')];
  expect(of()).toEqual(new Set([everyone]));
  expect(of('work', 'finance')).toEqual(new Set([everyone, maker.team('work'), maker.team('finance')]));
  expect(of('duty')).toEqual(new Set([everyone]));
  expect(of('data-protection')).toEqual(new Set([everyone, maker.team('data-protection'), ...ordinary]));
  expect(feedsOf(maker.log, maker.newId())).toEqual(new Set());
});
