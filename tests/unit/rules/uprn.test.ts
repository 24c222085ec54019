/** the reference number of a home, by table (domain 2.2; BS 7666). */
import { expect, test } from 'vitest';
import { parseUprn } from '../../../shared/rules/uprn.ts';

test.each([
  ['100023336956', '100023336956'],
  ['1000 2333 6956', '100023336956'],
  ['000010023336', '10023336'],
  ['1', '1'],
])('R-16: %s is kept as %s', (typed, kept) => {
  expect(parseUprn(typed)).toEqual({ ok: true, value: kept });
});

test.each(['1000233369561', '10002333695A', '10-0023', '-1', '1.5', '0', '000000000000', '١٢٣'])(
  'R-16: %s is refused',
  (typed) => {
    expect(parseUprn(typed)).toEqual({ ok: false, problem: 'UPRN_FORM' });
  },
);
