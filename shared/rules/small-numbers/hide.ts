/**
 * Which counts are hidden so that none of the small ones can be worked out: the small ones; then, in a table that is cut two ways, a
 * block around each that stands alone in its row or column; then whatever else must be hidden for each small one to be safe.
 */
import { blockAround } from './block.ts';
import { cheapestCircle } from './circle.ts';
import { type CountTable, type Place, placesOf } from './places.ts';
import type { Protection } from './presets.ts';

/** Every count of the table with its totals, in the order of `placesOf`. Null where a small one would be known whatever is hidden. */
export function hide(table: CountTable, protection: Protection): readonly Place[] | null {
  const { nodes, places: all } = placesOf(table);
  const places = all.map((place): Place =>
    isSmall(place, protection) ? { ...place, hidden: 'small' } : place,
  );
  const small = places.flatMap(({ hidden }, at) => (hidden === 'small' ? [at] : []));
  const hideAlso = (found: readonly number[]) => {
    for (const at of found) {
      const place = places[at];
      if (place?.hidden === 'no') places[at] = { ...place, hidden: 'also' };
    }
  };
  // Against who knows no number exactly, rounding does most of this.
  if (table.kind === 'two-way' && protection.against === 'exact') {
    for (const at of small) hideAlso(blockAround(places, at));
  }
  for (const at of small) {
    const circle = cheapestCircle({ nodes, places }, at, protection);
    if (circle === null) return null;
    hideAlso(circle);
  }
  return places;
}

const isSmall = ({ count }: Place, { hideBelow }: Protection) => count > 0 && count < hideBelow;
