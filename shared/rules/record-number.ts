import { err, ok, type Result } from '../result.ts';

export const recordNumberProblems = [
  /** Contains 0, 1, I, L or O after the prefix, or something that is no letter or digit. */
  'RECORD_NUMBER_SYMBOL',
  'RECORD_NUMBER_LENGTH',
  'RECORD_NUMBER_PREFIX',
  /** A wrong symbol, or two swapped. */
  'RECORD_NUMBER_CHECK',
] as const;
export type RecordNumberProblem = (typeof recordNumberProblems)[number];

/** 31 symbols, a prime number of them, without those that are misread: 0, 1, I, L, O. */
export const recordNumberAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Only a prefix may hold I, L or O. They take the values of 2, 3 and 4, which no prefix may hold. */
const prefixOnly = 'ILO';

const bodyLength = 8;
const prime = 31;
const neededBytes = 16;

function valueOf(symbol: string): number {
  const value = recordNumberAlphabet.indexOf(symbol);
  return value >= 0 ? value : prefixOnly.indexOf(symbol);
}

/**
 * The weighted sum of all symbols, modulo 31. Counted from the right, the weights are 1, 2, 3 … 12: all different and
 * none divisible by 31. As 31 is prime, one wrong symbol moves the sum by weight × difference, and a swap of
 * any two by (weight − weight) × difference; neither can be zero.
 */
function weightedSum(symbols: string): number {
  let sum = 0;
  for (let place = 0; place < symbols.length; place += 1) {
    sum += (symbols.length - place) * valueOf(symbols.charAt(place));
  }
  return sum % prime;
}

function display(prefix: string, body: string): string {
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`;
}

/**
 * A new record number such as `WBC-7K3Q-9D2Y`: it says nothing about the person. Takes 16 random bytes.
 * There are 31⁷ (27 billion) numbers for a prefix, so a clash is rare but possible: compare with the ones known.
 */
export function makeRecordNumber(prefix: string, randomBytes: Uint8Array): string {
  if (!/^[A-Z]{2,4}$/.test(prefix)) throw new Error('a record number prefix is two to four capital letters');
  if (randomBytes.length < neededBytes) throw new Error('a record number needs sixteen random bytes');
  // 128 bits folded onto 35: what is left over makes no symbol likelier in any way that could be noticed.
  let random = 0n;
  for (const byte of randomBytes.subarray(0, neededBytes)) random = random * 256n + BigInt(byte);
  let payload = '';
  while (payload.length < bodyLength - 1) {
    payload += recordNumberAlphabet.charAt(Number(random % BigInt(prime)));
    random /= BigInt(prime);
  }
  // The check symbol's own weight is 1, so it is whatever brings the sum to zero. '2' has the value 0.
  const missing = (prime - weightedSum(`${prefix}${payload}2`)) % prime;
  return display(prefix, payload + recordNumberAlphabet.charAt(missing));
}

/** Reads a record number in any case, with or without spaces and hyphens, and gives it as `WBC-7K3Q-9D2Y`. */
export function parseRecordNumber(text: string): Result<string, RecordNumberProblem> {
  const bare = text.replace(/[\s\p{Pd}]/gu, '');
  if (!/^[A-Za-z0-9]*$/.test(bare)) return err('RECORD_NUMBER_SYMBOL');
  const symbols = bare.toUpperCase();
  if (symbols.length < bodyLength + 2 || symbols.length > bodyLength + 4) return err('RECORD_NUMBER_LENGTH');
  const prefix = symbols.slice(0, -bodyLength);
  const body = symbols.slice(-bodyLength);
  if (!/^[A-Z]+$/.test(prefix)) return err('RECORD_NUMBER_PREFIX');
  if ([...body].some((symbol) => !recordNumberAlphabet.includes(symbol))) return err('RECORD_NUMBER_SYMBOL');
  return weightedSum(symbols) === 0 ? ok(display(prefix, body)) : err('RECORD_NUMBER_CHECK');
}
