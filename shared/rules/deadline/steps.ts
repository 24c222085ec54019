/** How a day was come by, as data: each step is a code with its values, so that a screen can print the whole sum in its own words. */
import type { BankHolidayName } from './bank-holidays.ts';

export const restReasons = ['saturday', 'sunday'] as const;
export type RestReason = (typeof restReasons)[number] | BankHolidayName;

/** What a clock starts with. */
export type StartReason = 'received' | 'identity' | 'fee';

/** `day`: the ISO day that the step arrives at. */
export type SumStep =
  | { step: 'start'; because: StartReason; day: string }
  /** `shorter`: that month has no such day, so its last day stands for it. */
  | { step: 'add-months'; months: number; day: string; shorter: boolean }
  | { step: 'add-days'; days: number; day: string }
  /** Days on which the clock stood still. `open`: it still does, and they are counted up to today. */
  | { step: 'add-pause'; days: number; day: string; open: boolean }
  | { step: 'add-working-day'; count: number; day: string }
  | { step: 'rest-day'; day: string; because: RestReason }
  | { step: 'next-working-day'; day: string }
  /** The list of bank holidays does not reach so far: the day is not moved, which is never too late. */
  | { step: 'holidays-unknown'; day: string };

/** A day to keep, with its sum. */
export interface Deadline {
  /** ISO day. */
  day: string;
  /** False where the bank holidays of that time are not known: then the day is the last that is surely in time. */
  certain: boolean;
  steps: readonly SumStep[];
}
