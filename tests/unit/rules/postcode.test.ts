import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addressNotKnown,
  isPlaceholderPostcode,
  isStoredPostcode,
  noFixedAbode,
  parsePostcode,
  type PostcodeProblem,
} from '../../../shared/rules/postcode.ts';

const accepted: [typed: string, postcode: string][] = [
  ['TN1 1LS', 'TN1 1LS'],
  ['tn11ls', 'TN1 1LS'],
  ['M1 1AA', 'M1 1AA'],
  ['CR2 6XH', 'CR2 6XH'],
  ['DN55 1PT', 'DN55 1PT'],
  ['W1A 1HQ', 'W1A 1HQ'],
  ['W1P 1HQ', 'W1P 1HQ'],
  ['EC1A 1BB', 'EC1A 1BB'],
  ['SW1A 2AA', 'SW1A 2AA'],
  ['ME14 1XX', 'ME14 1XX'],
  ['GIR 0AA', 'GIR 0AA'],
  ['  me1 41xx ', 'ME14 1XX'],
];

const refused: [typed: string, problem: PostcodeProblem][] = [
  ['QN1 1LS', 'POSTCODE_PATTERN'],
  ['TI1 1LS', 'POSTCODE_PATTERN'],
  ['TN1 1LC', 'POSTCODE_PATTERN'],
  ['TN1 ILS', 'POSTCODE_PATTERN'],
  ['TN1 1L', 'POSTCODE_PATTERN'],
  ['TN1 1L\u017F', 'POSTCODE_PATTERN'],
  ['TN1-1LS', 'POSTCODE_PATTERN'],
  ['TN1', 'POSTCODE_LENGTH'],
  ['', 'POSTCODE_LENGTH'],
  ['TN111 1LSS', 'POSTCODE_LENGTH'],
  ['ZZ99 3VZ', 'POSTCODE_CHOOSE_INSTEAD'],
  ['zz993wz', 'POSTCODE_CHOOSE_INSTEAD'],
];

describe('a postcode', () => {
  it.each(accepted)('takes %j as %s', (typed, postcode) => {
    expect(parsePostcode(typed)).toEqual({ ok: true, value: postcode });
  });

  it.each(refused)('refuses %j: %s', (typed, problem) => {
    expect(parsePostcode(typed)).toEqual({ ok: false, problem });
  });

  it('is stored in one form only, or as one of the two stand-ins', () => {
    expect(isStoredPostcode('TN1 1LS')).toBe(true);
    expect(isStoredPostcode('tn1 1ls')).toBe(false);
    expect(isStoredPostcode('TN11LS')).toBe(false);
    expect(isStoredPostcode(noFixedAbode)).toBe(true);
    expect(isStoredPostcode(addressNotKnown)).toBe(true);
    expect(isPlaceholderPostcode('TN1 1LS')).toBe(false);
  });

  it('keeps what it gave, however it is typed again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,2}\d{1,2}[A-Za-z]? ?\d[A-Za-z]{2}$/), (typed) => {
        const parsed = parsePostcode(typed);
        if (!parsed.ok) return;
        expect(isStoredPostcode(parsed.value)).toBe(true);
        expect(parsePostcode(parsed.value.toLowerCase().replace(' ', ''))).toEqual(parsed);
      }),
    );
  });
});
