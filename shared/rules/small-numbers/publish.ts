/**
 * A table of counts as it may leave the charity, or no table at all. After the guidance of the Government Statistical Service on disclosure
 * control for tables, and NHS England's on small numbers.
 */
import { draw, HIDDEN_SYMBOL, type PublishedTable, type Shown } from './draw.ts';
import { type CountTable, placesOf } from './places.ts';
import type { Protection } from './presets.ts';
import { areUnknown } from './unknown.ts';

export type Publication =
  | {
      state: 'published';
      table: PublishedTable;
      /** How many numbers are hidden: the small ones, and those that would give them away. For who has counted, not for readers. */
      hidden: { small: number; also: number };
    }
  | { state: 'withheld'; because: 'too-few' | 'cannot-protect' };

export function publish(table: CountTable, protection: Protection): Publication {
  const total = placesOf(table).places.find(({ part }) => part === 'total')?.count ?? 0;
  if (total < protection.withholdBelow) return { state: 'withheld', because: 'too-few' };
  const drawn = draw(table, protection);
  if (drawn === null || !areUnknown(table, protection))
    return { state: 'withheld', because: 'cannot-protect' };
  const { small, also } = drawn;
  return { state: 'published', table: drawn.table, hidden: { small, also } };
}

/** A whole per cent out of what is published, and so no more than that tells; null where it is hidden, or the whole is too small. */
export function percentage(part: Shown, whole: Shown, { percentFrom }: Protection): number | null {
  if (part === HIDDEN_SYMBOL || whole === HIDDEN_SYMBOL || whole < percentFrom) return null;
  return Math.round((100 * part) / whole);
}
