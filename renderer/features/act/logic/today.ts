/** When to ask somebody again who wants to think: a few plain answers instead of a calendar. In days. */
export const thinkingTimes = { week: 7, fortnight: 14, month: 30 } as const;
export type ThinkingTime = keyof typeof thinkingTimes;

/** The calendar day where the laptop is, as ISO text. */
export function localDay(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

export function dayAfter(now: Date, days: number): string {
  return localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

/** Which of the plain answers a day is, seen from today; null for none of them. */
export function thinkingTimeUntil(day: string, now: Date): ThinkingTime | null {
  const times = ['week', 'fortnight', 'month'] as const;
  return times.find((time) => dayAfter(now, thinkingTimes[time]) === day) ?? null;
}
