/**
 * Sealing and opening the body of a change.
 * Sealed: `version 1 ‖ key id 32 ‖ nonce 24 ‖ ciphertext`; inside, padded: `salt 32 ‖ body`. Bound to the change's id.
 */
import { concat, fromBase64, toBase64 } from '../encoding/bytes.ts';
import { parseCanonical } from '../encoding/canonical.ts';
import { type Body, bodyHash, bodySchema, type Change } from '../change/change.ts';
import { decrypt, encrypt } from './aead.ts';
import { hash } from './hash.ts';
import { type FileKey, subkey } from './keys.ts';
import { pad, unpad } from './padding.ts';
import type { Random } from './random.ts';

const VERSION = 1;
const SALT = 32;
/** Up to here a sealed body says under which key it is. */
export const KEY_ID_END = 33;

export const newSalt = (random: Random): Uint8Array => random.bytes(SALT);

function bodyKey(key: FileKey) {
  return subkey(key.secret, 'filebody', 1);
}

export function sealBody(
  change: Change,
  salt: Uint8Array,
  body: Uint8Array,
  key: FileKey,
  random: Random,
): Uint8Array {
  const box = encrypt(pad(concat(salt, body)), fromBase64(change.id), bodyKey(key), random);
  return concat(Uint8Array.of(VERSION), fromBase64(key.id), box);
}

/** The key a sealed body asks for, or null when it is no sealed body of this version. */
export function sealedKeyId(sealed: Uint8Array): string | null {
  if (sealed[0] !== VERSION || sealed.length <= KEY_ID_END) return null;
  return toBase64(sealed.subarray(1, KEY_ID_END));
}

/** Whether it names a later version than this one. */
export const isNewerSeal = (sealed: Uint8Array): boolean => (sealed[0] ?? 0) > VERSION;

export function sealedHash(sealed: Uint8Array): string {
  return hash('sealed', sealed);
}

export interface OpenedBody {
  salt: Uint8Array;
  bytes: Uint8Array;
  body: Body;
}

export type OpenProblem = 'ROW_DAMAGED' | 'ROW_MISPLACED' | 'KEY_COMMITMENT' | 'UNKNOWN_VERSION';

/**
 * `ROW_DAMAGED`: the bytes, the key, or the change they were sealed for are not these. `ROW_MISPLACED`: they open, but the header
 * commits to another body. `UNKNOWN_VERSION`: sealed or written by a newer Doorstep; keep it.
 */
export function openBody(change: Change, sealed: Uint8Array, key: FileKey): OpenedBody | OpenProblem {
  if (sealed[0] !== VERSION) return 'UNKNOWN_VERSION';
  if (sealedKeyId(sealed) !== key.id) return 'KEY_COMMITMENT';
  const padded = decrypt(sealed.subarray(KEY_ID_END), fromBase64(change.id), bodyKey(key));
  if (padded === null) return 'ROW_DAMAGED';
  const plain = unpad(padded);
  const salt = plain.slice(0, SALT);
  const bytes = plain.slice(SALT);
  if (bodyHash(salt, bytes) !== change.header.body) return 'ROW_MISPLACED';
  const body = parseCanonical(bodySchema, bytes);
  return body === null ? 'UNKNOWN_VERSION' : { salt, bytes, body };
}
