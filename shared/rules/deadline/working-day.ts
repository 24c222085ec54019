/** Which day somebody can be expected to act on. Where the bank holidays are not known the answer says so, and nothing is guessed. */
import { addDays, addMonths, dayParts, weekdayOf } from '../calendar.ts';
import { englandAndWales, type HolidayCalendar } from './bank-holidays.ts';
import type { Deadline, RestReason, SumStep } from './steps.ts';

/** Why nobody works on a day; null for a working day. */
function restReason(day: string, { holidays }: HolidayCalendar): RestReason | null {
  const weekday = weekdayOf(day);
  if (weekday === 5) return 'saturday';
  if (weekday === 6) return 'sunday';
  return holidays[day] ?? null;
}

const isKnown = (day: string, { from, until }: HolidayCalendar) => day >= from && day <= until;

/** Null where it is not known. */
export function isWorkingDay(day: string, calendar: HolidayCalendar = englandAndWales): boolean | null {
  const reason = restReason(day, calendar);
  if (reason === 'saturday' || reason === 'sunday') return false;
  return isKnown(day, calendar) ? reason === null : null;
}

/** A day that is to be kept: itself if it is a working day, else the next one. `soFar`: the steps that led to it. */
export function rollForward(
  day: string,
  soFar: readonly SumStep[] = [],
  calendar: HolidayCalendar = englandAndWales,
): Deadline {
  const rests: SumStep[] = [];
  for (let on = day; isKnown(on, calendar); on = addDays(on, 1)) {
    const because = restReason(on, calendar);
    if (because === null) {
      const moved: SumStep[] = on === day ? [] : [...rests, { step: 'next-working-day', day: on }];
      return { day: on, certain: true, steps: [...soFar, ...moved] };
    }
    rests.push({ step: 'rest-day', day: on, because });
  }
  return { day, certain: false, steps: [...soFar, { step: 'holidays-unknown', day }] };
}

/** So many working days after a day, which itself does not count. */
export function addWorkingDays(
  from: string,
  count: number,
  soFar: readonly SumStep[] = [],
  calendar: HolidayCalendar = englandAndWales,
): Deadline {
  let reached: Deadline = { day: from, certain: true, steps: soFar };
  for (let done = 1; done <= count; done += 1) {
    const { day, certain, steps } = rollForward(addDays(reached.day, 1), reached.steps, calendar);
    if (!certain) return { day, certain, steps };
    reached = { day, certain, steps: [...steps, { step: 'add-working-day', count: done, day }] };
  }
  return reached;
}

export function addMonthsStep(from: string, months: number): SumStep & { step: 'add-months' } {
  const day = addMonths(from, months);
  return { step: 'add-months', months, day, shorter: dayParts(day).day !== dayParts(from).day };
}
