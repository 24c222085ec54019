/** XChaCha20-Poly1305 with a random nonce in front: `nonce24 ‖ ciphertext`. */
import { concat } from '../encoding/bytes.ts';
import type { Random } from './random.ts';
import type { Secret } from './secret.ts';
import { sodium } from './sodium.ts';

const NONCE = 24;

export function encrypt(plain: Uint8Array, bound: Uint8Array, key: Secret, random: Random): Uint8Array {
  const nonce = random.bytes(NONCE);
  return concat(
    nonce,
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, bound, null, nonce, key.reveal()),
  );
}

/** Null when the key, the bytes, or what they are bound to is not the right one. */
export function decrypt(box: Uint8Array, bound: Uint8Array, key: Secret): Uint8Array | null {
  if (box.length < NONCE + 16) return null;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      box.subarray(NONCE),
      bound,
      box.subarray(0, NONCE),
      key.reveal(),
    );
  } catch {
    return null;
  }
}
