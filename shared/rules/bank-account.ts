/**
 * Whether a sort code and an account number could belong together: the modulus check that UK banks publish. A pass means that such
 * an account could exist, never that it does. The weights are a table in the published layout, so that a charity can put in the whole
 * one; a sort code outside it cannot be checked.
 */
import { err, ok, type Result } from '../result.ts';

export const bankAccountProblems = ['SORT_CODE_FORM', 'ACCOUNT_NUMBER_FORM', 'ACCOUNT_CHECK'] as const;
type BankAccountProblem = (typeof bankAccountProblems)[number];

const methods = ['MOD10', 'MOD11', 'DBLAL'] as const;
export type ModulusMethod = (typeof methods)[number];

export interface ModulusRow {
  /** Six digits each, both ends included. */
  from: string;
  to: string;
  method: ModulusMethod;
  /** One for each digit of the sort code, then of the account number. */
  weights: readonly number[];
  /** Null where the row has none. */
  exception: number | null;
}

/** `unknown`: outside the table, or under an exception that is not built. */
export type ModulusResult = 'pass' | 'fail' | 'unknown';

/** Six digits, however they were parted. */
export function parseSortCode(typed: string): Result<string, BankAccountProblem> {
  const digits = typed.replaceAll(/[\s-]/gu, '');
  return /^\d{6}$/.test(digits) ? ok(digits) : err('SORT_CODE_FORM');
}

export function displaySortCode(digits: string): string {
  return digits.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** Eight digits; a number of seven has a nought put before it. */
export function parseAccountNumber(typed: string): Result<string, BankAccountProblem> {
  const digits = typed.replaceAll(/[\s-]/gu, '');
  return /^\d{7,8}$/.test(digits) ? ok(digits.padStart(8, '0')) : err('ACCOUNT_NUMBER_FORM');
}

const DIGITS = 14;
const rowForm = /^(\d{6})\s+(\d{6})\s+(\w+)((?:\s+-?\d+){14,15})$/;

/** Reads the published layout, a row on each line: first and last sort code, method, 14 weights, an exception or nothing. Throws on any other line. */
export function readModulusTable(text: string): ModulusRow[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => {
      const [, from, to, named, numbers] = rowForm.exec(row) ?? [];
      const method = methods.find((one) => one === named);
      if (from === undefined || to === undefined || method === undefined || numbers === undefined) {
        throw new Error('a row of the modulus table has another layout');
      }
      const all = numbers.trim().split(/\s+/).map(Number);
      return {
        from,
        to,
        method,
        weights: all.slice(0, DIGITS),
        exception: all[DIGITS] ?? null,
      };
    });
}

/** @param sortCode six digits. @param account eight digits. */
export function checkAccount(table: readonly ModulusRow[], sortCode: string, account: string): ModulusResult {
  const rows = table.filter(({ from, to }) => from <= sortCode && sortCode <= to);
  if (rows.length === 0 || rows.some(({ exception }) => !isBuilt(exception))) return 'unknown';
  // Where a sort code has two rows, both must hold. What lets one of two do are exceptions, none of which is built.
  return rows.every((row) => holds(row, `${sortCode}${account}`)) ? 'pass' : 'fail';
}

/** Exceptions 2 to 14 are not built: what falls under them cannot be checked here. */
const isBuilt = (exception: number | null): boolean => exception === null || exception === 1;

/** Exception 1 adds 27 to the sum. */
const EXCEPTION_ONE = 27;

function holds({ method, weights, exception }: ModulusRow, digits: string): boolean {
  const products = [...digits].map((digit, place) => Number(digit) * (weights[place] ?? 0));
  const parts =
    method === 'DBLAL' ? products.flatMap((product) => [...String(product)].map(Number)) : products;
  const sum = parts.reduce((all, part) => all + part, exception === 1 ? EXCEPTION_ONE : 0);
  return sum % (method === 'MOD11' ? 11 : 10) === 0;
}
