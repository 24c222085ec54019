/**
 * The last look, with the eyes of a reader who knows these rules themselves and can run them: among the tables that would be drawn just as
 * this one, is each small number ever another one? They are found step by step, from one such table to the next. Since every step can be
 * taken back, all tables that are reached from one another get the same answer: what is published is never told apart by what is not.
 */
import { canonicalText } from '../../encoding/canonical.ts';
import { draw } from './draw.ts';
import { nearby } from './nearby.ts';
import { type CountTable, placesOf } from './places.ts';
import type { Protection } from './presets.ts';

/** So many tables are drawn before a table is given up; a table is then withheld. */
const MOST_DRAWN = 4000;

/** Whether each small number of the table, and of its totals, could also be another one. */
export function areUnknown(table: CountTable, protection: Protection): boolean {
  const textOf = (other: CountTable) => canonicalText(draw(other, protection)?.table ?? null);
  const own = placesOf(table).places;
  const drawn = textOf(table);
  const open = new Set(
    own.flatMap(({ count }, at) => (count > 0 && count < protection.hideBelow ? [at] : [])),
  );
  const reached = new Map([[canonicalText(table.counts), table]]);
  let tries = 0;
  for (const from of reached.values()) {
    for (const other of nearby(from, open)) {
      if (open.size === 0) return true;
      if (tries === MOST_DRAWN) return false;
      const name = canonicalText(other.counts);
      if (reached.has(name)) continue;
      tries += 1;
      if (textOf(other) !== drawn) continue;
      reached.set(name, other);
      for (const [at, { count }] of placesOf(other).places.entries()) {
        if (count !== own[at]?.count) open.delete(at);
      }
    }
  }
  return open.size === 0;
}
