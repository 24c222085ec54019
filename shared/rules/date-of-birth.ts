import { err, ok, type Result } from '../result.ts';
import { isoDay, wholeYears, type CalendarDay } from './calendar.ts';

export const dateOfBirthProblems = [
  /** Not a form that is understood. */
  'DATE_OF_BIRTH_FORM',
  /** A year of two digits could be either century. */
  'DATE_OF_BIRTH_YEAR',
  /** The calendar has no such day, such as 31 April. */
  'DATE_OF_BIRTH_NOT_REAL',
  'DATE_OF_BIRTH_FUTURE',
  'DATE_OF_BIRTH_TOO_OLD',
] as const;
export type DateOfBirthProblem = (typeof dateOfBirthProblems)[number];

/**
 * How well the day is known. An estimate typed as a year, or a month and year, is stored as its first day,
 * so it may make a person up to a year too old: say "about" wherever it is shown.
 */
export type DateOfBirth =
  | { accuracy: 'exact' | 'estimated'; date: string }
  | { accuracy: 'unknown'; date: null };

/** From the person record's rule: nobody is entered as older than this. */
const oldestAge = 120;

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

/** Whole days in the forms people type here, day first. Null where none of them fits. */
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

/**
 * Reads a typed date of birth: `3/11/1950`, `03.11.1950`, `3 Nov 1950`, `1950-11-03`.
 * Where it is only an estimate, a year or a month and year will do. `today` is an ISO day where the worker is.
 */
export function parseDateOfBirth(
  typed: string,
  accuracy: 'exact' | 'estimated',
  today: string,
): Result<DateOfBirth, DateOfBirthProblem> {
  const text = typed.trim().replace(/\s+/gu, ' ');
  const parts = readDay(text) ?? (accuracy === 'estimated' ? readEstimate(text) : null);
  if (parts === null) return err(shortYear.test(text) ? 'DATE_OF_BIRTH_YEAR' : 'DATE_OF_BIRTH_FORM');
  const date = isoDay(parts);
  if (date === null) return err('DATE_OF_BIRTH_NOT_REAL');
  const age = wholeYears(date, today);
  if (age < 0) return err('DATE_OF_BIRTH_FUTURE');
  return age > oldestAge ? err('DATE_OF_BIRTH_TOO_OLD') : ok({ accuracy, date });
}

/** The age in whole years on an ISO day, or null where the date of birth is not known. */
export function ageOn(born: DateOfBirth, day: string): number | null {
  return born.date === null ? null : wholeYears(born.date, day);
}
