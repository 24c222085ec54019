/** the four questions on personal well-being: their bands, what changed, and whom the fourth is not asked. */
import { describe, expect, test } from 'vitest';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { askedFields, readForm } from '../../../shared/record/field/form.ts';
import { asksAnxious, bandOf, changeOf, type Ons4, ons4 } from '../../../shared/rules/wellbeing.ts';

test.each<[Ons4, [from: number, to: number, band: string][]]>([
  [
    'satisfied',
    [
      [0, 4, 'low'],
      [5, 6, 'medium'],
      [7, 8, 'high'],
      [9, 10, 'very-high'],
    ],
  ],
  [
    'worthwhile',
    [
      [0, 4, 'low'],
      [5, 6, 'medium'],
      [7, 8, 'high'],
      [9, 10, 'very-high'],
    ],
  ],
  [
    'happy',
    [
      [0, 4, 'low'],
      [5, 6, 'medium'],
      [7, 8, 'high'],
      [9, 10, 'very-high'],
    ],
  ],
  [
    'anxious',
    [
      [0, 1, 'very-low'],
      [2, 3, 'low'],
      [4, 5, 'medium'],
      [6, 10, 'high'],
    ],
  ],
])('the bands of %s', (question, bands) => {
  for (const [from, to, band] of bands) {
    for (let score = from; score <= to; score += 1)
      expect([score, bandOf(question, score)]).toEqual([score, band]);
  }
});

test.each([11, -1, 5.5, Number.NaN])('%s is no answer', (score) => {
  for (const question of ons4) expect(bandOf(question, score)).toBeNull();
});

test('3, 4, 5, 8 and then 7, 7, 9, 1 is better in all four', () => {
  const first = [3, 4, 5, 8];
  const last = [7, 7, 9, 1];
  expect(ons4.map((question, at) => bandOf(question, first[at] ?? -1))).toEqual([
    'low',
    'low',
    'medium',
    'high',
  ]);
  expect(ons4.map((question, at) => bandOf(question, last[at] ?? -1))).toEqual([
    'high',
    'high',
    'very-high',
    'very-low',
  ]);
  expect(ons4.map((question, at) => changeOf(question, first[at] ?? null, last[at] ?? null))).toEqual([
    { by: 4, means: 'better' },
    { by: 3, means: 'better' },
    { by: 4, means: 'better' },
    { by: -7, means: 'better' },
  ]);
});

test.each<[Ons4, number | null, number | null, object | null]>([
  ['happy', 6, 4, { by: -2, means: 'worse' }],
  ['anxious', 4, 6, { by: 2, means: 'worse' }],
  ['anxious', 5, 5, { by: 0, means: 'same' }],
  ['happy', null, 4, null],
  ['happy', 4, null, null],
])('%s from %s to %s', (question, first, last, change) => {
  expect(changeOf(question, first, last)).toEqual(change);
});

test.each([
  ['2010-11-24', '2026-11-24', true],
  ['2010-11-25', '2026-11-24', false],
  ['', '2026-11-24', true],
])('born %s, how anxious is asked on %s: %s', (born, on, asked) => {
  expect(asksAnxious(born, on)).toBe(asked);
});

describe('the form', () => {
  const { fields } = caseKindOf('wellbeing');
  const context = { today: '2026-11-24', practice: true };
  const typed = {
    on: '24/11/2026',
    stage: 'start',
    mode: 'self',
    satisfied: '3',
    worthwhile: '4',
    happy: '5',
    anxious: '8',
  };

  test('takes four whole numbers', () => {
    expect(readForm(fields, typed, context)).toMatchObject({
      values: { satisfied: 3, worthwhile: 4, happy: 5, anxious: 8, missingWhy: '' },
      problems: {},
    });
  });

  test.each([
    ['11', 'NUMBER_RANGE'],
    ['-1', 'NUMBER_RANGE'],
    ['5.5', 'NUMBER_FORM'],
  ])('refuses %s', (happy, problem) => {
    expect(readForm(fields, { ...typed, happy }, context).problems).toMatchObject({ happy: problem });
  });

  test('asks why a number is missing', () => {
    expect(readForm(fields, { ...typed, happy: '' }, context).problems).toEqual({
      missingWhy: 'FIELD_NEEDED',
    });
    const said = readForm(fields, { ...typed, happy: '', missingWhy: 'prefer-not' }, context);
    expect(said).toMatchObject({ values: { happy: null, missingWhy: 'prefer-not' }, problems: {} });
  });

  test('does not ask a child under 16 how anxious they are, and misses nothing then', () => {
    const child = { ...context, born: '2012-01-01' };
    const read = readForm(fields, typed, child);
    expect(read).toMatchObject({ values: { anxious: null }, problems: {} });
    expect(askedFields(fields, read.values, child)).not.toContain('anxious');
  });
});
