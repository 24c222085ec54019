import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { displayNhsNumber, parseNhsNumber, type NhsNumberProblem } from '../../../shared/rules/nhs-number.ts';

const accepted: [typed: string, digits: string, test: boolean][] = [
  ['999 000 0018', '9990000018', true],
  ['999 000 0026', '9990000026', true],
  ['999 000 0034', '9990000034', true],
  ['999 000 0042', '9990000042', true],
  ['999 000 0050', '9990000050', true],
  ['999 054 8609', '9990548609', true],
  ['943 476 5919', '9434765919', false],
  ['987 654 3210', '9876543210', false],
  ['9990548609', '9990548609', true],
  [' 999-054-8609 ', '9990548609', true],
  ['999\u00A0054\u20118609', '9990548609', true],
];

const refused: [typed: string, problem: NhsNumberProblem][] = [
  ['999 000 0009', 'NHS_NUMBER_CHECK_DIGIT'],
  ['999 123 4560', 'NHS_NUMBER_CHECK_DIGIT'],
  ['999 000 0019', 'NHS_NUMBER_CHECK_DIGIT'],
  ['999 000 0081', 'NHS_NUMBER_CHECK_DIGIT'],
  ['111 111 1111', 'NHS_NUMBER_REPEATED'],
  ['000 000 0000', 'NHS_NUMBER_REPEATED'],
  ['99900000', 'NHS_NUMBER_LENGTH'],
  ['999 000 00180', 'NHS_NUMBER_LENGTH'],
  ['', 'NHS_NUMBER_LENGTH'],
  ['999-000-00A8', 'NHS_NUMBER_SYMBOL'],
  ['٩٩٩ ٠٠٠ ٠٠١٨', 'NHS_NUMBER_SYMBOL'],
];

describe('an NHS number', () => {
  it.each(accepted)('takes %j', (typed, digits, test) => {
    expect(parseNhsNumber(typed)).toEqual({ ok: true, value: { digits, test } });
  });

  it.each(refused)('refuses %j: %s', (typed, problem) => {
    expect(parseNhsNumber(typed)).toEqual({ ok: false, problem });
  });

  it('has no right last digit where the arithmetic gives ten', () => {
    for (let last = 0; last <= 9; last += 1) {
      expect(parseNhsNumber(`999 000 000${last}`)).toEqual({ ok: false, problem: 'NHS_NUMBER_CHECK_DIGIT' });
    }
  });

  it('is shown in groups of three, three and four, and read back from them', () => {
    expect(displayNhsNumber('9990548609')).toBe('999 054 8609');
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (digits) => {
        const parsed = parseNhsNumber(digits);
        if (parsed.ok) expect(parseNhsNumber(displayNhsNumber(digits))).toEqual(parsed);
      }),
    );
  });

  it('does not pass with any one digit changed', () => {
    for (let place = 0; place < 10; place += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        const changed = `${'9990548609'.slice(0, place)}${digit}${'9990548609'.slice(place + 1)}`;
        expect(parseNhsNumber(changed).ok, changed).toBe(changed === '9990548609');
      }
    }
  });
});
