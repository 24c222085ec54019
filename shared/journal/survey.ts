/** Reads the whole journal once, when it is opened: which segments are sound, where each ends, and what the next one follows on from. */
import { equalBytes } from '../encoding/bytes.ts';
import { ok } from '../result.ts';
import type { JournalPage } from '../wire/app.ts';
import type { DiskResult, SegmentDisk } from './disk.ts';
import { isStillborn, readSegment, type Segment } from './segment.ts';

export interface KnownSegment {
  number: number;
  end: number;
  state: JournalPage['state'];
  /** Its header rightly names the segment before it, as far as that one still exists. */
  chained: boolean;
  /** A later segment may name this one as the segment before it. */
  born: boolean;
}

/** In order of their numbers. A segment that cannot be read counts as damaged; those behind it are still read. */
export async function surveySegments(disk: SegmentDisk): DiskResult<KnownSegment[]> {
  const numbers = await disk.list();
  if (!numbers.ok) return numbers;
  const known = new Map<number, KnownSegment>();
  // Headers name the newest segment there was; only unfinished starts can stand between, so few files are held at once.
  const recent = new Map<number, Uint8Array<ArrayBuffer>>();

  for (const number of numbers.value.toSorted((a, b) => a - b)) {
    const file = await disk.read(number);
    if (!file.ok) {
      known.set(number, { number, end: 0, state: 'damaged', chained: true, born: true });
      continue;
    }
    const segment = readSegment(number, file.value, null);
    const chained = known.size === 0 || (await follows(segment, recent, known, disk));
    known.set(number, summary(segment, chained));
    if (segment.spans.length > 0) recent.clear();
    recent.set(number, file.value);
  }
  forgetStillborn(known);
  return ok([...known.values()]);
}

/** Whether the segment's header rightly names the one before it. Learns on the way where that one ends. */
async function follows(
  segment: Segment,
  recent: Map<number, Uint8Array<ArrayBuffer>>,
  known: Map<number, KnownSegment>,
  disk: SegmentDisk,
): Promise<boolean> {
  const { header } = segment;
  if (header === null) return isStillborn(segment);
  const file = recent.get(header.previousNumber);
  if (file === undefined) return false;
  const before = readSegment(header.previousNumber, file, header.previousLength);
  known.set(header.previousNumber, summary(before, known.get(header.previousNumber)?.chained ?? true));
  return equalBytes(await disk.sha256(before.bytes), header.previousHash);
}

function summary(segment: Segment, chained: boolean): KnownSegment {
  const { number, end } = segment;
  return { number, end, state: chained ? segment.state : 'damaged', chained, born: !isStillborn(segment) };
}

/** An unfinished start is news only while it is the newest. */
function forgetStillborn(known: Map<number, KnownSegment>): void {
  const newest = Math.max(...known.keys());
  for (const segment of known.values()) {
    if (!segment.born && segment.number !== newest) segment.state = 'clean';
  }
}
