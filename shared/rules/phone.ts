import { err, ok, type Result } from '../result.ts';

export const phoneProblems = [
  'PHONE_SYMBOL',
  /** Neither 0… nor +44…, so not a number of the United Kingdom. */
  'PHONE_NOT_UK',
  'PHONE_LENGTH',
  /** 04, 05, 06, 070 and 09: not a landline, a mobile or a helpline. */
  'PHONE_KIND',
] as const;
export type PhoneProblem = (typeof phoneProblems)[number];

/** The digits after 0 or +44, or null for a number from elsewhere. */
function nationalDigits(bare: string): string | null {
  // "+44 (0)1632" and "0044" are often written, though the 0 is never dialled after the country code.
  const international = /^(?:\+44|0044)0?(\d*)$/.exec(bare);
  if (international) return international[1] ?? null;
  return /^0(?!0)\d*$/.test(bare) ? bare.slice(1) : null;
}

/** How many digits a national number of this kind has, from Ofcom's numbering plan; null where the kind is refused. */
function allowedLengths(national: string): readonly number[] | null {
  if (national.startsWith('70')) return null;
  if (/^[237]/.test(national)) return [10];
  return /^[18]/.test(national) ? [9, 10] : null;
}

/** Reads a UK telephone number and gives it in E.164: `07700 900123` becomes `+447700900123`. */
export function parsePhone(text: string): Result<string, PhoneProblem> {
  const bare = text.replace(/[\s()./\p{Pd}]/gu, '');
  if (!/^\+?\d*$/.test(bare)) return err('PHONE_SYMBOL');
  if (bare.length < 3) return err('PHONE_LENGTH');
  const national = nationalDigits(bare);
  if (national === null) return err('PHONE_NOT_UK');
  const lengths = allowedLengths(national);
  if (lengths === null) return err('PHONE_KIND');
  return lengths.includes(national.length) ? ok(`+44${national}`) : err('PHONE_LENGTH');
}

/** A stored E.164 number as people in the UK read it out: `020 7946 0123`, `01632 960123`, `07700 900123`. */
export function displayPhone(e164: string): string {
  const digits = e164.replace('+44', '0');
  const areaEnd = digits.startsWith('02') ? 3 : /^0(?:3|8|11|1\d1)/.test(digits) ? 4 : 5;
  const rest = digits.slice(areaEnd);
  const local = areaEnd < 5 && rest.length > 6 ? `${rest.slice(0, -4)} ${rest.slice(-4)}` : rest;
  return `${digits.slice(0, areaEnd)} ${local}`;
}
