/** what of a table of counts may leave the charity. The worked examples are those of the domain card, section 3.5. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentage, publish } from '../../../../shared/rules/small-numbers/publish.ts';
import type { CountTable } from '../../../../shared/rules/small-numbers/places.ts';
import { presets, roundedFrom, roundTo } from '../../../../shared/rules/small-numbers/presets.ts';

const c = '[c]';
const oneWay = (...counts: number[]): CountTable => ({ kind: 'one-way', counts });
const twoWay = (...counts: number[][]): CountTable => ({ kind: 'two-way', counts });

function shown(table: CountTable, preset: keyof typeof presets = 'standard') {
  const publication = publish(table, presets[preset]);
  return publication.state === 'published' ? publication.table : publication.because;
}

/** The cells of a table with one column. */
function cells(...counts: number[]) {
  const table = shown(oneWay(...counts));
  return typeof table === 'string' ? table : table.counts.flat();
}

test.each([
  [0, 0],
  [5, 5],
  [7, 5],
  [8, 10],
  [12, 10],
  [13, 15],
  [23, 25],
  [47, 45],
  [48, 50],
])('R-40: rounded to five, %i becomes %i', (count, rounded) => {
  expect(roundTo(5, count)).toBe(rounded);
});

test('R-40: a single hidden count takes the smallest other one with it', () => {
  expect(shown(oneWay(48, 12, 7, 3))).toEqual({
    kind: 'one-way',
    counts: [[50], [10], [c], [c]],
    rowTotals: [],
    columnTotals: [],
    total: 70,
  });
});

test('R-40: a hidden count of a table cut two ways takes the block with the least sum with it', () => {
  const table = twoWay([14, 9, 0], [31, 3, 0], [0, 41, 6], [0, 8, 22]);
  expect(shown(table)).toEqual({
    kind: 'two-way',
    counts: [
      [c, c, 0],
      [c, c, 0],
      [0, 40, 5],
      [0, 10, 20],
    ],
    rowTotals: [25, 35, 45, 30],
    columnTotals: [45, 60, 30],
    total: 135,
  });
  expect(publish(table, presets.standard)).toMatchObject({ hidden: { small: 1, also: 3 } });
});

describe('R-40: what is hidden beside the small counts', () => {
  test.each([
    ['nothing where nothing is small', [48, 12, 0], [50, 10, 0]],
    ['nothing where two small ones hide each other', [48, 4, 3], [50, c, c]],
    ['the first of two that are equal', [40, 9, 9, 4], [40, c, 10, c]],
    ['never a nought, which tells nothing', [40, 0, 9, 4], [40, 0, c, c]],
    ['the next smallest where two can only be 1 and 1', [40, 20, 1, 1], [40, c, c, c]],
    ['the next smallest where two can only be 1 and 2', [40, 20, 2, 1], [40, c, c, c]],
  ])('%s', (_, counts, expected) => {
    expect(cells(...counts)).toEqual(expected);
  });

  test('of two blocks that are equal, the first by row and then by column', () => {
    expect(shown(twoWay([9, 9, 9], [9, 3, 9], [9, 9, 9]))).toMatchObject({
      counts: [
        [c, c, 10],
        [c, c, 10],
        [10, 10, 10],
      ],
    });
  });

  test('a total only where no cell will do', () => {
    // The small number is all there is in its row and in its column.
    expect(shown(twoWay([3, 0, 0], [0, 20, 30], [0, 30, 40]))).toMatchObject({
      counts: [
        [c, 0, 0],
        [0, c, 30],
        [0, 30, 40],
      ],
      rowTotals: [c, c, 70],
      columnTotals: [c, c, 70],
      total: 125,
    });
  });
});

test.each([
  ['too-few', oneWay(4, 5)],
  ['too-few', oneWay(0, 0)],
  // 4 is the most that the small one can be, and only then does the whole round up.
  ['cannot-protect', oneWay(7, 7, 4)],
] as const)('R-40: no table at all: %s', (because, table) => {
  expect(publish(table, presets.standard)).toEqual({ state: 'withheld', because });
});

test('R-40: by the rule of the NHS, 1 to 7 are hidden and rounding does the rest', () => {
  expect(shown(twoWay([14, 9, 0], [31, 3, 0], [0, 41, 6], [0, 8, 22]), 'nhs')).toMatchObject({
    counts: [
      [15, 10, 0],
      [30, c, 0],
      [0, 40, c],
      [0, 10, 20],
    ],
  });
});

test.each([
  [10, 40, 25],
  [10, 15, null],
  [c, 40, null],
  [10, c, null],
] as const)('R-40: %s of %s in per cent is %s', (part, whole, expected) => {
  expect(percentage(part, whole, presets.standard)).toBe(expected);
});

const counts = fc.array(fc.nat(60), { minLength: 1, maxLength: 8 });
const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const anyTable = fc.oneof(
  counts.map((list) => oneWay(...list)),
  grid.map((rows) => twoWay(...rows)),
);
const anyPreset = fc.constantFrom(...Object.values(presets));

test('R-40: no published number is small, and every one is rounded from what was counted', () => {
  fc.assert(
    fc.property(anyTable, anyPreset, (table, preset) => {
      const publication = publish(table, preset);
      if (publication.state === 'withheld') return;
      const counted = (table.kind === 'one-way' ? table.counts.map((one) => [one]) : table.counts).flat();
      for (const [at, number] of publication.table.counts.flat().entries()) {
        const count = counted[at] ?? 0;
        const isSmall = count > 0 && count < preset.hideBelow;
        if (isSmall) expect(number).toBe(c);
        if (number !== c) expect(number).toBe(roundTo(preset.base, count));
      }
    }),
  );
});

test('R-40: what of two fixed periods is published never tells that one person came or went', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 500 }), fc.integer({ min: -1, max: 1 }), (count, change) => {
      const [before, after] = [count, count + change].map((one) => roundedFrom(5, roundTo(5, one)));
      if (before === undefined || after === undefined) throw new Error('two of them');
      expect(after.most - before.least).toBeGreaterThan(after.least - before.most);
    }),
  );
});
