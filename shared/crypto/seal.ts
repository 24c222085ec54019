/** Sealing to a public key, from nobody in particular (libsodium's sealed box). It binds nothing but the recipient. */
import { fromBase64 } from '../encoding/bytes.ts';
import type { BoxKeys } from './keys.ts';
import { sodium } from './sodium.ts';

/** An ephemeral public key and a tag. */
export const SEAL_LENGTH = 32 + 16;

export function seal(plain: Uint8Array, to: string): Uint8Array {
  return sodium.crypto_box_seal(plain, fromBase64(to));
}

/** Null when it was sealed to another key, or is damaged. */
export function openSeal(sealed: Uint8Array, to: BoxKeys): Uint8Array | null {
  try {
    return sodium.crypto_box_seal_open(sealed, fromBase64(to.public), to.secret.reveal());
  } catch {
    return null;
  }
}
