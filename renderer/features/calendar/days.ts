/** The days of weeks and months as ISO days, weeks beginning on Monday. Pure. */
import { addDays, addMonths, dayParts, isoDay, weekdayOf } from '../../../shared/rules/calendar.ts';

export function weekOf(iso: string): string[] {
  const monday = addDays(iso, -weekdayOf(iso));
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

/** The whole weeks that a month touches. */
export function weeksOf(iso: string): string[][] {
  const weeks: string[][] = [];
  let week = weekOf(firstOfMonth(iso));
  while (week.some((day) => isSameMonth(day, iso))) {
    weeks.push(week);
    week = weekOf(addDays(week[6] ?? iso, 1));
  }
  return weeks;
}

export function isSameMonth(a: string, b: string): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

export function firstOfMonth(iso: string): string {
  const { year, month } = dayParts(iso);
  return isoDay({ year, month, day: 1 }) ?? iso;
}

/** The first day of the month that is `count` months on. */
export function monthsOn(iso: string, count: number): string {
  return addMonths(firstOfMonth(iso), count);
}
