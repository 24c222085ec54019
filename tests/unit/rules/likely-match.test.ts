import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DateOfBirth } from '../../../shared/rules/date-of-birth.ts';
import {
  likelyMatch,
  matchFacts,
  type MatchFacts,
  type MatchReason,
} from '../../../shared/rules/likely-match.ts';
import { foldForSearch } from '../../../shared/rules/person-name.ts';
import { addressNotKnown, noFixedAbode } from '../../../shared/rules/postcode.ts';

const exact = (date: string): DateOfBirth => ({ accuracy: 'exact', date });
const unknown: DateOfBirth = { accuracy: 'unknown', date: null };

function facts(
  names: string | string[],
  born: DateOfBirth,
  postcode: string | null,
  nhsDigits: string | null = null,
): MatchFacts {
  return { foldedNames: [names].flat().map(foldForSearch), born, postcode, nhsDigits };
}

const margaret = facts(['Margaret Okoro', 'Peggy'], exact('1955-03-14'), 'WB1 4QT', '9990000018');

const table: [
  what: string,
  other: MatchFacts,
  strength: 'likely' | 'possible' | null,
  reasons: MatchReason[],
][] = [
  [
    'everything the same',
    margaret,
    'likely',
    ['SAME_NHS_NUMBER', 'SAME_NAME', 'SAME_DATE_OF_BIRTH', 'SAME_POSTCODE'],
  ],
  ['only the NHS number', facts('Ann Bell', unknown, null, '9990000018'), 'likely', ['SAME_NHS_NUMBER']],
  ['the name in other order and case', facts('OKORO, margaret', unknown, null), 'possible', ['SAME_NAME']],
  [
    'name and date of birth',
    facts('Margaret Okoro', exact('1955-03-14'), null),
    'likely',
    ['SAME_NAME', 'SAME_DATE_OF_BIRTH'],
  ],
  [
    'name and postcode',
    facts('Margaret Okoro', unknown, 'WB1 4QT'),
    'likely',
    ['SAME_NAME', 'SAME_POSTCODE'],
  ],
  [
    'a slip in the name',
    facts('Margret Okoro', exact('1955-03-14'), null),
    'likely',
    ['SAME_DATE_OF_BIRTH', 'SIMILAR_NAME'],
  ],
  [
    'an initial',
    facts('M Okoro', exact('1955-03-14'), null),
    'likely',
    ['SAME_DATE_OF_BIRTH', 'SIMILAR_NAME'],
  ],
  ['another birthday', facts('Margaret Okoro', exact('1955-04-13'), null), null, []],
  [
    'one digit of the year',
    facts('Margaret Okoro', exact('1956-03-14'), null),
    'likely',
    ['SAME_NAME', 'CLOSE_DATE_OF_BIRTH'],
  ],
  [
    'an estimated year',
    facts('Margaret Okoro', { accuracy: 'estimated', date: '1956-01-01' }, null),
    'likely',
    ['SAME_NAME', 'CLOSE_DATE_OF_BIRTH'],
  ],
  [
    'a twin or a nickname',
    facts('Peggy Okoro', exact('1955-03-14'), 'WB1 4QT'),
    'likely',
    ['SAME_DATE_OF_BIRTH', 'SAME_POSTCODE', 'SHARED_NAME_PART'],
  ],
  [
    'a daughter with the same name in the same house',
    facts('Margaret Okoro', exact('1981-06-02'), 'WB1 4QT', '9990000026'),
    null,
    [],
  ],
  [
    'the same person with a mistaken NHS number',
    facts('Margaret Okoro', exact('1955-03-14'), 'WB1 4QT', '9990000026'),
    'likely',
    ['SAME_NAME', 'SAME_DATE_OF_BIRTH', 'SAME_POSTCODE', 'OTHER_NHS_NUMBER'],
  ],
  ['only the birthday', facts('Ann Bell', exact('1955-03-14'), null), null, []],
  ['only the postcode', facts('Ann Bell', unknown, 'WB1 4QT'), null, []],
  ['only the surname', facts('Ade Okoro', unknown, null), null, []],
  ['nothing known', facts([], unknown, null), null, []],
];

describe('a likely match', () => {
  it.each(table)('%s', (_, other, strength, reasons) => {
    const match = likelyMatch(margaret, other);
    expect(match && { strength: match.strength, reasons: match.reasons }).toEqual(
      strength && { strength, reasons },
    );
  });

  it('reads the facts from a record, where empty means unknown', () => {
    const record = {
      legalName: 'Margaret Okoro',
      preferredName: '',
      previousNames: [],
      dateOfBirth: '',
      dateOfBirthAccuracy: 'unknown',
      address: { lines: [], postcode: '' },
      nhsNumber: '',
    } satisfies Parameters<typeof matchFacts>[0];
    expect(matchFacts(record)).toEqual(facts('Margaret Okoro', unknown, null));
    const known = matchFacts({
      ...record,
      preferredName: 'Peggy',
      dateOfBirth: '1955-03-14',
      dateOfBirthAccuracy: 'exact',
      address: { lines: ['2 Kiln Row'], postcode: 'WB1 4QT' },
      nhsNumber: '9990000018',
    });
    expect(known).toEqual(margaret);
  });

  it('knows somebody by a name that they had before', () => {
    const before = { legalName: 'Ada Lane', previousNames: ['Ada Brook'], preferredName: '' } as const;
    const blank = { dateOfBirth: '', dateOfBirthAccuracy: 'unknown', nhsNumber: '' } as const;
    const known = matchFacts({
      ...before,
      ...blank,
      previousNames: [...before.previousNames],
      address: { lines: [], postcode: '' },
    });
    expect(likelyMatch(known, facts('Ada Brook', unknown, null))?.reasons).toEqual(['SAME_NAME']);
  });

  it('sees day and month swapped', () => {
    const other = facts('Margaret Okoro', exact('1955-07-02'), null);
    expect(likelyMatch(other, facts('Margaret Okoro', exact('1955-02-07'), null))?.reasons).toEqual([
      'SAME_NAME',
      'CLOSE_DATE_OF_BIRTH',
    ]);
  });

  it.each([noFixedAbode, addressNotKnown])('does not take the stand-in %s for a shared home', (postcode) => {
    const nobody = facts('Margaret Okoro', unknown, postcode);
    expect(likelyMatch(nobody, nobody)?.reasons).toEqual(['SAME_NAME']);
  });

  it('is the same both ways round', () => {
    const anyFacts = fc.record({
      foldedNames: fc.array(
        fc.constantFrom('margaret okoro', 'margret okoro', 'm o', 'okoro', 'leo hart', 'leo'),
        { maxLength: 2 },
      ),
      born: fc.constantFrom(unknown, exact('1955-03-14'), exact('1955-03-15'), exact('2017-05-09')),
      postcode: fc.constantFrom(null, 'WB1 4QT', noFixedAbode),
      nhsDigits: fc.constantFrom(null, '9990000018', '9990000026'),
    });
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        expect(likelyMatch(a, b)).toEqual(likelyMatch(b, a));
      }),
    );
  });
});
