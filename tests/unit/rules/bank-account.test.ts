/** sort codes and account numbers, by the worked examples that the banks publish. */
import { describe, expect, test } from 'vitest';
import {
  checkAccount,
  displaySortCode,
  type ModulusResult,
  parseAccountNumber,
  parseSortCode,
  readModulusTable,
} from '../../../shared/rules/bank-account.ts';
import { modulusTable } from '../../../shared/rules/bank-weights.ts';

describe('the modulus check', () => {
  const rows: [how: string, sortCode: string, account: string, result: ModulusResult][] = [
    ['MOD10, sum 180', '089999', '66374958', 'pass'],
    ['MOD10, sum 181', '089999', '66374959', 'fail'],
    ['MOD11, sum 242', '107999', '88837491', 'pass'],
    ['MOD11, sum 244', '107999', '88837493', 'fail'],
    ['MOD11 143 and DBLAL 60', '202959', '63748472', 'pass'],
    ['MOD11 121, but DBLAL 61', '203099', '66831036', 'fail'],
    ['MOD11 168', '203099', '58716970', 'fail'],
    ['exception 1, sum 90', '118765', '64371389', 'pass'],
    ['exception 1, sum 89', '118765', '64371388', 'fail'],
    ['a sort code that is not in the table', '010101', '12345678', 'unknown'],
  ];
  test.each(rows)('%s', (_how, sortCode, account, result) => {
    expect(checkAccount(modulusTable, sortCode, account)).toBe(result);
  });

  test('an exception that is not built is said not to be checked, and never passes or fails', () => {
    const table = readModulusTable('200000 200099 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1 6');
    expect(checkAccount(table, '200050', '88837491')).toBe('unknown');
    expect(checkAccount(table, '200050', '88837493')).toBe('unknown');
  });

  test('a range has both its ends', () => {
    const table = readModulusTable('200000 200099 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1');
    const results = ['199999', '200000', '200099', '200100'].map((code) =>
      checkAccount(table, code, '66374958'),
    );
    expect(results).toEqual(['unknown', 'pass', 'pass', 'unknown']);
  });

  test('a table in another layout is refused', () => {
    expect(() => readModulusTable('200000 200099 MOD12 1 2 3')).toThrow();
  });
});

describe('what is typed', () => {
  test.each([
    ['20-29-59', '202959'],
    ['20 29 59', '202959'],
    ['202959', '202959'],
  ])('sort code %s', (typed, kept) => {
    expect(parseSortCode(typed)).toEqual({ ok: true, value: kept });
    expect(displaySortCode(kept)).toBe('20-29-59');
  });

  test.each(['20-29-5', '20295x', '2029599'])('no sort code: %s', (typed) => {
    expect(parseSortCode(typed)).toEqual({ ok: false, problem: 'SORT_CODE_FORM' });
  });

  test.each([
    ['63748472', '63748472'],
    ['6374 8472', '63748472'],
    ['3748472', '03748472'],
  ])('account number %s', (typed, kept) => {
    expect(parseAccountNumber(typed)).toEqual({ ok: true, value: kept });
  });

  test.each(['637484', '637484721', '6374847a'])('no account number: %s', (typed) => {
    expect(parseAccountNumber(typed)).toEqual({ ok: false, problem: 'ACCOUNT_NUMBER_FORM' });
  });
});
