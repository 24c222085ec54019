import { describe, expect, it } from 'vitest';
import {
  type Attachment,
  type Chunk,
  attachmentSchema,
  CHUNK,
  chunkId,
  joinChunks,
  openChunk,
  SEALED_CHUNK,
  sealAttachment,
} from '../../../shared/crypto/attachment.ts';
import { MOST_KEPT_BYTES } from '../../../shared/rules/image-size.ts';
import { systemRandom } from '../../../shared/crypto/random.ts';

const random = systemRandom();

function picture(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 16_384) bytes.set(random.bytes(Math.min(16_384, length - at)), at);
  return bytes;
}

/** The whole, or what was found wrong with a chunk or with all of them together. */
function opened(attachment: Attachment, chunks: readonly Chunk[]): Uint8Array | string {
  const parts: Uint8Array[] = [];
  for (const [index, { sealed }] of chunks.entries()) {
    const part = openChunk(attachment, index, sealed);
    if (typeof part === 'string') return part;
    parts.push(part);
  }
  return joinChunks(attachment, parts);
}

const three = picture(2 * CHUNK + 1000);
const { attachment, chunks } = sealAttachment(three, 'image/jpeg', random);

describe('a picture in chunks', () => {
  it.each([1, 255, 256, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, MOST_KEPT_BYTES])(
    'of %i bytes comes back whole, in chunks of at most one size',
    (length) => {
      const bytes = picture(length);
      const made = sealAttachment(bytes, 'image/jpeg', random);
      expect(attachmentSchema.safeParse(made.attachment).success).toBe(true);
      expect(made.chunks.map(({ id }) => id)).toEqual(made.attachment.chunks);
      expect(made.chunks.every(({ sealed }) => sealed.length <= SEALED_CHUNK)).toBe(true);
      expect(opened(made.attachment, made.chunks)).toEqual(bytes);
    },
  );

  it('does not tell its length to a byte', () => {
    const sizes = [CHUNK + 1, CHUNK + 5000].map((length) =>
      sealAttachment(picture(length), 'image/jpeg', random).chunks.map(({ sealed }) => sealed.length),
    );
    expect(sizes[0]).toEqual(sizes[1]);
  });

  it('is sealed anew each time, under a key of its own', () => {
    const again = sealAttachment(three, 'image/jpeg', random);
    expect(again.attachment.key).not.toBe(attachment.key);
    expect(again.attachment.chunks.some((id) => attachment.chunks.includes(id))).toBe(false);
  });

  it('is refused with a chunk missing at its end', () => {
    expect(opened(attachment, chunks.slice(0, -1))).toBe('ATTACHMENT_INCOMPLETE');
  });

  it('is refused with two chunks swapped', () => {
    const [first, second, ...rest] = chunks as [Chunk, Chunk, ...Chunk[]];
    expect(opened(attachment, [second, first, ...rest])).toBe('ATTACHMENT_DAMAGED');
  });

  it('is refused with two chunks swapped in the record as well', () => {
    const [first, second, ...rest] = chunks as [Chunk, Chunk, ...Chunk[]];
    const swapped = [second, first, ...rest];
    const listed = { ...attachment, chunks: swapped.map(({ id }) => id) };
    expect(opened(listed, swapped)).toBe('ATTACHMENT_DAMAGED');
  });

  it('is refused with its last chunk left out of the record', () => {
    const listed = { ...attachment, chunks: attachment.chunks.slice(0, -1) };
    expect(opened(listed, chunks.slice(0, -1))).toBe('ATTACHMENT_DAMAGED');
  });

  it('is refused with a chunk of another picture, also where the record names it', () => {
    const other = sealAttachment(three, 'image/jpeg', random);
    const mixed = [other.chunks[0], ...chunks.slice(1)].filter((chunk) => chunk !== undefined);
    expect(opened(attachment, mixed)).toBe('ATTACHMENT_DAMAGED');
    expect(opened({ ...attachment, chunks: mixed.map(({ id }) => id) }, mixed)).toBe('ATTACHMENT_DAMAGED');
  });

  it('is refused with one bit bent, also where the record names the bent bytes', () => {
    const [first, ...rest] = chunks as [Chunk, ...Chunk[]];
    const bent = first.sealed.with(5000, (first.sealed[5000] ?? 0) ^ 1);
    const all = [{ id: chunkId(bent), sealed: bent }, ...rest];
    expect(opened(attachment, all)).toBe('ATTACHMENT_DAMAGED');
    expect(opened({ ...attachment, chunks: all.map(({ id }) => id) }, all)).toBe('ATTACHMENT_DAMAGED');
  });

  it('is refused where the record claims other bytes or another length', () => {
    expect(opened({ ...attachment, hash: chunkId(three) }, chunks)).toBe('ATTACHMENT_DAMAGED');
    expect(opened({ ...attachment, length: three.length - 1 }, chunks)).toBe('ATTACHMENT_DAMAGED');
    expect(opened({ ...attachment, length: 1 }, chunks)).toBe('ATTACHMENT_DAMAGED');
  });
});
