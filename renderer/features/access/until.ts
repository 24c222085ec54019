import { localDay } from '../../../shared/rules/calendar.ts';
import { dayAfter } from '../act/logic/today.ts';

export type HowLong = 'open' | 'tomorrow' | 'day';

/** The last moment of a day by this laptop's calendar, as ISO time in UTC. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}

/** When a sharing ends: null for not by itself, undefined while the day is missing or over. */
export function untilOf(howLong: HowLong, day: string, now: Date): string | null | undefined {
  if (howLong === 'open') return null;
  const last = howLong === 'tomorrow' ? dayAfter(now, 1) : day;
  return /^\d{4}-\d{2}-\d{2}$/.test(last) && last >= localDay(now) ? endOfDay(last) : undefined;
}
