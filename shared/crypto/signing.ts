/** Ed25519 over a tagged message. */
import { concat, fromBase64, toBase64 } from '../encoding/bytes.ts';
import { prefix, type Tag } from './hash.ts';
import type { Secret } from './secret.ts';
import { sodium } from './sodium.ts';

/** Public key as base64url; the secret is libsodium's 64 bytes. */
export interface SigningKeys {
  public: string;
  secret: Secret;
}

export function sign(tag: Tag, message: Uint8Array, keys: SigningKeys): string {
  return toBase64(sodium.crypto_sign_detached(concat(prefix(tag), message), keys.secret.reveal()));
}

/** False for a wrong signature, and for a key or signature that is not one at all. */
export function verify(tag: Tag, message: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    return sodium.crypto_sign_verify_detached(
      fromBase64(signature),
      concat(prefix(tag), message),
      fromBase64(publicKey),
    );
  } catch {
    return false;
  }
}
