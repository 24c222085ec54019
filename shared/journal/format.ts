/**
 * The bytes of a journal, the same on a laptop's disk and in a browser's private files. Numbers are big-endian.
 *
 *     segment = header ‖ entry…
 *     header  = magic 8 ‖ version u16 ‖ zero u16 ‖ number u32 ‖ previous number u32 ‖ previous length u32 ‖ previous SHA-256 ‖ crc32
 *     entry   = mark 4 ‖ length u32 ‖ crc32 of (length ‖ bytes) ‖ bytes
 *
 * A header names how many bytes of the segment before it count, and their hash (which covers that segment's own header), so
 * segments form a chain, and whatever an unfinished write left behind is void as soon as a new segment starts.
 * The mark lets a reader find the next entry behind damaged bytes.
 */
import { crc32 } from './crc32.ts';

export const headerLength = 60;
const headerVersion = 1;
const magic = Uint8Array.of(0x89, 0x44, 0x53, 0x4a, 0x0d, 0x0a, 0x1a, 0x0a);
const mark = Uint8Array.of(0xd5, 0x4a, 0xe1, 0x9c);
const entryOverhead = 12;
const hashLength = 32;

export interface SegmentHeader {
  number: number;
  /** 0 for the very first segment. */
  previousNumber: number;
  previousLength: number;
  previousHash: Uint8Array;
}

/** Where an entry stands in its segment: `start` is its mark, `from` to `end` its bytes. */
export interface Span {
  start: number;
  from: number;
  end: number;
}

export interface Scan {
  spans: Span[];
  /** Just behind the last whole entry. */
  end: number;
  /** Unreadable bytes stand before a whole entry, so this is not just an unfinished end. */
  broken: boolean;
}

export function encodeHeader(header: SegmentHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerLength);
  const view = new DataView(bytes.buffer);
  bytes.set(magic, 0);
  view.setUint16(8, headerVersion);
  view.setUint32(12, header.number);
  view.setUint32(16, header.previousNumber);
  view.setUint32(20, header.previousLength);
  bytes.set(header.previousHash, 24);
  view.setUint32(24 + hashLength, crc32(bytes.subarray(0, 24 + hashLength)));
  return bytes;
}

/** Null for anything but a whole, undamaged header of this version. */
export function decodeHeader(segment: Uint8Array): SegmentHeader | null {
  if (segment.length < headerLength) return null;
  const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
  if (!startsWith(segment, 0, magic) || view.getUint16(8) !== headerVersion) return null;
  if (view.getUint32(24 + hashLength) !== crc32(segment.subarray(0, 24 + hashLength))) return null;
  return {
    number: view.getUint32(12),
    previousNumber: view.getUint32(16),
    previousLength: view.getUint32(20),
    previousHash: segment.slice(24, 24 + hashLength),
  };
}

/** All entries as one run of bytes, so that they reach the disk in one write. */
export function encodeEntries(entries: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + entryOverhead + entry.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const entry of entries) {
    bytes.set(mark, at);
    view.setUint32(at + 4, entry.length);
    view.setUint32(at + 8, crc32(entry, crc32(bytes.subarray(at + 4, at + 8))));
    bytes.set(entry, at + entryOverhead);
    at += entryOverhead + entry.length;
  }
  return bytes;
}

/** Finds every whole entry of a segment, also behind damage. */
export function scanEntries(segment: Uint8Array): Scan {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
  const scan: Scan = { spans: [], end: Math.min(headerLength, segment.length), broken: false };
  let at = headerLength;
  while (at < segment.length) {
    const end = endOfEntry(segment, view, at);
    if (end === null) {
      at = nextMark(segment, at + 1);
      continue;
    }
    if (at !== scan.end) scan.broken = true;
    scan.spans.push({ start: at, from: at + entryOverhead, end });
    scan.end = end;
    at = end;
  }
  return scan;
}

function endOfEntry(segment: Uint8Array, view: DataView, at: number): number | null {
  if (at + entryOverhead > segment.length || !startsWith(segment, at, mark)) return null;
  const end = at + entryOverhead + view.getUint32(at + 4);
  if (end > segment.length) return null;
  const crc = crc32(segment.subarray(at + entryOverhead, end), crc32(segment.subarray(at + 4, at + 8)));
  return crc === view.getUint32(at + 8) ? end : null;
}

function nextMark(segment: Uint8Array, from: number): number {
  const [first = 0] = mark;
  let at = segment.indexOf(first, from);
  while (at !== -1 && !startsWith(segment, at, mark)) at = segment.indexOf(first, at + 1);
  return at === -1 ? segment.length : at;
}

function startsWith(bytes: Uint8Array, at: number, what: Uint8Array): boolean {
  return what.every((byte, index) => bytes[at + index] === byte);
}
