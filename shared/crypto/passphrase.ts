/**
 * From a passphrase to the key that opens the keyring: Argon2id, then the device secret as a second factor.
 * Parameters lie in the keyring's own header and are bound to it; nothing from a server can change them.
 */
import { z } from 'zod';
import { concat, fromBase64, toBase64, utf8 } from '../encoding/bytes.ts';
import { prefix } from './hash.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';
import { sodium } from './sodium.ts';

const MiB = 1024 * 1024;

/** RFC 9106's second recommendation: below it nothing is derived. */
export const kdfFloor = { passes: 3, memory: 64 * MiB } as const;
export const kdfUsual = { passes: 3, memory: 256 * MiB } as const;

/** The ceiling keeps a changed header from freezing the laptop. */
export const kdfSchema = z.strictObject({
  algorithm: z.literal('argon2id13'),
  salt: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  passes: z.int().min(kdfFloor.passes).max(10),
  memory: z
    .int()
    .min(kdfFloor.memory)
    .max(1024 * MiB),
});
export type Kdf = z.infer<typeof kdfSchema>;

export function newKdf(strength: { passes: number; memory: number }, random: Random): Kdf {
  return { algorithm: 'argon2id13', salt: toBase64(random.bytes(16)), ...strength };
}

/** Null when there is not enough memory; it is never lowered silently. */
export function passphraseKey(passphrase: string, kdf: Kdf): Secret | null {
  try {
    return new Secret(
      sodium.crypto_pwhash(
        32,
        utf8(passphrase.normalize('NFKC').trim()),
        fromBase64(kdf.salt),
        kdf.passes,
        kdf.memory,
        sodium.crypto_pwhash_ALG_ARGON2ID13,
      ),
    );
  } catch {
    return null;
  }
}

/** The key-encryption key needs both: what the worker knows, and what the laptop's key store holds. */
export function keyEncryptionKey(passphrase: Secret, device: Secret): Secret {
  return new Secret(
    sodium.crypto_generichash(32, concat(prefix('keyring'), passphrase.reveal()), device.reveal()),
  );
}
