/** Every hash and signature begins with what it is for, so that none can be passed off as another kind. SHA-256, because anybody can check it. */
import { concat, toBase64, utf8 } from '../encoding/bytes.ts';
import { sodium } from './sodium.ts';

export type Tag =
  | 'act'
  | 'attachment'
  | 'audit'
  | 'batch'
  | 'body'
  | 'challenge'
  | 'change'
  | 'checkpoint'
  | 'chunk'
  | 'chunk-receipt'
  | 'copy'
  | 'device'
  | 'done'
  | 'envelope'
  | 'feed'
  | 'feed-head'
  | 'help-word'
  | 'invitation'
  | 'key'
  | 'keyring'
  | 'log'
  | 'notice'
  | 'plan'
  | 'proposal'
  | 'receipt'
  | 'recovery-card'
  | 'sealed';

const prefixes = new Map<Tag, Uint8Array>();

/** `doorstep/<tag>/v1` and a zero byte. */
export function prefix(tag: Tag): Uint8Array {
  let bytes = prefixes.get(tag);
  if (bytes === undefined) {
    bytes = utf8(`doorstep/${tag}/v1\0`);
    prefixes.set(tag, bytes);
  }
  return bytes;
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return sodium.crypto_hash_sha256(bytes);
}

export function hashBytes(tag: Tag, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concat(prefix(tag), ...parts));
}

/** The tagged SHA-256 as text. */
export function hash(tag: Tag, ...parts: readonly Uint8Array[]): string {
  return toBase64(hashBytes(tag, ...parts));
}
