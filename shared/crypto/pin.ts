/**
 * A PIN takes the laptop back out of a person's hands, and nothing else. Its Argon2id hash lies in the keyring, under the local data
 * key: who can read it has everything already, and ten thousand tries would find any PIN. What protects it is that five wrong ones
 * end it, and that it never opens anything that is locked.
 */
import { z } from 'zod';
import { equalBytes, fromBase64, toBase64 } from '../encoding/bytes.ts';
import { hash } from '../record/fields.ts';
import { kdfFloor, kdfSchema, newKdf, passphraseKey } from './passphrase.ts';
import type { Random } from './random.ts';

export const pinLockSchema = z.strictObject({ kdf: kdfSchema, key: hash });
export type PinLock = z.infer<typeof pinLockSchema>;

/** Whether something typed could be a PIN. No passphrase can: those are longer. */
export function isPin(typed: string): boolean {
  return /^[0-9]{4,12}$/.test(typed);
}

/** Up, down and across the keys of a telephone. */
const lines = ['0123456789012345', '5432109876543210', '2580', '0852'];

/** What somebody who watches for a moment would try first: few digits, a line on the keys, the same again, a year. */
export function isWeakPin(pin: string): boolean {
  const half = pin.slice(0, pin.length / 2);
  return (
    new Set(pin).size < 3 ||
    lines.some((line) => line.includes(pin)) ||
    (pin.length % 2 === 0 && half + half === pin) ||
    /^(19|20)[0-9]{2}$/.test(pin)
  );
}

/** Null when there is not enough memory. */
export function newPinLock(pin: string, random: Random): PinLock | null {
  const kdf = newKdf(kdfFloor, random);
  const key = passphraseKey(pin, kdf);
  return key === null ? null : { kdf, key: toBase64(key.reveal()) };
}

/** Null when there is not enough memory. */
export function opensPinLock({ kdf, key }: PinLock, pin: string): boolean | null {
  const stretched = passphraseKey(pin, kdf);
  return stretched === null ? null : equalBytes(stretched.reveal(), fromBase64(key));
}
