import { err, ok, type Result } from '../result.ts';

export const personNameProblems = [
  'NAME_EMPTY',
  'NAME_TOO_LONG',
  /** Control characters, line breaks, or half a character pair. */
  'NAME_UNREADABLE',
] as const;
export type PersonNameProblem = (typeof personNameProblems)[number];

/** In code points after normalising, from the person record's rule. */
const longestName = 70;

const unreadable = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const visible = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/**
 * One name as the person writes it, in Unicode NFC. Any other text is kept as it is, also `<img src=x>`: names are
 * shown as text, so there is nothing to take out.
 */
export function parsePersonName(typed: string): Result<string, PersonNameProblem> {
  if (!typed.isWellFormed()) return err('NAME_UNREADABLE');
  const name = typed.trim().normalize('NFC');
  if (unreadable.test(name)) return err('NAME_UNREADABLE');
  if (!visible.test(name)) return err('NAME_EMPTY');
  return [...name].length > longestName ? err('NAME_TOO_LONG') : ok(name);
}

/** Letters that are not written as a plain letter and an accent, so that taking accents off does not reach them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/**
 * Text as search compares it: without case, accents and punctuation, so that `Siân O’Neill-Łaska` and
 * `sian oneill laska` are the same. Vowel signs that belong to a script's own spelling stay.
 */
export function foldForSearch(text: string): string {
  return text
    .replaceAll('´', "'") // a stand-alone accent used as an apostrophe; normalising would make it a space
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Script=Inherited}\p{Cf}\u0591-\u05C7]/gu, '')
    .replace(/[ßæœøđðþłħıς]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘ʼʻ`′]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
