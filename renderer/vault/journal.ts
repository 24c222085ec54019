/**
 * The vault's side of the journal: what is written there, and how it is read back. The shell sees bytes.
 * "Saved" means that `append` has resolved: sealed, written, and synced to disk.
 */
import { z } from 'zod';
import { envelopeSchema, type Envelope } from '../../shared/crypto/envelope.ts';
import { proofSchema } from '../../shared/crypto/proof.ts';
import {
  signedCheckpointSchema,
  signedChunkReceiptSchema,
  signedReceiptSchema,
  type SignedCheckpoint,
  type SignedChunkReceipt,
  type SignedReceipt,
} from '../../shared/crypto/server-signed.ts';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import { entrySchema, type Entry } from '../../shared/membership/entry.ts';
import { hash, id16, isoTime } from '../../shared/record/fields.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { JournalPage, JournalPlace } from '../../shared/wire/app.ts';
import type { ShellProblem } from '../../shared/wire/problems.ts';
import type { Ports } from './ports.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { StoredChange, StoredChunk } from './store.ts';

export interface SealedDraft {
  id: string;
  sealed: Uint8Array;
}

/** An entry of this laptop's own log of what was looked at, sealed under a key of its own until it is handed over. */
export interface SealedAudit {
  chain: string;
  seq: number;
  sealed: Uint8Array;
}

export type JournalEntry =
  | { is: 'change'; change: Omit<StoredChange, 'state' | 'feed'> }
  /** One of a picture's, before the record that names it. */
  | { is: 'chunk'; chunk: StoredChunk }
  | { is: 'chunk-receipt'; signed: SignedChunkReceipt }
  | { is: 'draft'; draft: SealedDraft }
  | { is: 'draft-done'; id: string }
  | { is: 'audit'; audit: SealedAudit }
  /** The entries of a chain up to this one have been handed over. */
  | { is: 'audit-done'; chain: string; seq: number }
  | { is: 'envelope'; envelope: Envelope }
  | { is: 'log'; entry: Entry }
  | { is: 'receipt'; signed: SignedReceipt }
  | { is: 'checkpoint'; signed: SignedCheckpoint }
  /** A time that the office signed, this laptop's clock at that moment, and the furthest it has reached since. */
  | { is: 'time'; at: string; clock: number; furthest: number }
  /** What an entry of the log asks to forget is forgotten; and the office has this device's word for it. */
  | { is: 'forgotten'; entry: number }
  | { is: 'acknowledged'; entry: number }
  /** The last number that this device gave to a change, when changes were forgotten: the one that had it may be gone. */
  | { is: 'counter'; counter: number };

const headSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('change'), id: hash, file: hash, header: z.string(), proof: proofSchema }),
  z.strictObject({ is: z.literal('chunk'), id: hash, file: hash }),
  z.strictObject({ is: z.literal('chunk-receipt'), signed: signedChunkReceiptSchema }),
  z.strictObject({ is: z.literal('draft'), id: id16 }),
  z.strictObject({ is: z.literal('draft-done'), id: id16 }),
  z.strictObject({ is: z.literal('audit'), chain: id16, seq: z.int().min(1) }),
  z.strictObject({ is: z.literal('audit-done'), chain: id16, seq: z.int().min(1) }),
  z.strictObject({ is: z.literal('envelope'), envelope: envelopeSchema }),
  z.strictObject({ is: z.literal('log'), entry: entrySchema }),
  z.strictObject({ is: z.literal('receipt'), signed: signedReceiptSchema }),
  z.strictObject({ is: z.literal('checkpoint'), signed: signedCheckpointSchema }),
  z.strictObject({ is: z.literal('time'), at: isoTime, clock: z.int(), furthest: z.int() }),
  z.strictObject({ is: z.literal('forgotten'), entry: z.int().min(1) }),
  z.strictObject({ is: z.literal('acknowledged'), entry: z.int().min(1) }),
  z.strictObject({ is: z.literal('counter'), counter: z.int().min(0) }),
]);

export function encode(entry: JournalEntry): Uint8Array {
  switch (entry.is) {
    case 'change': {
      const { id, file, header, proof, sealed } = entry.change;
      return encodeFrame({ is: 'change', id, file, header, proof }, [sealed]);
    }
    case 'chunk': {
      const { id, file, sealed } = entry.chunk;
      return encodeFrame({ is: 'chunk', id, file }, [sealed]);
    }
    case 'draft':
      return encodeFrame({ is: 'draft', id: entry.draft.id }, [entry.draft.sealed]);
    case 'audit': {
      const { chain, seq, sealed } = entry.audit;
      return encodeFrame({ is: 'audit', chain, seq }, [sealed]);
    }
    default:
      return encodeFrame(entry, []);
  }
}

/** Null for an entry of a newer Doorstep: it stays in the journal, unread. */
export function decode(bytes: Uint8Array): JournalEntry | null {
  const frame = decodeFrame(headSchema, bytes);
  if (frame === null) return null;
  const { head, blobs } = frame;
  const [blob] = blobs;
  switch (head.is) {
    case 'change': {
      if (blob === undefined) return null;
      const { id, file, header, proof } = head;
      return { is: 'change', change: { id, file, header, proof, sealed: blob.slice() } };
    }
    case 'chunk':
      return blob === undefined
        ? null
        : { is: 'chunk', chunk: { id: head.id, file: head.file, sealed: blob.slice() } };
    case 'draft':
      return blob === undefined ? null : { is: 'draft', draft: { id: head.id, sealed: blob.slice() } };
    case 'audit': {
      const { chain, seq } = head;
      return blob === undefined ? null : { is: 'audit', audit: { chain, seq, sealed: blob.slice() } };
    }
    default:
      return head;
  }
}

export function appendToJournal(
  shell: Ports['shell'],
  entries: readonly JournalEntry[],
): Promise<Result<JournalPlace, ShellProblem>> {
  return inLine(shell, () => shell.call('journal:append', entries.map(encode)));
}

/** What is appended while the journal is being rewritten must not stand before the part that is taken away. */
const inLine = oneAtATime();

/** Bytes appended in one go while rewriting. */
const PORTION = 1024 * 1024;

/**
 * Writes the journal anew without some of its entries, and takes the old segments off the disk. What this version cannot read is
 * carried over. A cut in the middle leaves both: nothing is lost, and the next rewriting takes the rest. Of what is replaced as time
 * goes on, only the last is written again: after a cut an older one would stand behind it.
 */
export function rewriteJournal(
  shell: Ports['shell'],
  goes: (entry: JournalEntry) => boolean,
  more: readonly JournalEntry[],
): Promise<Result<null, ShellProblem>> {
  return inLine(shell, async () => {
    const kept: Carried[] = [];
    const read = await readPages(shell, ({ entries }) => {
      for (const bytes of entries) kept.push({ bytes, entry: decode(bytes) });
    });
    if (!read.ok) return read;
    const carried = lastOfEach(kept)
      .filter(({ entry }) => entry === null || !goes(entry))
      .map(({ bytes }) => bytes);
    const begun = await shell.call('journal:next-segment');
    if (!begun.ok) return begun;
    let first: JournalPlace | null = null;
    for (const portion of portions([...carried, ...more.map(encode)])) {
      const written: Result<JournalPlace, ShellProblem> = await shell.call('journal:append', portion);
      if (!written.ok) return written;
      first ??= written.value;
    }
    return first === null ? ok(null) : shell.call('journal:prune', first);
  });
}

interface Carried {
  bytes: Uint8Array;
  entry: JournalEntry | null;
}

/** Without what a later entry replaces, without drafts that are done, and without what a laptop noted and has handed over. */
function lastOfEach(all: readonly Carried[]): Carried[] {
  const last = new Map(all.map(({ entry }, index) => [placeOf(entry), index]));
  const handedOver = handedOverIn(all.flatMap(({ entry }) => entry ?? []));
  return all.filter(({ entry }, index) => {
    // The last one stays: the next entry of its chain is linked to it.
    if (entry?.is === 'audit') return entry.audit.seq >= (handedOver.get(entry.audit.chain) ?? 0);
    const place = placeOf(entry);
    return place === null || (last.get(place) === index && entry?.is !== 'draft-done');
  });
}

/** Of each chain, the last entry that has been handed over. */
export function handedOverIn(entries: readonly JournalEntry[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const entry of entries) {
    if (entry.is === 'audit-done') last.set(entry.chain, Math.max(last.get(entry.chain) ?? 0, entry.seq));
  }
  return last;
}

function placeOf(entry: JournalEntry | null): string | null {
  switch (entry?.is) {
    case 'draft':
      return entry.draft.id;
    case 'draft-done':
      return entry.id;
    case 'audit-done':
      return `${entry.is}/${entry.chain}`;
    case 'time':
    case 'counter':
      return entry.is;
    default:
      return null;
  }
}

function portions(entries: readonly Uint8Array[]): Uint8Array[][] {
  const all: Uint8Array[][] = [];
  let size = PORTION;
  for (const entry of entries) {
    if (size >= PORTION) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(entry);
    size += entry.length;
  }
  return all;
}

export interface JournalContents {
  entries: Exclude<JournalEntry, { is: 'chunk' }>[];
  /** Ids alone: pictures are not held in memory. */
  chunkIds: string[];
  state: JournalPage['state'];
}

export async function readJournal(
  shell: Ports['shell'],
  progress: (done: number) => void,
): Promise<Result<JournalContents, ShellProblem>> {
  const contents: JournalContents = { entries: [], chunkIds: [], state: 'clean' };
  const read = await readPages(shell, ({ entries, state }) => {
    for (const entry of entries.map(decode)) {
      if (entry?.is === 'chunk') contents.chunkIds.push(entry.chunk.id);
      else if (entry !== null) contents.entries.push(entry);
    }
    if (state !== 'clean') contents.state = state;
    progress(contents.entries.length);
  });
  return read.ok ? ok(contents) : read;
}

/** Gives chunks back to who asks, a page of the journal at a time. */
export function readChunks(
  shell: Ports['shell'],
  wanted: ReadonlySet<string>,
  take: (chunks: StoredChunk[]) => Promise<void>,
): Promise<Result<null, ShellProblem>> {
  return readPages(shell, async ({ entries }) => {
    const found = entries.flatMap((bytes) => {
      const entry = decode(bytes);
      return entry?.is === 'chunk' && wanted.has(entry.chunk.id) ? [entry.chunk] : [];
    });
    if (found.length > 0) await take(found);
  });
}

async function readPages(
  shell: Ports['shell'],
  take: (page: JournalPage) => Promise<void> | void,
): Promise<Result<null, ShellProblem>> {
  let from: JournalPlace | null = null;
  do {
    const page: Result<JournalPage, ShellProblem> = await shell.call('journal:read', from);
    if (!page.ok) return page;
    await take(page.value);
    from = page.value.next;
  } while (from !== null);
  return ok(null);
}
