/** who is counted in which statistics, and by what. */
import { describe, expect, test } from 'vitest';
import { ageBand } from '../../../shared/rules/statistics/dimensions.ts';
import type { PersonFacts, SupportFacts } from '../../../shared/rules/statistics/facts.ts';
import { lengthOf, pastPeriods } from '../../../shared/rules/statistics/periods.ts';
import { reportNames, reports } from '../../../shared/rules/statistics/reports.ts';
import { tally } from '../../../shared/rules/statistics/tally.ts';

const quarter = { from: '2026-07-01', until: '2026-09-30' };
const services = ['short-breaks', 'yana'];

const support = (change: Partial<SupportFacts>): SupportFacts => ({
  service: 'yana',
  referredBy: 'gp',
  referredOn: '',
  startedOn: '2026-01-10',
  endedOn: '',
  endReason: '',
  ...change,
});
const somebody = (change: Partial<PersonFacts> = {}): PersonFacts => ({
  born: '1980-05-05',
  district: 'TN1',
  support: [support({})],
  wellbeing: [],
  shared: [],
  ...change,
});
const measure = (on: string, satisfied: number | null, anxious: number | null = null) => ({
  on,
  satisfied,
  worthwhile: null,
  happy: null,
  anxious,
});

/** The rows that count anybody. */
function counted(name: (typeof reportNames)[number], ...people: PersonFacts[]) {
  const { rows, table } = tally(name, people, quarter, services);
  const all = rows.map((row, at) => [row, table.counts[at]] as const);
  return Object.fromEntries(all.filter(([, count]) => count !== 0));
}

describe('R-40: who counts as supported in a period', () => {
  test.each<[string, Partial<SupportFacts>, boolean]>([
    ['from before, and still', {}, true],
    ['begun on its last day', { startedOn: '2026-09-30' }, true],
    ['begun after it', { startedOn: '2026-10-01' }, false],
    ['ended on its first day', { endedOn: '2026-07-01' }, true],
    ['ended before it', { endedOn: '2026-06-30' }, false],
    ['with no day of its beginning', { startedOn: '' }, false],
  ])('%s', (_, change, isCounted) => {
    expect(counted('services', somebody({ support: [support(change)] }))).toEqual(
      isCounted ? { yana: 1 } : {},
    );
    expect(counted('ages', somebody({ support: [support(change)] }))).toEqual(
      isCounted ? { '18-64': 1 } : {},
    );
  });

  test('a person counts once in each service, however often they came, and once by age', () => {
    const often = somebody({
      support: [support({}), support({ endedOn: '2026-08-01' }), support({ service: 'short-breaks' })],
    });
    expect(counted('services', often)).toEqual({ yana: 1, 'short-breaks': 1 });
    expect(counted('ages', often)).toEqual({ '18-64': 1 });
  });

  test('a service that is on no list, and an age that nobody knows, count as not known', () => {
    const odd = somebody({ born: '', district: '', support: [support({ service: 'gone' })] });
    expect(counted('services', odd)).toEqual({ unknown: 1 });
    expect(counted('ages', odd)).toEqual({ unknown: 1 });
    expect(counted('areas', odd)).toEqual({ unknown: 1 });
  });
});

test('R-40: services by age, row by row', () => {
  const child = somebody({ born: '2015-01-01', support: [support({ service: 'short-breaks' })] });
  expect(tally('services-ages', [somebody(), child, child], quarter, services)).toEqual({
    rows: ['short-breaks', 'yana', 'unknown'],
    columns: ['0-17', '18-64', '65+', 'unknown'],
    table: {
      kind: 'two-way',
      counts: [
        [2, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 0, 0],
      ],
    },
  });
});

test.each([
  ['2008-10-01', '0-17'],
  ['2008-09-30', '18-64'],
  ['1961-10-01', '18-64'],
  ['1961-09-30', '65+'],
  ['', 'unknown'],
  ['2027-01-01', 'unknown'],
])('R-40: born on %s counts on 30 September 2026 as %s', (born, band) => {
  expect(ageBand(born, '2026-09-30')).toBe(band);
});

test('R-40: areas are halves of postcodes, in order', () => {
  const { rows } = tally('areas', [somebody({ district: 'TN2' }), somebody()], quarter, services);
  expect(rows).toEqual(['TN1', 'TN2', 'unknown']);
});

test('R-40: referrals and endings count by their day, and sharing counts people, not letters', () => {
  const person = somebody({
    support: [
      support({ referredOn: '2026-07-01' }),
      support({
        referredOn: '2026-06-30',
        referredBy: 'school',
        endedOn: '2026-09-30',
        endReason: 'goals-met',
      }),
    ],
    shared: [
      { on: '2026-08-01', recipientKind: 'police' },
      { on: '2026-08-02', recipientKind: 'police' },
      { on: '2026-10-01', recipientKind: 'school' },
    ],
  });
  expect(counted('referrals', person)).toEqual({ gp: 1 });
  expect(counted('endings', person)).toEqual({ 'goals-met': 1 });
  expect(counted('sharing', person)).toEqual({ police: 1 });
});

describe('R-40: how people feel, the last answer of the period against their first', () => {
  test.each<[string, PersonFacts['wellbeing'], Record<string, number>]>([
    ['better', [measure('2026-01-01', 3), measure('2026-08-01', 7)], { better: 1 }],
    ['whatever their order', [measure('2026-08-01', 7), measure('2026-01-01', 3)], { better: 1 }],
    ['worse', [measure('2026-07-01', 3), measure('2026-08-01', 2)], { worse: 1 }],
    ['the same', [measure('2026-07-01', 3), measure('2026-08-01', 3)], { same: 1 }],
    ['asked once', [measure('2026-08-01', 3)], {}],
    ['not answered again', [measure('2026-07-01', 3), measure('2026-08-01', null)], {}],
    ['the last before the period', [measure('2026-01-01', 3), measure('2026-06-30', 7)], {}],
    ['what came after it is not seen', [measure('2026-01-01', 3), measure('2026-10-01', 7)], {}],
  ])('%s', (_, wellbeing, expected) => {
    expect(counted('satisfied', somebody({ wellbeing }))).toEqual(expected);
  });

  test('of how anxious they are, less is better', () => {
    const wellbeing = [measure('2026-01-01', null, 8), measure('2026-08-01', null, 1)];
    expect(counted('anxious', somebody({ wellbeing }))).toEqual({ better: 1 });
  });
});

test('R-40: whatever counts the same and is cut by the same can be told to do so', () => {
  const places = reportNames.map((name) => [name, reports[name].counts, ...reports[name].by]);
  expect(places.filter(([, counts]) => counts === 'support')).toEqual([
    ['services', 'support', 'service'],
    ['services-ages', 'support', 'service', 'age'],
    ['ages', 'support', 'age'],
    ['areas', 'support', 'area'],
  ]);
});

test.each([
  ['month', '2026-10-01', '2026-10-31'],
  ['quarter', '2026-07-01', '2026-09-30'],
  ['year', '2025-04-01', '2026-03-31'],
] as const)('R-40: on 24 November 2026 the last %s began on %s and ended on %s', (length, from, until) => {
  expect(pastPeriods(length, '2026-11-24')[0]).toEqual({ from, until });
  expect(lengthOf({ from, until })).toBe(length);
});

test('R-40: a period is over on the day after its last', () => {
  expect(pastPeriods('month', '2026-09-30')[0]?.from).toBe('2026-08-01');
  expect(pastPeriods('month', '2026-10-01')[0]?.from).toBe('2026-09-01');
  expect(lengthOf({ from: '2026-09-01', until: '2026-09-29' })).toBeNull();
});
