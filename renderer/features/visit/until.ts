/** The ways to say when one will be back, and the moment that each means. Pure. */
import { readClock } from '../../../shared/record/field/time.ts';
import { nextAt, plannedAt } from '../../../shared/rules/overdue.ts';
import type { VisitView } from '../../vault/visit-api.ts';

export const lengths = ['30', '60', '90', '120'] as const;
export type Until = (typeof lengths)[number] | 'planned' | 'time' | 'none';

const MINUTE = 60_000;

/** Whether the planned end is still ahead. */
export function isPlanAhead(visit: Pick<VisitView, 'plannedEnd'> | null, now: Date): boolean {
  return visit !== null && visit.plannedEnd !== '' && Date.parse(plannedAt(visit.plannedEnd)) > now.getTime();
}

/** An ISO time; empty for none; null where what was typed is no time of day. */
export function untilAt(
  until: Until,
  { time, plannedEnd, now }: { time: string; plannedEnd: string; now: Date },
): string | null {
  if (until === 'none') return '';
  if (until === 'planned') return plannedAt(plannedEnd);
  if (until === 'time') {
    const read = readClock(time);
    return read === null ? null : nextAt(read, now);
  }
  return new Date(now.getTime() + Number(until) * MINUTE).toISOString();
}
