/** Calendar days as ISO text, so that no time zone can move a birthday. */

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** `2026-11-23`, or null where the calendar has no such day. */
export function isoDay({ year, month, day }: CalendarDay): string | null {
  const usual = monthLengths[month - 1];
  if (usual === undefined || year < 1 || year > 9999) return null;
  const length = month === 2 && isLeapYear(year) ? 29 : usual;
  if (day < 1 || day > length) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The parts of an ISO day. Throws on any other text: ISO days are made by the program, not typed. */
export function dayParts(iso: string): CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  if (!match || isoDay(parts) === null) throw new Error('not an ISO calendar day');
  return parts;
}

/** Whole years from one ISO day to another. Born on 29 February, a person is a year older on 1 March in common years. */
export function wholeYears(from: string, to: string): number {
  const start = dayParts(from);
  const end = dayParts(to);
  const beforeBirthday = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (beforeBirthday ? 1 : 0);
}

/** The same day of a later month; the last day of a month that has no such day. */
export function addMonths(iso: string, months: number): string {
  const { year, month, day } = dayParts(iso);
  const count = year * 12 + month - 1 + months;
  const there = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  for (let last = day; last > 0; last -= 1) {
    const found = isoDay({ ...there, day: last });
    if (found !== null) return found;
  }
  throw new Error('outside of the calendar');
}

export function addDays(iso: string, days: number): string {
  const { year, month, day } = dayParts(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(iso: string): number {
  return (new Date(iso).getUTCDay() + 6) % 7;
}

/** The day on which somebody is so many years old. Born on 29 February: 1 March in common years. */
export function birthday(born: string, years: number): string {
  const { year, month, day } = dayParts(born);
  return isoDay({ year: year + years, month, day }) ?? `${String(year + years).padStart(4, '0')}-03-01`;
}

/** The ISO day of a moment where this machine is. */
export function localDay(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
