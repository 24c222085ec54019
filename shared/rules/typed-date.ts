/** Days as people here type them, day first: `3/11/1950`, `03.11.1950`, `3 Nov 1950`, `1950-11-03`. */
import { err, ok, type Result } from '../result.ts';
import { type CalendarDay, isoDay } from './calendar.ts';

export const dateProblems = [
  /** Not a form that is understood. */
  'DATE_FORM',
  /** A year of two digits could be either century. */
  'DATE_YEAR',
  /** The calendar has no such day, such as 31 April. */
  'DATE_NOT_REAL',
] as const;
export type DateProblem = (typeof dateProblems)[number];

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** 1 to 12 for `Nov`, `nov.`, `Sept` or `november`; 0 for any other word. */
function monthNumber(word: string): number {
  const name = word.toLowerCase().replace('.', '');
  if (name === 'sept') return 9;
  return monthNames.findIndex((full) => full === name || full.slice(0, 3) === name) + 1;
}

function partsOf(year?: string, month?: string, day?: string): CalendarDay {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** Whole days. Null where no form fits. */
function readDay(text: string): CalendarDay | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return partsOf(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})(?: ?[/.-] ?| )(\d{1,2})(?: ?[/.-] ?| )(\d{4})$/.exec(text);
  if (numbers) return partsOf(numbers[3], numbers[2], numbers[1]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9}\.?),?[ -]?(\d{4})$/i.exec(text);
  const month = monthNumber(words?.[2] ?? '');
  return words && month > 0 ? { year: Number(words[3]), month, day: Number(words[1]) } : null;
}

/** `1950`, `11/1950` or `Nov 1950`, as its first day. */
function readEstimate(text: string): CalendarDay | null {
  if (/^\d{4}$/.test(text)) return { year: Number(text), month: 1, day: 1 };
  const numbers = /^(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(text);
  if (numbers) return { year: Number(numbers[2]), month: Number(numbers[1]), day: 1 };
  const words = /^([a-z]{3,9}\.?) ?(\d{4})$/i.exec(text);
  const month = monthNumber(words?.[1] ?? '');
  return words && month > 0 ? { year: Number(words[2]), month, day: 1 } : null;
}

const shortYear = /^\d{1,2}(?:st|nd|rd|th)?[ /.-]+(?:\d{1,2}|[a-z]{3,9}\.?)[ /.-]+'?\d{2}$/i;

/** An ISO day. With `roughly`, a year, or a month and year, will do, and stands for its first day. */
export function parseDate(typed: string, { roughly = false } = {}): Result<string, DateProblem> {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const parts = readDay(text) ?? (roughly ? readEstimate(text) : null);
  if (parts === null) return err(shortYear.test(text) ? 'DATE_YEAR' : 'DATE_FORM');
  const date = isoDay(parts);
  return date === null ? err('DATE_NOT_REAL') : ok(date);
}

/** `2026-11-23` as it is typed: `23/11/2026`. */
export function typedDate(iso: string): string {
  return iso.split('-').toReversed().join('/');
}
