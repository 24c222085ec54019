/** one person with two files, by tables: which file goes on, and which are worth a look. */
import { describe, expect, test } from 'vitest';
import type { MatchFacts } from '../../../shared/rules/likely-match.ts';
import { goesOnIn, likelyPairs, type SaidOfPair } from '../../../shared/rules/same-person.ts';

const same = (file: string, other: string, main: string): SaidOfPair => ({
  file,
  other,
  answer: 'same',
  main,
});
const no = (file: string, other: string): SaidOfPair => ({ file, other, answer: 'different', main: '' });

const rows: [string, SaidOfPair[], [from: string, to: string][]][] = [
  ['nothing said', [], []],
  ['said in both files', [same('b', 'a', 'a'), same('a', 'b', 'a')], [['b', 'a']]],
  ['said in the one that is here', [same('b', 'a', 'a')], [['b', 'a']]],
  ['the larger id goes on', [same('a', 'b', 'b'), same('b', 'a', 'b')], [['a', 'b']]],
  ['taken back in both', [no('b', 'a'), no('a', 'b')], []],
  ['taken back in one of them', [no('b', 'a'), same('a', 'b', 'a')], []],
  ['two workers chose apart, each the other', [same('a', 'b', 'a'), same('b', 'a', 'b')], [['b', 'a']]],
  [
    'a chain of three',
    [same('c', 'b', 'b'), same('b', 'a', 'a')],
    [
      ['c', 'a'],
      ['b', 'a'],
    ],
  ],
  [
    'a circle',
    [same('a', 'b', 'b'), same('b', 'c', 'c'), same('c', 'a', 'a')],
    [
      ['b', 'a'],
      ['c', 'a'],
    ],
  ],
  ['a file that is none of the two', [same('b', 'a', 'x')], []],
  ['a file with itself', [same('a', 'a', 'a')], []],
];

describe('which file goes on', () => {
  test.each(rows)('%s', (_, said, wanted) => {
    for (const order of [said, said.toReversed(), [...said, ...said]]) {
      expect(Object.fromEntries(goesOnIn(order))).toEqual(Object.fromEntries(wanted));
    }
  });
});

const facts = (
  file: string,
  name: string,
  date: string | null,
  postcode: string | null,
  nhs: string | null,
) =>
  ({
    file,
    foldedNames: [name],
    born: date === null ? { accuracy: 'unknown', date: null } : { accuracy: 'exact', date },
    postcode,
    nhsDigits: nhs,
  }) satisfies MatchFacts & { file: string };

const margaret = facts('a', 'margaret okoro', '1955-03-14', 'WB1 4QT', null);

describe('files that may be about one person', () => {
  test.each<[string, ReturnType<typeof facts>, string[] | null]>([
    ['the same name', facts('b', 'margaret okoro', null, null, null), ['SAME_NAME']],
    [
      'nearly the same name and the same birthday',
      facts('b', 'margret okoro', '1955-03-14', null, null),
      ['SAME_DATE_OF_BIRTH', 'SIMILAR_NAME'],
    ],
    [
      'another name at the same birthday and postcode',
      facts('b', 'peg lane', '1955-03-14', 'WB1 4QT', null),
      ['SAME_DATE_OF_BIRTH', 'SAME_POSTCODE'],
    ],
    [
      'nearly the same name and a birthday with one digit wrong',
      facts('b', 'margret okoro', '1956-03-14', null, null),
      ['SIMILAR_NAME', 'CLOSE_DATE_OF_BIRTH'],
    ],
    ['only the same postcode', facts('b', 'tom reed', null, 'WB1 4QT', null), null],
    ['nothing alike', facts('b', 'tom reed', '1990-01-01', 'WB2 1AA', null), null],
  ])('%s', (_, other, reasons) => {
    const pairs = likelyPairs([margaret, other], []);
    expect(pairs.map((pair) => pair.reasons)).toEqual(reasons === null ? [] : [reasons]);
  });

  test('two people who are called alike are not one because of it', () => {
    const maggies = [
      { ...margaret, foldedNames: ['margaret okoro', 'maggie'] },
      { ...facts('b', 'magdalena reed', null, null, null), foldedNames: ['magdalena reed', 'maggie'] },
    ];
    expect(likelyPairs(maggies, [])).toEqual([]);
    const known = facts('a', 'nadia', null, null, null);
    expect(likelyPairs([known, { ...known, file: 'b' }], [])).toHaveLength(1);
  });

  test('the same NHS number is the likeliest', () => {
    const files = [
      { ...margaret, nhsDigits: '9990000018' },
      facts('b', 'peg lane', null, null, '9990000018'),
      facts('c', 'margaret okoro', null, null, null),
    ];
    expect(likelyPairs(files, []).map(({ one, other }) => one + other)).toEqual(['ab', 'ac']);
  });

  test('a pair of which somebody has said something is asked about no more', () => {
    const twin = facts('b', 'margaret okoro', '1955-03-14', null, null);
    expect(likelyPairs([margaret, twin], [no('b', 'a')])).toEqual([]);
    expect(likelyPairs([margaret, twin], [same('a', 'b', 'a')])).toEqual([]);
  });

  test('ten thousand files are looked through in a moment', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const many = Array.from({ length: 10_000 }, (_, at) => {
      const born = `${1930 + (at % 83)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`;
      return facts(`f${at}`, `name${at % 401} family${at % 100}`, born, null, null);
    });
    const began = performance.now();
    likelyPairs(many, []);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
