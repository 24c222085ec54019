/** Dates and times as people in the UK write them. Times are shown in this laptop's own time zone. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const weekdayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Unit, how long it is, and up to which length it is used. */
const lengths = [
  ['minute', MINUTE, HOUR],
  ['hour', HOUR, 2 * DAY],
  ['day', DAY, Infinity],
] as const;

/** `2026-11-23` or an ISO time → `23 November 2026`. A date without a time stays on its day everywhere. */
export function showDate(iso: string): string {
  return day.format(iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso));
}

export function showWeekday(date: Date): string {
  return weekday.format(date);
}

/** `2026-11-23` → `November 2026`. */
export function showMonth(iso: string): string {
  return month.format(new Date(`${iso}T12:00:00`));
}

/** `2026-11-23` → `Monday`. */
export function showWeekdayName(iso: string): string {
  return weekdayName.format(new Date(`${iso}T12:00:00`));
}

export function showTime(iso: string): string {
  return clock.format(new Date(iso));
}

export function isSameDay(iso: string, now: Date): boolean {
  return new Date(iso).toDateString() === now.toDateString();
}

/** `20_280_000` → `5 hours`: the largest unit that fits, rounded down; at least a minute. */
export function showLength(ms: number): string {
  const [unit, count] = lengths.find(([, , most]) => ms < most) ?? lengths[2];
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.floor(ms / count)),
  );
}

/** `Ann, Ben and Cal`. */
export function showList(names: readonly string[]): string {
  return list.format(names);
}
