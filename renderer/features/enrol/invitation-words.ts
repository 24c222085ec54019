/**
 * Checking an invitation while it is typed: twelve words of the BIP-39 English list, whose last word also checks the others.
 * The vault checks again; this is only so that a slip shows at the word where it happened.
 */
import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { splitWords } from '../../../shared/rules/typed-words.ts';

export const invitationLength = 12;

export interface TypedWord {
  word: string;
  state: 'right' | 'wrong' | 'unfinished';
  /** For a wrong word: the one probably meant. */
  meant: string | null;
}

const known = new Set(wordlist);

/** The last word may still be growing while nothing follows it. */
export function checkWords(typed: string): TypedWord[] {
  const words = splitWords(typed);
  const growing = /[a-z]$/i.test(typed) ? words.length - 1 : -1;
  return words.map((word, index) => {
    if (known.has(word)) return { word, state: 'right', meant: null };
    const unfinished = index === growing && wordlist.some((each) => each.startsWith(word));
    return unfinished
      ? { word, state: 'unfinished', meant: null }
      : { word, state: 'wrong', meant: nearestWord(word) };
  });
}

export type InvitationState = 'empty' | 'few' | 'many' | 'wrong-word' | 'mistyped' | 'good';

export function invitationState(typed: string): InvitationState {
  const words = splitWords(typed);
  if (words.length === 0) return 'empty';
  if (words.some((word) => !known.has(word))) return 'wrong-word';
  if (words.length !== invitationLength) return words.length < invitationLength ? 'few' : 'many';
  return validateMnemonic(words.join(' '), wordlist) ? 'good' : 'mistyped';
}

/** The one word within two slips of what was typed; of several as near, the one with the same first letter. Null when it is a guess. */
export function nearestWord(word: string): string | null {
  let best: string[] = [];
  let least = 2;
  for (const candidate of wordlist) {
    const slips = slipsBetween(word, candidate);
    if (slips < least) best = [];
    if (slips <= least) {
      best.push(candidate);
      least = slips;
    }
  }
  const closest = best.length > 1 ? best.filter((candidate) => candidate[0] === word[0]) : best;
  return closest.length === 1 ? (closest[0] ?? null) : null;
}

/** Letters added, missing, changed, or swapped with the next one. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
}
