import { describe, expect, it } from 'vitest';
import { timeOfEntry } from '../../../shared/membership/replay.ts';
import { castWithRules } from './bodies-of-each-type.ts';
import { type Name, tried } from './cast.ts';
import { DAY, type Signer, timeText } from './log-maker.ts';
import { sayable } from './random-log.ts';

const { rules, maker, people, spare, gone, stranger } = castWithRules('who signs');
const names = Object.keys(people) as Name[];

/** Each alone, each two, and those whose signature counts nothing or not twice. */
const signers: { who: string; by: Signer[]; people: Name[] }[] = [
  ...names.map((name) => ({ who: name, by: [people[name]], people: [name] })),
  ...names.flatMap((one, index) =>
    names.slice(index + 1).map((two) => ({
      who: `${one} and ${two}`,
      by: [people[two], people[one]],
      people: [one, two],
    })),
  ),
  { who: 'ada on two laptops', by: [people.ada, spare], people: ['ada'] },
  { who: 'ada twice', by: [people.ada, people.ada], people: ['ada'] },
  { who: 'ada and a removed laptop', by: [people.ada, gone], people: ['ada'] },
  { who: 'ada and a stranger', by: [stranger, people.ada], people: ['ada'] },
  {
    who: 'ada and a stranger as ben',
    by: [people.ada, { by: people.ben.by, keys: stranger.keys }],
    people: ['ada'],
  },
  { who: 'a removed laptop', by: [gone], people: [] },
  { who: 'a stranger', by: [stranger], people: [] },
];

describe.each(rules)('an entry that $says', ({ body, enough, short, otherwise }) => {
  const good = enough[0]?.map((name) => people[name]) ?? [];

  it('stands by whom it should, and by nobody else', () => {
    const told = signers.map(({ who, by }) => [who, tried(maker, body, by)]);
    const expected = signers.map(({ who, people: some }) => {
      if (enough.some((set) => set.every((name) => some.includes(name)))) return [who, 'ok'];
      return [who, some.some((name) => short.includes(name)) ? 'NEEDS_TWO_PEOPLE' : otherwise];
    });
    expect(told).toEqual(expected);
  });

  it('is entered until it expires and not after', () => {
    expect(tried(maker, body, good, { expires: timeText(maker.now) })).toBe('ok');
    expect(tried(maker, body, good, { expires: timeText(maker.now - 1) })).toBe('PROPOSAL_EXPIRED');
  });

  it('belongs to one organisation and one past', () => {
    const { head, size, heads } = maker.log;
    const early = { size: 1, head: heads[0] ?? '' };
    expect(tried(maker, body, good, { base: early })).toBe('ok');
    const bases = [null, { size, head: maker.newHash() }, { size: size + 1, head }, { size: 1, head }];
    for (const base of bases) expect(tried(maker, body, good, { base })).toBe('LOG_FORK');
    for (const org of [null, maker.newHash()]) expect(tried(maker, body, good, { org })).toBe('LOG_FORK');
  });
});

it('the rules above are of every type but genesis and join', () => {
  const types = new Set(rules.map(({ body }) => body.type));
  expect([...types, 'join'].toSorted()).toEqual(sayable.toSorted());
});

it('while there is one administrator, one is enough for all but erasing', () => {
  const one = castWithRules('one administrator');
  const { ada, ben } = one.people;
  one.maker.enter(
    { type: 'member', worker: ben.worker, joins: [], leaves: [], administrator: false },
    ada,
    ben,
  );
  const refused = one.rules.filter(
    ({ short, body }) => short.length > 0 && tried(one.maker, body, [ada]) !== 'ok',
  );
  expect(refused.map(({ says }) => says)).toEqual(['erases a file', 'erases records out of a file']);
});

it('the log’s time never goes back, but for a RESTORE by two', () => {
  const restore = rules.find(({ body }) => body.type === 'restore');
  const policy = rules.find(({ body }) => body.type === 'policy');
  if (restore === undefined || policy === undefined) throw new Error('both types have a rule');
  const { ada, ben } = people;
  const { now } = maker;
  maker.now -= DAY;
  expect(tried(maker, policy.body, [ada, ben])).toBe('LOG_INVALID');
  expect(tried(maker, restore.body, [ada, ben])).toBe('ok');
  const [said, back] = [maker.propose(policy.body), maker.propose(restore.body)];
  expect(timeOfEntry(maker.log, said, timeText(maker.now))).toBe(maker.log.at);
  expect(timeOfEntry(maker.log, back, timeText(maker.now))).toBe(timeText(maker.now));
  expect(timeOfEntry(maker.log, said, timeText(now + 1))).toBe(timeText(now + 1));
  maker.now = now;
});
