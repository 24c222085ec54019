/**
 * A table of counts with its totals, as a round of flows: each cell flows from its row to its column, each column's total on to the grand
 * total, and that back into the totals of the rows. What adds up in the table is what flows in and out of one node, so that a count can
 * only be another one if a whole circle of counts changes with it.
 */

export type CountTable =
  | { kind: 'one-way'; counts: readonly number[] }
  /** Row by row. */
  | { kind: 'two-way'; counts: readonly (readonly number[])[] };

export interface Place {
  part: 'cell' | 'row-total' | 'column-total' | 'total';
  row: number;
  column: number;
  count: number;
  /** Nodes. */
  from: number;
  to: number;
  hidden: 'no' | 'small' | 'also';
}

export interface Places {
  nodes: number;
  /** By row and then column, each row with its total after it, and the columns' totals below. */
  places: readonly Place[];
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Throws for what is no table of counts. */
export function placesOf(table: CountTable): Places {
  const rows = table.kind === 'one-way' ? table.counts.map((count) => [count]) : table.counts;
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) throw new Error('not a table');
  if (rows.flat().some((count) => !Number.isSafeInteger(count) || count < 0)) throw new Error('not a count');
  return table.kind === 'one-way' ? oneWay(table.counts) : twoWay(rows, width);
}

function oneWay(counts: readonly number[]): Places {
  const cells = counts.map((count, row): Place => ({
    part: 'cell',
    row,
    column: 0,
    count,
    from: 0,
    to: 1,
    hidden: 'no',
  }));
  const row = counts.length;
  const total: Place = { part: 'total', row, column: 0, count: sum(counts), from: 1, to: 0, hidden: 'no' };
  return { nodes: 2, places: [...cells, total] };
}

function twoWay(rows: readonly (readonly number[])[], width: number): Places {
  const last = rows.length;
  const columnNode = (column: number) => last + 1 + column;
  const withTotals = rows.map((row, at) => [
    ...row.map((count, column): Place => ({
      part: 'cell',
      row: at,
      column,
      count,
      from: at,
      to: columnNode(column),
      hidden: 'no',
    })),
    {
      part: 'row-total',
      row: at,
      column: width,
      count: sum(row),
      from: columnNode(width),
      to: at,
      hidden: 'no',
    } satisfies Place,
  ]);
  const columnTotals = Array.from({ length: width }, (_, column): Place => ({
    part: 'column-total',
    row: last,
    column,
    count: sum(rows.map((row) => row[column] ?? 0)),
    from: columnNode(column),
    to: last,
    hidden: 'no',
  }));
  const total: Place = {
    part: 'total',
    row: last,
    column: width,
    count: sum(rows.flat()),
    from: last,
    to: columnNode(width),
    hidden: 'no',
  };
  return { nodes: last + width + 2, places: [...withTotals.flat(), ...columnTotals, total] };
}
