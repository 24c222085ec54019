/** what growing up asks for, by table. */
import { describe, expect, test } from 'vitest';
import { unknownPerson } from '../../../shared/record/case/person.ts';
import { addMonths, birthday } from '../../../shared/rules/calendar.ts';
import { fileRules } from '../../../shared/rules/due/index.ts';

const born = '2010-05-14';

interface Row {
  born?: string;
  died?: string;
  begunOn?: string;
  decidedOn?: string;
  today?: string;
  wanted: Record<'turns-16' | 'soon-18' | 'turns-18', string[]>;
}

const rows: [string, Row][] = [
  [
    'a child',
    { wanted: { 'turns-16': ['2026-05-14'], 'soon-18': ['2028-03-15'], 'turns-18': ['2028-05-14'] } },
  ],
  ['nobody knows the birthday', { born: '', wanted: { 'turns-16': [], 'soon-18': [], 'turns-18': [] } }],
  [
    'born on 29 February',
    {
      born: '2008-02-29',
      today: '2024-01-01',
      wanted: { 'turns-16': ['2024-02-29'], 'soon-18': ['2025-12-31'], 'turns-18': ['2026-03-01'] },
    },
  ],
  [
    'first met at 17',
    {
      begunOn: '2027-06-01',
      wanted: { 'turns-16': [], 'soon-18': ['2028-03-15'], 'turns-18': ['2028-05-14'] },
    },
  ],
  [
    'first met on the 18th birthday',
    {
      begunOn: '2028-05-14',
      today: '2028-05-14',
      wanted: { 'turns-16': [], 'soon-18': [], 'turns-18': ['2028-05-14'] },
    },
  ],
  [
    'first met as an adult',
    { begunOn: '2030-01-01', wanted: { 'turns-16': [], 'soon-18': [], 'turns-18': [] } },
  ],
  [
    'asked again at 16',
    {
      decidedOn: '2026-05-14',
      wanted: { 'turns-16': [], 'soon-18': ['2028-03-15'], 'turns-18': ['2028-05-14'] },
    },
  ],
  [
    'asked on the day before the 16th birthday',
    {
      decidedOn: '2026-05-13',
      wanted: { 'turns-16': ['2026-05-14'], 'soon-18': ['2028-03-15'], 'turns-18': ['2028-05-14'] },
    },
  ],
  [
    'looked at in the weeks before 18',
    {
      decidedOn: '2028-04-01',
      wanted: { 'turns-16': [], 'soon-18': [], 'turns-18': ['2028-05-14'] },
    },
  ],
  [
    '18 already, and not asked',
    {
      today: '2028-06-01',
      wanted: { 'turns-16': ['2026-05-14'], 'soon-18': [], 'turns-18': ['2028-05-14'] },
    },
  ],
  [
    'asked again at 18',
    {
      decidedOn: '2028-05-14',
      today: '2028-06-01',
      wanted: { 'turns-16': [], 'soon-18': [], 'turns-18': [] },
    },
  ],
  [
    'a child who has died',
    {
      died: '2026-01-01',
      wanted: { 'turns-16': [], 'soon-18': [], 'turns-18': [] },
    },
  ],
];

describe('turning 16 and 18 (R-72)', () => {
  test.each(rows)('%s', (_, row) => {
    const facts = {
      person: { ...unknownPerson, dateOfBirth: row.born ?? born, dateOfDeath: row.died ?? '' },
      begunOn: row.begunOn ?? '2020-01-01',
      decidedOn: row.decidedOn ?? '',
      decisions: [],
      refreshes: [],
      notice: { state: 'good' as const },
      records: [],
    };
    const today = row.today ?? '2026-11-23';
    for (const rule of ['turns-16', 'soon-18', 'turns-18'] as const) {
      expect([rule, fileRules[rule](facts, today).map(({ day }) => day)]).toEqual([rule, row.wanted[rule]]);
    }
  });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-11-23', 12, '2027-11-23'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test.each([
  ['2008-02-29', 25, '2033-03-01'],
  ['2008-02-29', 20, '2028-02-29'],
  ['2010-05-14', 18, '2028-05-14'],
])('somebody born on %s is %i on %s', (born, years, day) => {
  expect(birthday(born, years)).toBe(day);
});
