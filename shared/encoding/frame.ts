/** A JSON head followed by blobs: how sealed bytes travel without becoming text. Layout: u32 length of the head, the head, then for each blob u32 length and bytes. */
import type { z } from 'zod';
import { concat, fromUtf8, readUint32, uint32, utf8 } from './bytes.ts';

export interface Frame<T> {
  head: T;
  blobs: Uint8Array[];
}

export function encodeFrame(head: unknown, blobs: readonly Uint8Array[]): Uint8Array {
  const text = utf8(JSON.stringify(head));
  const parts = [uint32(text.length), text];
  for (const blob of blobs) parts.push(uint32(blob.length), blob);
  return concat(...parts);
}

/** Null when the frame is cut, too long, or its head does not fit. Blobs are views into `bytes`, not copies. */
export function decodeFrame<T>(schema: z.ZodType<T>, bytes: Uint8Array): Frame<T> | null {
  const pieces: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return null;
    const end = at + 4 + readUint32(bytes, at);
    if (end > bytes.length) return null;
    pieces.push(bytes.subarray(at + 4, end));
    at = end;
  }
  const [text, ...blobs] = pieces;
  if (text === undefined) return null;
  try {
    const head = schema.safeParse(JSON.parse(fromUtf8(text)));
    return head.success ? { head: head.data, blobs } : null;
  } catch {
    return null;
  }
}
