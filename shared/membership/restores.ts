/**
 * What a RESTORE leaves of what the server had promised before. Each life of the server between two of them has a name, its
 * incarnation; before the first it has whatever name it began with. Pure.
 */
import type { LogHead } from '../record/fields.ts';
import type { Restored } from './membership.ts';

type Restores = readonly Pick<Restored, 'body'>[];

/** A place in a team's feed. */
interface Place {
  team: string;
  seq: number;
}

/** The name under which the server signs what names a log of this size; null where the log says nothing about it. */
export function incarnationAt(restored: readonly Restored[], size: number): string | null {
  return restored.findLast(({ entry }) => entry <= size)?.body.incarnation ?? null;
}

/** Those since the server went by this name: all of them where none gave it that name. */
export function restoresSince(restores: Restores, incarnation: string | null): Restored['body'][] {
  const last = restores.findLastIndex(({ body }) => body.incarnation === incarnation);
  return restores.slice(last + 1).map(({ body }) => body);
}

/** How far a team's feed is what it was, through all of these: its head at the lowest cut. Null where nothing was cut. */
export function cutOf(
  since: readonly Restored['body'][],
  team: string,
): { size: number; head: string | null } | null {
  const cuts = since.map(({ feeds }) => feeds.find((feed) => feed.team === team) ?? { size: 0, head: null });
  return cuts.reduce<(typeof cuts)[number] | null>(
    (lowest, cut) => (lowest === null || cut.size < lowest.size ? cut : lowest),
    null,
  );
}

/** Whether a place in a feed is still what it was. */
export function isUncut(since: readonly Restored['body'][], { team, seq }: Place): boolean {
  return seq <= (cutOf(since, team)?.size ?? Infinity);
}

/** Whether the server still has what it signed for: a change at its place; or what has no place, signed before the log was cut. */
export function stillStands(
  restores: Restores,
  { incarnation, log }: { incarnation: string; log: LogHead },
  place: Place | null,
): boolean {
  const since = restoresSince(restores, incarnation);
  return place === null ? since.every((body) => log.size < body.log.size) : isUncut(since, place);
}
