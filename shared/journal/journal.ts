/**
 * The journal: what "saved" rests on. Written only at its end, read in pages, pruned in whole segments, never edited.
 * The shell that owns the disk runs it; everything in it is sealed before it comes here.
 */
import { ok } from '../result.ts';
import type { JournalPage, JournalPlace } from '../wire/app.ts';
import type { DiskResult, SegmentDisk } from './disk.ts';
import { encodeEntries, encodeHeader, headerLength } from './format.ts';
import { readSegment, type Segment } from './segment.ts';
import { surveySegments, type KnownSegment } from './survey.ts';

const MiB = 1024 * 1024;

export interface Journal {
  /**
   * Answers "ok" only when all entries are durable, with the place of the first. After a problem none counts as kept, but
   * some may still be read later: whole, and in order.
   */
  append(entries: Uint8Array[]): DiskResult<JournalPlace>;
  /** About 1 MiB of entries from this place on, in the order they were appended; null reads from the start. */
  read(from: JournalPlace | null): DiskResult<JournalPage>;
  /** Deletes the segments before the one that holds this place; the newest always stays. */
  prune(before: JournalPlace): DiskResult<null>;
  /** What is appended next begins a new segment. */
  nextSegment(): DiskResult<null>;
  close(): Promise<void>;
}

export interface JournalSizes {
  /** A segment that has reached this many bytes is followed by a new one. */
  segment: number;
  page: number;
}

export async function openJournal(
  disk: SegmentDisk,
  sizes: JournalSizes = { segment: 8 * MiB, page: MiB },
): DiskResult<Journal> {
  const segments = await surveySegments(disk);
  return segments.ok ? ok(new SegmentJournal(disk, sizes, segments.value)) : segments;
}

class SegmentJournal implements Journal {
  readonly #disk: SegmentDisk;
  readonly #sizes: JournalSizes;
  readonly #segments: KnownSegment[];
  /** False when the newest segment must not be written again: its end is unfinished, damaged, or of unknown state after a problem. */
  #open: boolean;
  #lastRead: Segment | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(disk: SegmentDisk, sizes: JournalSizes, segments: KnownSegment[]) {
    this.#disk = disk;
    this.#sizes = sizes;
    this.#segments = segments;
    this.#open = segments.at(-1)?.state === 'clean';
  }

  append(entries: Uint8Array[]): DiskResult<JournalPlace> {
    return this.#inTurn(async () => {
      const bytes = encodeEntries(entries);
      const segment = await this.#segmentToWrite();
      if (!segment.ok) return segment;
      const { number, end } = segment.value;
      const written = await this.#disk.write(number, end, bytes);
      if (!written.ok) {
        this.#open = false;
        // Frees the room and keeps the rest out of sight; if it fails, the next header voids it.
        await this.#disk.cut(number, end);
        return written;
      }
      segment.value.end += bytes.length;
      return ok({ segment: number, offset: end });
    });
  }

  read(from: JournalPlace | null): DiskResult<JournalPage> {
    return this.#inTurn(async () => {
      const index = this.#segments.findIndex(({ number }) => number >= (from?.segment ?? 0));
      const known = this.#segments[index];
      if (known === undefined) return ok({ entries: [], next: null, state: 'clean' as const });
      const offset = known.number === from?.segment ? from.offset : 0;
      const following = this.#segments[index + 1];
      const nextSegment = following ? { segment: following.number, offset: 0 } : null;

      const segment = await this.#load(known);
      if (segment === null) return ok({ entries: [], next: nextSegment, state: 'damaged' as const });
      const entries: Uint8Array[] = [];
      let size = 0;
      for (const { start, from: first, end } of segment.spans) {
        if (start < offset) continue;
        if (size >= this.#sizes.page)
          return ok({ entries, next: { segment: known.number, offset: start }, state: known.state });
        // A copy, so that handing over a page does not hand over the whole segment behind it.
        entries.push(segment.bytes.slice(first, end));
        size += end - start;
      }
      return ok({ entries, next: nextSegment, state: known.state });
    });
  }

  prune(before: JournalPlace): DiskResult<null> {
    return this.#inTurn(async () => {
      while (this.#segments.length > 1) {
        const [oldest] = this.#segments;
        if (oldest === undefined || oldest.number >= before.segment) break;
        const removed = await this.#disk.remove(oldest.number);
        if (!removed.ok) return removed;
        this.#segments.shift();
      }
      return ok(null);
    });
  }

  nextSegment(): DiskResult<null> {
    return this.#inTurn(async () => {
      this.#open = false;
      return ok(null);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#disk.close());
  }

  async #segmentToWrite(): DiskResult<KnownSegment> {
    const newest = this.#segments.at(-1);
    if (this.#open && newest !== undefined && newest.end < this.#sizes.segment) return ok(newest);
    const number = (newest?.number ?? 0) + 1;
    const before = this.#segments.findLast(({ born }) => born);
    const header = encodeHeader({
      number,
      previousNumber: before?.number ?? 0,
      previousLength: before?.end ?? 0,
      previousHash: await this.#hashOf(before),
    });
    this.#open = false;
    const created = await this.#disk.create(number, header);
    if (!created.ok) {
      // A file that could not be taken away again keeps its number: the next attempt passes it over.
      const gone = await this.#disk.remove(number);
      if (!gone.ok) this.#segments.push({ number, end: 0, state: 'clean', chained: true, born: false });
      return created;
    }
    this.#open = true;
    const segment = { number, end: headerLength, state: 'clean' as const, chained: true, born: true };
    this.#segments.push(segment);
    return ok(segment);
  }

  /** A segment that can no longer be read must not stop anybody from saving: the break stays visible in the chain. */
  async #hashOf(segment: KnownSegment | undefined): Promise<Uint8Array> {
    const file = segment && (await this.#disk.read(segment.number));
    if (segment === undefined || !file?.ok) return new Uint8Array(32);
    return this.#disk.sha256(file.value.slice(0, segment.end));
  }

  async #load(known: KnownSegment): Promise<Segment | null> {
    const last = this.#lastRead;
    if (last?.number === known.number && last.bytes.length === known.end) return last;
    const file = await this.#disk.read(known.number);
    if (!file.ok) return null;
    this.#lastRead = readSegment(known.number, file.value, known.end);
    return this.#lastRead;
  }

  /** One thing at a time: order on disk is the order of asking. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => null);
    return turn;
  }
}
