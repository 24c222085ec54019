import { err, ok, type Result } from '../result.ts';
import { wholeYears } from './calendar.ts';
import { type DateProblem, parseDate } from './typed-date.ts';

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

const ofBirth = {
  DATE_FORM: 'DATE_OF_BIRTH_FORM',
  DATE_YEAR: 'DATE_OF_BIRTH_YEAR',
  DATE_NOT_REAL: 'DATE_OF_BIRTH_NOT_REAL',
} as const satisfies Record<DateProblem, DateOfBirthProblem>;

/**
 * Reads a typed date of birth: `3/11/1950`, `03.11.1950`, `3 Nov 1950`, `1950-11-03`.
 * Where it is only an estimate, a year or a month and year will do. `today` is an ISO day where the worker is.
 */
export function parseDateOfBirth(
  typed: string,
  accuracy: 'exact' | 'estimated',
  today: string,
): Result<DateOfBirth, DateOfBirthProblem> {
  const parsed = parseDate(typed, { roughly: accuracy === 'estimated' });
  if (!parsed.ok) return err(ofBirth[parsed.problem]);
  const date = parsed.value;
  const age = wholeYears(date, today);
  if (age < 0) return err('DATE_OF_BIRTH_FUTURE');
  return age > oldestAge ? err('DATE_OF_BIRTH_TOO_OLD') : ok({ accuracy, date });
}

/** The age in whole years on an ISO day, or null where the date of birth is not known. */
export function ageOn(born: DateOfBirth, day: string): number | null {
  return born.date === null ? null : wholeYears(born.date, day);
}
