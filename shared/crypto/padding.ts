/** Lengths say something about what is written, so they are rounded up: to 256 bytes as far as 4 KiB, then in steps of a quarter. */
import { sodium } from './sodium.ts';

const BUCKET = 256;
const SMALL = 4096;

export function paddedLength(length: number): number {
  const least = length + 1;
  if (least <= SMALL) return Math.ceil(least / BUCKET) * BUCKET;
  let step = SMALL;
  while (step < least) step = Math.ceil((step * 5) / 4 / BUCKET) * BUCKET;
  return step;
}

export function pad(bytes: Uint8Array): Uint8Array {
  return sodium.pad(bytes, paddedLength(bytes.length));
}

/** Throws when the padding is not padding: the bytes were authenticated before, so that is a broken invariant. */
export function unpad(bytes: Uint8Array): Uint8Array {
  return sodium.unpad(bytes, bytes.length);
}
