/** When to ask somebody again who wants to think: a few plain answers instead of a calendar. In days. */
import { localDay } from '../../../../shared/rules/calendar.ts';

export const thinkingTimes = { week: 7, fortnight: 14, month: 30 } as const;
export type ThinkingTime = keyof typeof thinkingTimes;

export function dayAfter(now: Date, days: number): string {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

/** Which of the plain answers a day is, seen from today; null for none of them. */
export function thinkingTimeUntil(day: string, now: Date): ThinkingTime | null {
  const times = ['week', 'fortnight', 'month'] as const;
  return times.find((time) => dayAfter(now, thinkingTimes[time]) === day) ?? null;
}
