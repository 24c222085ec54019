/**
 * Which passphrases will do. Length is what counts: no rule asks for a capital or a sign. What is left over counts too, after taking out
 * what anybody would try: well-known phrases, words of this very organisation, runs of the alphabet and of the keyboard, repetition.
 */
import { foldForSearch } from './person-name.ts';

const LEAST = 15;
/** Signs that must be left over, and how many of them different. */
const LEAST_OWN = 8;
const LEAST_DIFFERENT = 6;

const walks = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
].flatMap((walk) => [walk, [...walk].toReversed().join('')]);
const SHORTEST_WALK = 4;

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** @param known phrases and words that are no secret, as they are written. Why it will not do, as a code; null when it will. */
export function passphraseWeakness(passphrase: string, known: readonly string[]): 'short' | 'common' | null {
  const plain = passphrase.normalize('NFKC').trim();
  if ([...plain].length < LEAST) return 'short';
  const dressed = [...plain].map((sign) => lookalikes[sign] ?? sign).join('');
  const taken = known
    .flatMap((phrase) => [lettersOf(phrase), ...phrase.split(/[^\p{L}\p{N}]+/u).map(lettersOf)])
    .filter(({ length }) => length > 2)
    .toSorted((a, b) => b.length - a.length);
  const isCommon = [plain, dressed].some((text) => {
    const own = leftOver(onceOnly(lettersOf(text)), taken);
    return own.length < LEAST_OWN || new Set(own).size < LEAST_DIFFERENT;
  });
  return isCommon ? 'common' : null;
}

function lettersOf(text: string): string {
  return foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a text repeats from its first sign to its last; the text itself when it does not. */
function onceOnly(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

function leftOver(text: string, taken: readonly string[]): string {
  const own = taken.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text);
  // A year or a few digits at the end is what people add when they are told to add something.
  return withoutWalks(own)
    .replace(/\d{1,4}$/, '')
    .replaceAll(' ', '');
}

function withoutWalks(text: string): string {
  let own = '';
  let at = 0;
  while (at < text.length) {
    let length = 0;
    while (
      at + length < text.length &&
      walks.some((walk) => walk.includes(text.slice(at, at + length + 1)))
    ) {
      length += 1;
    }
    own += length < SHORTEST_WALK ? text.slice(at, at + 1) : ' ';
    at += length < SHORTEST_WALK ? 1 : length;
  }
  return own;
}
