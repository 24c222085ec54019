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

  const exceptions = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
  test.each(exceptions)(
    'exception %i is not built, so under it nothing passes and nothing fails',
    (exception) => {
      const plain = '200000 200099 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1';
      const other = '200000 200099 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1';
      const tables = [
        [`${plain} ${exception}`],
        [`${plain} ${exception}`, other],
        [plain, `${other} ${exception}`],
      ];
      for (const rows of tables) {
        for (const account of ['88837491', '88837493', '66374958', '66374959']) {
          expect(checkAccount(readModulusTable(rows.join('\n')), '200050', account)).toBe('unknown');
        }
      }
    },
  );

  /**
   * Every test case that is published in "Validating account numbers: UK modulus checking" (Vocalink for Pay.UK), with its verdict, and
   * the exception of its sort code. Without the whole table of weights those under an exception have a row here that names it alone.
   */
  const published: [
    sortCode: string,
    account: string,
    verdict: ModulusResult,
    exceptions: readonly number[],
  ][] = [
    ['089999', '66374958', 'pass', []],
    ['107999', '88837491', 'pass', []],
    ['202959', '63748472', 'pass', []],
    ['871427', '46238510', 'pass', [10, 11]],
    ['872427', '46238510', 'pass', [10, 11]],
    ['871427', '09123496', 'pass', [10, 11]],
    ['871427', '99123496', 'pass', [10, 11]],
    ['820000', '73688637', 'pass', [3]],
    ['827999', '73988638', 'pass', [3]],
    ['827101', '28748352', 'pass', [3]],
    ['134020', '63849203', 'pass', [4]],
    ['118765', '64371389', 'pass', []],
    ['200915', '41011166', 'pass', [6]],
    ['938611', '07806039', 'pass', [5]],
    ['938600', '42368003', 'pass', [5]],
    ['938063', '55065200', 'pass', [5]],
    ['772798', '99345694', 'pass', [7]],
    ['086090', '06774744', 'pass', [8]],
    ['309070', '02355688', 'pass', [2, 9]],
    ['309070', '12345668', 'pass', [2, 9]],
    ['309070', '12345677', 'pass', [2, 9]],
    ['309070', '99345694', 'pass', [2, 9]],
    ['938063', '15764273', 'fail', [5]],
    ['938063', '15764264', 'fail', [5]],
    ['938063', '15763217', 'fail', [5]],
    ['118765', '64371388', 'fail', []],
    ['203099', '66831036', 'fail', []],
    ['203099', '58716970', 'fail', []],
    ['089999', '66374959', 'fail', []],
    ['107999', '88837493', 'fail', []],
    ['074456', '12345112', 'pass', [12, 13]],
    ['070116', '34012583', 'pass', [12, 13]],
    ['074456', '11104102', 'pass', [12, 13]],
    ['180002', '00000190', 'pass', [14]],
  ];
  test.each(published)(
    'published: %s %s is a %s, or unknown under exception %j',
    (code, account, verdict, under) => {
      const rows = under.map((one) => `${code} ${code} MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1 ${one}`);
      const table = [...modulusTable, ...readModulusTable(rows.join('\n'))];
      expect(checkAccount(table, code, account)).toBe(under.length === 0 ? verdict : 'unknown');
      // As Doorstep comes, without a row for these sort codes, they are just as little refused.
      expect(checkAccount(modulusTable, code, account)).toBe(under.length === 0 ? verdict : 'unknown');
    },
  );

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
