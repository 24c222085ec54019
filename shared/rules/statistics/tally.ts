/** Counting people into a table. What comes out is exact, and for the rules on small numbers alone: it must not leave the vault. */
import type { CountTable } from '../small-numbers/places.ts';
import { groupsOf, UNKNOWN } from './dimensions.ts';
import type { Period, PersonFacts } from './facts.ts';
import { type ReportName, reports } from './reports.ts';

export interface Tally {
  /** The codes of its rows, and of its columns; none for a table of one column. */
  rows: string[];
  columns: string[];
  table: CountTable;
}

/** @param services codes of the charity's own list, in its order. */
export function tally(
  name: ReportName,
  people: readonly PersonFacts[],
  period: Period,
  services: readonly string[],
): Tally {
  const { by, cells } = reports[name];
  const counted = people.flatMap((person) => distinct(cells(person, period)));
  const [rows = [], columns = []] = by.map((dimension, at) =>
    groupsOf(dimension, { services, found: counted.map((cell) => cell[at] ?? '') }),
  );
  const placeIn = (groups: readonly string[], code = '') => {
    const at = groups.indexOf(code);
    return at < 0 ? groups.indexOf(UNKNOWN) : at;
  };
  const sums = rows.map(() => Array.from({ length: Math.max(columns.length, 1) }, () => 0));
  for (const [rowCode, columnCode] of counted) {
    const row = sums[placeIn(rows, rowCode)];
    const column = columns.length === 0 ? 0 : placeIn(columns, columnCode);
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  const table: CountTable =
    columns.length === 0
      ? { kind: 'one-way', counts: sums.map(([count = 0]) => count) }
      : { kind: 'two-way', counts: sums };
  return { rows, columns, table };
}

function distinct(cells: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(cells.map((cell) => [cell.join('/'), cell])).values()];
}
