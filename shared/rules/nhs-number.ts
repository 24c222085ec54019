import { err, ok, type Result } from '../result.ts';

export const nhsNumberProblems = [
  /** Something other than digits and the gaps between them. */
  'NHS_NUMBER_SYMBOL',
  'NHS_NUMBER_LENGTH',
  /** Ten equal digits pass the arithmetic, but are never a real number. */
  'NHS_NUMBER_REPEATED',
  'NHS_NUMBER_CHECK_DIGIT',
] as const;
export type NhsNumberProblem = (typeof nhsNumberProblems)[number];

export interface NhsNumber {
  /** Ten digits without gaps; the form that is stored and compared. */
  digits: string;
  /** From the range 999 000 0000 to 999 999 9999, which is never given to anybody. */
  test: boolean;
}

/** The tenth digit for the nine before it, or null where no digit would be right. */
export function checkDigit(digits: string): number | null {
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  const check = 11 - (sum % 11);
  if (check === 11) return 0;
  return check === 10 ? null : check;
}

/**
 * Reads an NHS number as people write it: with or without spaces or hyphens.
 * Modulus 11 as the NHS Data Dictionary gives it under NHS NUMBER. Whether a test number may be kept is
 * for the caller: only a practice organisation may.
 */
export function parseNhsNumber(text: string): Result<NhsNumber, NhsNumberProblem> {
  const digits = text.replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d*$/.test(digits)) return err('NHS_NUMBER_SYMBOL');
  if (digits.length !== 10) return err('NHS_NUMBER_LENGTH');
  if (/^(\d)\1{9}$/.test(digits)) return err('NHS_NUMBER_REPEATED');
  if (checkDigit(digits) !== Number(digits[9])) return err('NHS_NUMBER_CHECK_DIGIT');
  return ok({ digits, test: digits.startsWith('999') });
}

/** Ten stored digits in the usual groups: 999 054 8609. */
export function displayNhsNumber(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}
