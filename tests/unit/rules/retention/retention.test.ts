/** from which day a record may be looked at for disposal, by table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RetentionClass, retentionClasses } from '../../../../shared/record/case/purposes.ts';
import { addDays } from '../../../../shared/rules/calendar.ts';
import { type Hold, sinceAlleged } from '../../../../shared/rules/retention/holds.ts';
import { retentionRules } from '../../../../shared/rules/retention/periods.ts';
import { retention, type RetentionFacts } from '../../../../shared/rules/retention/retention.ts';

const today = '2026-11-24';
const code = { reportingEndsOn: '', recordsCode: true };
const plain = { reportingEndsOn: '', recordsCode: false };
const facts: RetentionFacts = {
  born: '1960-05-14',
  died: '',
  periods: [{ startedOn: '2020-01-10', endedOn: '2024-03-01', contract: plain }],
  lastEntryOn: '2024-03-05',
  ownDay: '',
  closedOn: '',
  holds: [],
};
type Period = RetentionFacts['periods'][number];
const period = (startedOn: string, endedOn: string, contract: Period['contract'] = plain): Period => ({
  startedOn,
  endedOn,
  contract,
});

const rows: [string, Partial<RetentionFacts>, string][] = [
  [
    'support as a child, ended at 13',
    { born: '2010-05-14', periods: [period('2019-01-07', '2024-03-01')] },
    '2035-05-14',
  ],
  [
    'ended at 17, under the Code',
    { born: '2010-05-14', periods: [period('2019-01-07', '2028-03-01', code)] },
    '2036-05-14',
  ],
  [
    'ended at 17, not under the Code',
    { born: '2010-05-14', periods: [period('2019-01-07', '2028-03-01')] },
    '2035-05-14',
  ],
  [
    'born on 29 February',
    { born: '2008-02-29', periods: [period('2019-01-07', '2023-06-30')] },
    '2033-03-01',
  ],
  [
    'a young carer, then an adult one',
    {
      born: '2009-09-01',
      periods: [period('2020-01-07', '2027-09-01'), period('2027-09-01', '2031-06-30', code)],
    },
    '2039-06-30',
  ],
  [
    'an adult whose contract reports for longer',
    { periods: [period('2020-01-07', '2026-10-10', { reportingEndsOn: '2036-03-31', recordsCode: true })] },
    '2036-03-31',
  ],
  ['an adult, under the Code', { periods: [period('2020-01-07', '2026-10-10', code)] }, '2034-10-10'],
  ['an adult, not under the Code', { periods: [period('2020-01-07', '2026-10-10', null)] }, '2032-10-10'],
  ['an adult, ended on 29 February', { periods: [period('2020-01-07', '2024-02-29')] }, '2030-03-01'],
  [
    'a child whose contract reports for longer',
    {
      born: '2010-05-14',
      periods: [period('2019-01-07', '2024-03-01', { reportingEndsOn: '2040-03-31', recordsCode: false })],
    },
    '2040-03-31',
  ],
  [
    'supported from 17 to 40',
    { born: '1980-01-01', periods: [period('1997-06-01', '2020-02-01')] },
    '2026-02-01',
  ],
  [
    'begun on the 18th birthday',
    { born: '2000-06-01', periods: [period('2018-06-01', '2019-06-01')] },
    '2025-06-01',
  ],
  [
    'begun the day before',
    { born: '2000-06-01', periods: [period('2018-05-31', '2018-06-01', code)] },
    '2025-06-01',
  ],
  [
    'a child who died',
    { born: '2010-05-14', died: '2022-08-01', periods: [period('2019-01-07', '')] },
    '2035-05-14',
  ],
  ['an adult who died in support', { died: '2022-08-01', periods: [period('2019-01-07', '')] }, '2028-08-01'],
  ['somebody who was never supported', { periods: [], lastEntryOn: '2023-02-01' }, '2029-02-01'],
];

test.each(rows)('R-51: %s', (_who, more, day) => {
  const found = retention('support', { ...facts, ...more }, '2045-01-01');
  expect(found).toMatchObject({ state: 'due', day });
  expect(found.steps.at(-1)).toEqual({ step: 'latest', day });
});

test.each([
  ['2030-02-28', 'not-due'],
  ['2030-03-01', 'due'],
])('R-50: on %s it is %s', (on, state) => {
  expect(retention('support', facts, on)).toMatchObject({ state, day: '2030-03-01' });
});

test('R-51: the sum can be said step by step', () => {
  const carer = {
    ...facts,
    born: '2009-09-01',
    periods: [period('2020-01-07', '2027-09-01'), period('2027-09-01', '2031-06-30', code)],
  };
  expect(retention('support', carer, '2032-01-01').steps).toEqual([
    { step: 'support-ended', day: '2031-06-30' },
    { step: 'as-child', day: '2034-09-01', age: 25, code: false },
    { step: 'as-adult', day: '2039-06-30', years: 8, code: true },
    { step: 'latest', day: '2039-06-30' },
  ]);
});

describe('R-50: while support lasts', () => {
  test.each<[string, Partial<RetentionFacts>]>([
    ['aged 26, and still supported', { born: '2000-05-14', periods: [period('2015-01-07', '')] }],
    ['one of two has ended', { periods: [period('2015-01-07', '2016-01-01'), period('2026-01-07', '')] }],
    ['it ends only later', { periods: [period('2015-01-07', '2026-11-25')] }],
  ])('there is no day: %s', (_who, more) => {
    expect(retention('support', { ...facts, ...more }, today)).toMatchObject({
      state: 'in-support',
      day: null,
    });
  });

  test('who comes back begins a new time', () => {
    const once = [period('2012-01-07', '2014-01-07')];
    expect(retention('support', { ...facts, periods: once }, today)).toMatchObject({
      state: 'due',
      day: '2020-01-07',
    });
    const again = [...once, period('2026-01-07', '2026-11-01')];
    expect(retention('support', { ...facts, periods: again }, today)).toMatchObject({
      state: 'not-due',
      day: '2032-11-01',
    });
  });

  test('of somebody whose birthday nobody knows no day is guessed', () => {
    expect(retention('support', { ...facts, born: '' }, today)).toMatchObject({
      state: 'unknown',
      day: null,
    });
  });
});

describe('R-50: each class has its trigger and its time', () => {
  test('every class of the map of uses is there', () => {
    expect(Object.keys(retentionRules.classes)).toEqual(expect.arrayContaining([...retentionClasses]));
  });

  test.each<[RetentionClass, Partial<RetentionFacts>, string, string | null]>([
    ['support', {}, 'not-due', '2030-03-01'],
    ['safeguarding', {}, 'not-due', '2030-03-01'],
    ['sharing', {}, 'not-due', '2030-03-01'],
    ['consent', {}, 'not-due', '2036-03-01'],
    ['equality', {}, 'due', '2025-03-01'],
    ['finance', { ownDay: '2026-11-24' }, 'due', '2026-11-24'],
    ['finance', { ownDay: '2026-11-25' }, 'not-due', '2026-11-25'],
    ['finance', {}, 'not-due', '2030-03-01'],
    ['photo', { ownDay: '2027-01-01', periods: [period('2020-01-01', '')] }, 'not-due', '2027-01-01'],
    ['complaint', { closedOn: '2020-02-29' }, 'due', '2026-03-01'],
    [
      'complaint',
      { closedOn: '2020-02-29', periods: [period('2019-01-01', '', code)] },
      'not-due',
      '2030-03-01',
    ],
    ['complaint', {}, 'held', null],
    ['suppression', {}, 'kept', null],
  ])('%s, %j: %s, %s', (of, more, state, day) => {
    expect(retention(of, { ...facts, ...more }, today)).toMatchObject({ state, day });
  });
});

describe('R-52: what is held', () => {
  const hold: Hold = { kind: 'litigation', placedOn: '2026-01-01', reviewOn: '2026-12-01', liftedOn: '' };
  const old = { ...facts, periods: [period('2010-01-01', '2012-01-01')] };

  test.each<[string, Hold[], string]>([
    ['a claim', [hold], 'held'],
    ['lifted today', [{ ...hold, liftedOn: today }], 'due'],
    ['placed tomorrow', [{ ...hold, placedOn: '2026-11-25' }], 'due'],
    [
      'one of two lifted',
      [
        { ...hold, liftedOn: '2026-02-01' },
        { ...hold, kind: 'insurer' },
      ],
      'held',
    ],
  ])('is never due: %s', (_why, holds, state) => {
    const found = retention('support', { ...old, holds }, today);
    expect([found.state, found.day]).toEqual([state, '2018-01-01']);
  });

  test('is looked at again by its day', () => {
    const on = (day: string) => retention('support', { ...old, holds: [hold] }, day).holds;
    expect(on('2026-11-30')).toEqual([{ kind: 'litigation', reviewOn: '2026-12-01', isReviewDue: false }]);
    expect(on('2026-12-01')).toEqual([{ kind: 'litigation', reviewOn: '2026-12-01', isReviewDue: true }]);
  });

  test('a file in which abuse of a child was alleged is held from the start, until the lead decides', () => {
    const alleged = { ...old, holds: sinceAlleged([], true) };
    expect(retention('safeguarding', alleged, today)).toMatchObject({
      state: 'held',
      holds: [{ kind: 'abuse-allegation', isReviewDue: true }],
    });
    const lifted: Hold[] = [{ ...hold, kind: 'abuse-allegation', liftedOn: '2026-02-01' }];
    expect(sinceAlleged(lifted, true)).toEqual([]);
    expect(retention('safeguarding', { ...old, holds: lifted }, today)).toMatchObject({ state: 'due' });
    expect(sinceAlleged([], false)).toEqual([]);
  });
});

test('R-51: a child’s record is never due before they are 25, and never before support has ended', () => {
  fc.assert(
    fc.property(fc.nat(17 * 365), fc.nat(9000), fc.boolean(), (begin, length, hasCode) => {
      const born = '1990-02-28';
      const startedOn = addDays(born, begin);
      const endedOn = addDays(startedOn, length);
      const child = { ...facts, born, periods: [period(startedOn, endedOn, hasCode ? code : plain)] };
      const { day } = retention('support', child, '2060-01-01');
      expect(day !== null && day >= '2015-02-28' && day >= endedOn).toBe(true);
    }),
  );
});
