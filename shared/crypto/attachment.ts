/**
 * A picture as it rests and travels: padded as a whole, cut into chunks, each sealed by itself under the attachment's own random key.
 * Sealed: `version 1 ‖ nonce 24 ‖ ciphertext`, bound to its place: `tag ‖ index ‖ how many`. The record names each chunk by the hash
 * of its sealed bytes and carries the key, so chunks stay as they are when the record is sealed anew under a newer key of its file.
 */
import { z } from 'zod';
import { concat, fromBase64, toBase64, uint32 } from '../encoding/bytes.ts';
import { hash as hashText } from '../record/fields.ts';
import { MOST_KEPT_BYTES } from '../rules/image-size.ts';
import { decrypt, encrypt } from './aead.ts';
import { hash, prefix } from './hash.ts';
import { pad, paddedLength } from './padding.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';

const VERSION = 1;
const KEY = 32;
/** Padded bytes in one chunk; the last has the rest. */
export const CHUNK = 256 * 1024;
/** Bytes of one sealed chunk, at most. */
export const SEALED_CHUNK = 1 + 24 + CHUNK + 16;

export const attachmentSchema = z.strictObject({
  type: z.enum(['image/jpeg']),
  /** Bytes, before padding. */
  length: z.int().min(1).max(MOST_KEPT_BYTES),
  /** Of the bytes before padding. */
  hash: hashText,
  key: hashText,
  /** Hashes of the sealed chunks, in order. */
  chunks: z
    .array(hashText)
    .min(1)
    .max(Math.ceil(paddedLength(MOST_KEPT_BYTES) / CHUNK)),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export interface Chunk {
  id: string;
  sealed: Uint8Array;
}

export type AttachmentProblem = 'ATTACHMENT_DAMAGED' | 'ATTACHMENT_INCOMPLETE';

export const chunkId = (sealed: Uint8Array): string => hash('chunk', sealed);

const place = (index: number, count: number) => concat(prefix('chunk'), uint32(index), uint32(count));

/** At least one byte and at most `MOST_KEPT_BYTES`. */
export function sealAttachment(
  bytes: Uint8Array,
  type: Attachment['type'],
  random: Random,
): { attachment: Attachment; chunks: Chunk[] } {
  const key = new Secret(random.bytes(KEY));
  const padded = pad(bytes);
  const count = Math.ceil(padded.length / CHUNK);
  const chunks = Array.from({ length: count }, (_, index): Chunk => {
    const part = padded.subarray(index * CHUNK, (index + 1) * CHUNK);
    const sealed = concat(Uint8Array.of(VERSION), encrypt(part, place(index, count), key, random));
    return { id: chunkId(sealed), sealed };
  });
  const attachment: Attachment = {
    type,
    length: bytes.length,
    hash: hash('attachment', bytes),
    key: toBase64(key.reveal()),
    chunks: chunks.map(({ id }) => id),
  };
  return { attachment, chunks };
}

/** Its padded part of the whole. `ATTACHMENT_DAMAGED`: other bytes than the record names, or sealed for another place or picture. */
export function openChunk(
  { key, chunks }: Attachment,
  index: number,
  sealed: Uint8Array,
): Uint8Array | AttachmentProblem {
  if (sealed[0] !== VERSION || chunkId(sealed) !== chunks[index]) return 'ATTACHMENT_DAMAGED';
  const secret = new Secret(fromBase64(key));
  const part = decrypt(sealed.subarray(1), place(index, chunks.length), secret);
  secret.wipe();
  return part ?? 'ATTACHMENT_DAMAGED';
}

/** The whole, out of its opened parts in order. */
export function joinChunks(
  attachment: Attachment,
  parts: readonly Uint8Array[],
): Uint8Array | AttachmentProblem {
  if (parts.length < attachment.chunks.length) return 'ATTACHMENT_INCOMPLETE';
  const padded = concat(...parts);
  const bytes = padded.slice(0, attachment.length);
  const isWhole = padded.length === paddedLength(attachment.length);
  return isWhole && hash('attachment', bytes) === attachment.hash ? bytes : 'ATTACHMENT_DAMAGED';
}
