/**
 * The organisation's fingerprint as people compare it: its genesis hash, whole, as 64 hexadecimal digits in groups of four.
 * Hexadecimal, because 256 bits have exactly one spelling in it, and its sixteen signs are not mixed up with each other when typed.
 */
import { fromBase64, toBase64 } from '../encoding/bytes.ts';

/** `3F0A 91C4 …`: sixteen groups. `genesis` is the hash as the formats carry it. */
export function formatFingerprint(genesis: string): string {
  const groups = fromBase64(genesis).toHex().toUpperCase().match(/.{4}/g);
  if (groups?.length !== 16) throw new Error('a genesis hash has 32 bytes');
  return groups.join(' ');
}

/** The genesis hash that was typed, or null. Case, spaces, hyphens and colons say nothing; anything else is a slip and never guessed at. */
export function parseFingerprint(typed: string): string | null {
  const digits = typed.replace(/[\s:-]/g, '');
  return /^[0-9a-f]{64}$/i.test(digits) ? toBase64(Uint8Array.fromHex(digits)) : null;
}
