/**
 * Whether somebody who is on a visit should be back by now. Moments are points in time in UTC, so the nights on which clocks change
 * are no nights of their own; only what is typed as a time of day has to be told which one is meant.
 */
import { localDay } from './calendar.ts';

const MINUTE = 60_000;

/** How long before it is time the worker is told. */
export const DUE_SOON_MS = 10 * MINUTE;

/**
 * How much later than the worker's own laptop their colleagues' ring: a check-out needs this long to reach them, who ask the office
 * every half minute. Still within a minute of the time that was set.
 */
export const TO_ARRIVE_MS = 45_000;

/** Each an ISO time in UTC, or empty where it has not come to that. */
export interface VisitTimes {
  startedAt: string;
  expectedEnd: string;
  endedAt: string;
  /** A colleague has ended the alarm about this very end, and said why. */
  settled: boolean;
}

export type VisitState =
  | { is: 'planned' }
  /** Milliseconds until it is time; null where no time was set, and nobody will be called. */
  | { is: 'in'; left: number | null }
  | { is: 'due-soon'; left: number }
  | { is: 'overdue'; by: number }
  | { is: 'closed' };

/** @param now milliseconds since 1970. */
export function visitState(
  { startedAt, expectedEnd, endedAt, settled }: VisitTimes,
  now: number,
): VisitState {
  if (endedAt !== '') return { is: 'closed' };
  if (startedAt === '') return { is: 'planned' };
  if (expectedEnd === '') return { is: 'in', left: null };
  const end = Date.parse(expectedEnd);
  const left = end - now;
  if (left > DUE_SOON_MS) return { is: 'in', left };
  if (left > 0) return { is: 'due-soon', left };
  return settled ? { is: 'closed' } : { is: 'overdue', by: now - end };
}

/** When a laptop rings about a visit that is under way, in milliseconds since 1970; null where it never will. */
export function ringsAt(times: VisitTimes, isOwn: boolean): number | null {
  const { startedAt, expectedEnd, endedAt, settled } = times;
  if (endedAt !== '' || startedAt === '' || expectedEnd === '' || settled) return null;
  return Date.parse(expectedEnd) + (isOwn ? 0 : TO_ARRIVE_MS);
}

/**
 * The next moment at which a clock on the wall here shows `time`, such as `10:30`, as an ISO time. On the night when an hour comes
 * twice, the next of the two; in the night when one is left out, the moment as long after midnight as it would have been.
 */
export function nextAt(time: string, now: Date): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const on = (day: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + day, hours, minutes).getTime();
  const today = on(0);
  const again = today + 60 * MINUTE;
  const showsTheSame = new Date(again).getHours() === hours;
  const next = [today, ...(showsTheSame ? [again] : []), on(1)].find((at) => at > now.getTime());
  return new Date(next ?? on(1)).toISOString();
}

/** What the clock on the wall here shows at a moment, as a plan would say it: `2026-11-23T09:30`. */
export function wallClock(at: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${localDay(at)}T${part(at.getHours())}:${part(at.getMinutes())}`;
}

/** A day and time as typed into a plan, `2026-11-23T09:30`, as an ISO time: the earlier one where the clock shows it twice. */
export function plannedAt(moment: string): string {
  return moment === '' ? '' : new Date(moment).toISOString();
}
