import { err, ok, type Result } from '../result.ts';

export const uprnProblems = ['UPRN_FORM'] as const;

/**
 * Reads a unique property reference number (BS 7666; given out by GeoPlace): at most twelve digits, none of which checks the others.
 * Kept without the noughts that some lists fill it up with, so that one home has one number.
 */
export function parseUprn(typed: string): Result<string, 'UPRN_FORM'> {
  const digits = typed.replace(/\s/gu, '');
  if (!/^\d{1,12}$/.test(digits)) return err('UPRN_FORM');
  const number = digits.replace(/^0+/, '');
  return number === '' ? err('UPRN_FORM') : ok(number);
}
