/**
 * every small table there is, published, and then attacked. First by a reader who knows all numbers that are shown, and all totals,
 * exactly: every table with the same ones is tried. Then by one who knows what is published and these rules: every table that is published
 * alike is tried.
 */
import { describe, expect, test } from 'vitest';
import { draw } from '../../../../shared/rules/small-numbers/draw.ts';
import { hide } from '../../../../shared/rules/small-numbers/hide.ts';
import { type CountTable, type Place, placesOf } from '../../../../shared/rules/small-numbers/places.ts';
import { presets, type Protection } from '../../../../shared/rules/small-numbers/presets.ts';
import { publish } from '../../../../shared/rules/small-numbers/publish.ts';

interface Shape {
  kind: CountTable['kind'];
  rows: number;
  columns: number;
  /** The greatest total. */
  upTo: number;
}

const deep = process.env.DOORSTEP_DEEP !== undefined;
/** Milliseconds. */
const patience = deep ? 300_000 : 60_000;

const shapes: readonly Shape[] = [
  { kind: 'one-way', rows: 2, columns: 1, upTo: 25 },
  { kind: 'one-way', rows: 3, columns: 1, upTo: deep ? 20 : 16 },
  { kind: 'one-way', rows: 4, columns: 1, upTo: deep ? 15 : 13 },
  { kind: 'two-way', rows: 2, columns: 2, upTo: deep ? 15 : 13 },
  // Half a minute.
  ...(deep ? [{ kind: 'two-way', rows: 2, columns: 3, upTo: 10 } as const] : []),
];

function* listsOf(cells: number, most: number): Generator<number[]> {
  if (cells === 0) yield [];
  else
    for (let first = 0; first <= most; first += 1) {
      for (const rest of listsOf(cells - 1, most - first)) yield [first, ...rest];
    }
}

function* tablesOf({ kind, rows, columns }: Shape, most: number): Generator<CountTable> {
  for (const list of listsOf(rows * columns, most)) {
    yield kind === 'one-way'
      ? { kind, counts: list }
      : {
          kind,
          counts: Array.from({ length: rows }, (_, row) => list.slice(row * columns, (row + 1) * columns)),
        };
  }
}

const countsOf = (table: CountTable) => placesOf(table).places.map(({ count }) => count);
const isSmall = (count: number, { hideBelow }: Protection) => count > 0 && count < hideBelow;

/** By what makes two tables alike, the counts of each. */
function group(found: Iterable<readonly [name: string, counts: number[]]>): number[][][] {
  const groups = new Map<string, number[][]>();
  for (const [name, counts] of found) {
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [counts]);
    else known.push(counts);
  }
  return [...groups.values()];
}

/** The small counts, by their place, that are the same in all tables that are alike. */
function given(alike: readonly number[][], protection: Protection): number[] {
  const [first = []] = alike;
  return first.flatMap((count, at) =>
    isSmall(count, protection) && alike.every((counts) => counts[at] === count) ? [at] : [],
  );
}

describe.each(shapes)('$rows by $columns, $kind', (shape) => {
  test(
    'R-40: no small number can be worked out from all others and all totals, exact',
    { timeout: patience },
    () => {
      const protection = presets.standard;
      const all = [...tablesOf(shape, shape.upTo)].map((table) => ({ table, counts: countsOf(table) }));
      for (const { table } of all) {
        if (publish(table, protection).state === 'withheld') continue;
        const places = hide(table, protection) ?? [];
        const open = new Set(
          places.flatMap(({ hidden, count }, at) =>
            hidden !== 'no' && isSmall(count, protection) ? [at] : [],
          ),
        );
        for (const { counts } of all) {
          if (open.size === 0) break;
          if (!isAlike(places, counts)) continue;
          for (const at of open) if (counts[at] !== places[at]?.count) open.delete(at);
        }
        expect({ table, known: [...open] }).toEqual({ table, known: [] });
      }
    },
  );

  test.each(['standard', 'nhs'] as const)(
    'R-40: no small number can be worked out by running the rules over every table: %s',
    { timeout: patience },
    (preset) => {
      const protection = presets[preset];
      const published = function* () {
        // Two more: the total may have been rounded down.
        for (const table of tablesOf(shape, shape.upTo + 2)) {
          const publication = publish(table, protection);
          if (publication.state === 'withheld' || publication.table.total > shape.upTo) continue;
          yield [JSON.stringify(publication.table), countsOf(table)] as const;
        }
      };
      const groups = group(published());
      expect(groups.length).toBeGreaterThan(10);
      expect(groups.filter((alike) => given(alike, protection).length > 0)).toEqual([]);
    },
  );

  test.each(['standard', 'nhs'] as const)(
    'R-40: few tables must be withheld: %s',
    { timeout: patience },
    (preset) => {
      let [drawn, withheld] = [0, 0];
      for (const table of tablesOf(shape, shape.upTo)) {
        if (draw(table, presets[preset]) === null) continue;
        drawn += 1;
        if (publish(table, presets[preset]).state === 'withheld') withheld += 1;
      }
      expect(withheld / drawn).toBeLessThan(0.03);
    },
  );
});

/** The same in all that is shown, and nothing hidden that is nought, which would have been shown. */
const isAlike = (places: readonly Place[], counts: readonly number[]) =>
  places.every(({ hidden, count }, at) => (hidden === 'no' ? counts[at] === count : (counts[at] ?? 0) > 0));
