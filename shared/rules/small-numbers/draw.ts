/** A table of counts as it would be published: small numbers and what would give them away hidden, every other number rounded. */
import { hide } from './hide.ts';
import { type CountTable, type Place, placesOf } from './places.ts';
import { type Protection, roundTo } from './presets.ts';

/** What stands for a hidden number, with a key beside the table: an empty cell or a star is not read aloud. */
export const HIDDEN_SYMBOL = '[c]';
export type Shown = number | typeof HIDDEN_SYMBOL;

export interface PublishedTable {
  kind: CountTable['kind'];
  /** Row by row; of a one-way table each row has one. */
  counts: readonly (readonly Shown[])[];
  /** None for a one-way table. */
  rowTotals: readonly Shown[];
  columnTotals: readonly Shown[];
  total: number;
}

export interface Drawn {
  table: PublishedTable;
  /** How many were hidden because they are small, and how many more so that those cannot be worked out. Not for readers of the table. */
  small: number;
  also: number;
}

/** Null for no table at all: it is about too few people, or a small number would be known whatever is hidden. */
export function draw(table: CountTable, protection: Protection): Drawn | null {
  const total = placesOf(table).places.find(({ part }) => part === 'total')?.count ?? 0;
  if (total < protection.withholdBelow) return null;
  const places = hide(table, protection);
  if (places === null) return null;

  const shown = (place: Place): Shown =>
    place.hidden === 'no' ? roundTo(protection.base, place.count) : HIDDEN_SYMBOL;
  const partsOf = (part: Place['part']) => places.filter((place) => place.part === part);
  const counts: Shown[][] = [];
  for (const place of partsOf('cell')) counts[place.row] = [...(counts[place.row] ?? []), shown(place)];
  const hidden = (why: Place['hidden']) => places.filter((place) => place.hidden === why).length;
  return {
    table: {
      kind: table.kind,
      counts,
      rowTotals: partsOf('row-total').map(shown),
      columnTotals: partsOf('column-total').map(shown),
      total: roundTo(protection.base, total),
    },
    small: hidden('small'),
    also: hidden('also'),
  };
}
