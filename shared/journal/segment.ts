/** What one segment file holds, judged by its own bytes. */
import type { JournalPage } from '../wire/app.ts';
import { decodeHeader, headerLength, scanEntries, type SegmentHeader, type Span } from './format.ts';

export interface Segment {
  number: number;
  /** Null when damaged, unfinished, or of another number. */
  header: SegmentHeader | null;
  bytes: Uint8Array<ArrayBuffer>;
  spans: Span[];
  /** Just behind the last whole entry: how many bytes a following header vouches for. */
  end: number;
  state: JournalPage['state'];
}

/**
 * @param limit how many bytes count, when a later header (or this process) vouches for them; null for a segment that nothing
 *   follows, whose end may be unfinished.
 */
export function readSegment(number: number, file: Uint8Array<ArrayBuffer>, limit: number | null): Segment {
  const bytes = limit === null ? file : file.subarray(0, limit);
  const decoded = decodeHeader(bytes);
  const header = decoded?.number === number ? decoded : null;
  const { spans, end, broken } = scanEntries(bytes);
  const unfinished = end < (limit ?? bytes.length);
  // A header is durable before the first entry is written, so a bad one with anything behind it is damage, not an unfinished start.
  const damaged =
    broken || (limit !== null && unfinished) || (header === null && bytes.length > headerLength);
  const state = damaged ? 'damaged' : unfinished || header === null ? 'torn' : 'clean';
  return { number, header, bytes, spans, end, state };
}

/** Left by a crash while the file was being made: nothing was ever acknowledged in it, and nothing follows on from it. */
export function isStillborn(segment: Segment): boolean {
  return segment.header === null && segment.bytes.length <= headerLength;
}
