/** Keys as words that a person can carry (BIP-39): each is known by its first four letters, and the last one checks the others. */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { splitWords } from '../rules/typed-words.ts';
import type { Random } from './random.ts';

/** 16 bytes make 12 words, 32 make 24. */
export function toWords(bytes: Uint8Array): string {
  return entropyToMnemonic(bytes, wordlist);
}

/** Null when they do not make `length` bytes, are not of the list, or do not agree with each other: somebody mistyped. */
export function fromWords(typed: string, length: number): Uint8Array | null {
  try {
    const bytes = mnemonicToEntropy(splitWords(typed).join(' '), wordlist);
    return bytes.length === length ? bytes : null;
  } catch {
    return null;
  }
}

/** Words of the same list, for a passphrase: eleven bits each, and easy to say. Six make 66 bits. */
export function suggestWords(count: number, random: Random): string {
  const bytes = random.bytes(count * 2);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // 2048 words divide 65536 evenly, so no word is likelier than another.
  return Array.from(
    { length: count },
    (_, index) => wordlist[view.getUint16(index * 2) % wordlist.length],
  ).join(' ');
}
