/** A hidden cell that is alone in its row or column is what its total leaves over. Three more make a block in which each can change. */
import type { Place } from './places.ts';

/**
 * The other three of the two by two cells around this one, none of them nought, that count the least; the first by row and then by column
 * where they are equal. By their place in the list; none where the cell is not alone, and where there is no such block.
 */
export function blockAround(places: readonly Place[], at: number): readonly number[] {
  const cells = [...places.entries()].filter(([, { part }]) => part === 'cell');
  const own = places[at];
  if (own?.part !== 'cell') return [];
  const isAlone = (along: 'row' | 'column') =>
    !cells.some(([other, place]) => other !== at && place.hidden !== 'no' && place[along] === own[along]);
  if (!isAlone('row') && !isAlone('column')) return [];

  const blocks = cells
    .filter(([, { row, column }]) => row !== own.row && column !== own.column)
    .map(([, across]) =>
      cells.filter(
        ([other, { row, column }]) =>
          other !== at &&
          (row === own.row || row === across.row) &&
          (column === own.column || column === across.column),
      ),
    )
    .filter((block) => block.every(([, { count }]) => count > 0))
    .map((block) => ({
      block: block.map(([other]) => other),
      sum: block.reduce((all, [, { count }]) => all + count, 0),
    }));
  return blocks.toSorted((a, b) => a.sum - b.sum)[0]?.block ?? [];
}
