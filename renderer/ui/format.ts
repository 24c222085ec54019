/** Dates and times as people in the UK write them. Times are shown in this laptop's own time zone. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `2026-11-23` or an ISO time → `23 November 2026`. A date without a time stays on its day everywhere. */
export function showDate(iso: string): string {
  return day.format(iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso));
}

export function showWeekday(date: Date): string {
  return weekday.format(date);
}

export function showTime(iso: string): string {
  return clock.format(new Date(iso));
}

export function isSameDay(iso: string, now: Date): boolean {
  return new Date(iso).toDateString() === now.toDateString();
}
