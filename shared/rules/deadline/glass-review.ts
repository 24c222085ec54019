/** By when somebody else says whether it was right to open a file in an emergency: the charity's own rule, five working days. */
import { localDay } from '../calendar.ts';
import { addWorkingDays } from './working-day.ts';

const REVIEW_DAYS = 5;

export interface GlassReview {
  /** ISO day. */
  by: string;
  late: boolean;
}

/** `openedAt`: ISO time. `today`: ISO day. Where the bank holidays are not known, the day is the last that is surely in time. */
export function glassReview(openedAt: string, today: string): GlassReview {
  const by = addWorkingDays(localDay(new Date(openedAt)), REVIEW_DAYS).day;
  return { by, late: today > by };
}
