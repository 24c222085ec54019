/** How near the day is on which somebody looks at something again. */
import { addDays } from './calendar.ts';

const SOON_DAYS = 30;

export type ReviewState = 'due' | 'soon' | 'later' | 'none';

/** @param day and @param today ISO days; an empty day for none. */
export function reviewState(day: string, today: string): ReviewState {
  if (day === '') return 'none';
  if (day <= today) return 'due';
  return day <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}
