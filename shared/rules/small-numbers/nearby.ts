/** Tables of counts that differ from one another by one person in a few cells. */
import { type CountTable, type Place, placesOf } from './places.ts';

interface Step {
  row: number;
  column: number;
  by: 1 | -1;
}

/**
 * One more or one fewer in one cell, in two, and in four that make a block whose totals stay. A nought stays a nought.
 * @param first places, by their place in the list, whose cells are tried before the others; it may grow smaller meanwhile.
 */
export function* nearby(table: CountTable, first: ReadonlySet<number>): Generator<CountTable> {
  const { places } = placesOf(table);
  const steps = places.flatMap(stepsOf);
  const isFirst = (step: Step) => places.some((place, at) => first.has(at) && isPartOf(step, place));
  for (const step of steps) if (isFirst(step)) yield after(table, [step]);
  for (const step of steps) if (isFirst(step)) yield* withMore(table, step, steps);
  for (const step of steps) {
    yield after(table, [step]);
    yield* withMore(table, step, steps);
  }
}

function stepsOf({ part, row, column, count }: Place): Step[] {
  if (part !== 'cell' || count === 0) return [];
  return [{ row, column, by: 1 }, ...(count > 1 ? [{ row, column, by: -1 } as const] : [])];
}

/** Whether a cell is this place, or is counted in this total. */
function isPartOf({ row, column }: Step, place: Place): boolean {
  const isRow = place.row === row || place.part === 'column-total' || place.part === 'total';
  const isColumn = place.column === column || place.part === 'row-total' || place.part === 'total';
  return isRow && isColumn;
}

function* withMore(table: CountTable, step: Step, steps: readonly Step[]): Generator<CountTable> {
  const apart = steps.filter(({ row, column }) => row !== step.row || column !== step.column);
  for (const second of apart) yield after(table, [step, second]);
  const across = steps.filter(
    ({ row, column, by }) => row !== step.row && column !== step.column && by === step.by,
  );
  const back = step.by === 1 ? -1 : 1;
  const between = (row: number, column: number) =>
    steps.find((one) => one.row === row && one.column === column && one.by === back);
  for (const corner of across) {
    const block = [step, corner, between(step.row, corner.column), between(corner.row, step.column)];
    if (block.every((one) => one !== undefined)) yield after(table, block);
  }
}

function after(table: CountTable, steps: readonly Step[]): CountTable {
  const counted = (count: number, row: number, column: number) =>
    steps.reduce((sum, step) => sum + (step.row === row && step.column === column ? step.by : 0), count);
  return table.kind === 'one-way'
    ? { kind: 'one-way', counts: table.counts.map((count, row) => counted(count, row, 0)) }
    : {
        kind: 'two-way',
        counts: table.counts.map((counts, row) => counts.map((count, column) => counted(count, row, column))),
      };
}
