/**
 * A hidden count is safe when a circle of counts can change with it, each by one, without anything that a reader knows changing: then it
 * has at least two possible values. Where there is no such circle the cheapest one is made by hiding more: as few counts as possible, of
 * those the smallest, the first of the table where they are equal, and a total only where no cell will do.
 */
import { type Arc, cheapestWay } from './cheapest-way.ts';
import type { Place, Places } from './places.ts';
import { type Protection, roundedFrom, roundTo } from './presets.ts';

/** The counts that must be hidden as well for this one to be safe, by their place in the list; null where none would do. */
export function cheapestCircle(
  { nodes, places }: Places,
  at: number,
  protection: Protection,
): readonly number[] | null {
  const place = places[at];
  if (place === undefined) throw new Error('no such place');
  const arcs = places.flatMap((one, index): Arc[] =>
    index === at
      ? []
      : [
          { index, from: one.from, to: one.to, cost: moveCost(one, index, 'up', protection) },
          { index, from: one.to, to: one.from, cost: moveCost(one, index, 'down', protection) },
        ],
  );
  const ways = [
    canMove(place, 'up', protection) ? cheapestWay(nodes, arcs, place.to, place.from) : null,
    canMove(place, 'down', protection) ? cheapestWay(nodes, arcs, place.from, place.to) : null,
  ].filter((way) => way !== null);
  const [best] = ways.toSorted((a, b) => a.cost - b.cost);
  return best === undefined ? null : best.arcs.filter((arc) => arc.cost > 0).map(({ index }) => index);
}

/**
 * What a reader can take for the least and the most that a count may be. A hidden one is kept off 1 where sums are known exactly: were more
 * hidden for 1 and 1 alone, that more is hidden would tell them.
 */
function bounds({ part, count, hidden }: Place, protection: Protection): { least: number; most: number } {
  const { hideBelow, withholdBelow, base, against } = protection;
  if (hidden !== 'no') {
    const isKnownSmall = hidden === 'small' && against === 'rounded';
    return { least: against === 'exact' ? 2 : 1, most: isKnownSmall ? hideBelow - 1 : Infinity };
  }
  if (against === 'exact' || count === 0) return { least: count, most: count };
  const { least, most } = roundedFrom(base, roundTo(base, count));
  return { least: Math.max(least, part === 'total' ? withholdBelow : hideBelow), most };
}

type Direction = 'up' | 'down';

function canMove(place: Place, direction: Direction, protection: Protection): boolean {
  const { least, most } = bounds(place, protection);
  return direction === 'up' ? place.count < most : place.count > least;
}

/** Sizes of steps that no sum of the smaller ones reaches. */
const TOTAL_COST = 1e14;
const CELL_COST = 1e12;
const COUNT_COST = 2 ** 15;

/** What it costs to let a count change by one; nothing where a reader cannot tell anyway. */
function moveCost(place: Place, index: number, direction: Direction, protection: Protection): number {
  if (canMove(place, direction, protection)) return 0;
  const { part, count, hidden } = place;
  if (hidden !== 'no' || part === 'total' || count === 0) return Infinity;
  if (direction === 'down' && count < 2) return Infinity;
  return (part === 'cell' ? CELL_COST : TOTAL_COST) + count * COUNT_COST + index;
}
