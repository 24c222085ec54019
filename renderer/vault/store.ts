/**
 * The store: a view of the journal and the office that can be rebuilt from them. Sealed bytes, public log and opaque ids only.
 * No keys, not even sealed ones, and no drafts: those lie in the journal alone, whose files can be taken off the disk when a file is
 * erased or a draft is done. What a database drops lies about in its own files for a while.
 * Two verbs: load everything once after unlocking, and keep a bundle of things all together or not at all.
 */
import type { FeedEntry } from '../../shared/crypto/feed.ts';
import type { Proof } from '../../shared/crypto/proof.ts';
import type { SignedCheckpoint, SignedReceipt } from '../../shared/crypto/server-signed.ts';
import type { Entry } from '../../shared/membership/entry.ts';
import type { ProblemCode } from '../../shared/wire/problems.ts';

export interface StoredChange {
  id: string;
  file: string;
  header: string;
  sealed: Uint8Array;
  proof: Proof;
  /** `waiting`: only here. `accepted`, `parked`: what a verified receipt or feed said. */
  state: 'waiting' | 'accepted' | 'parked';
  /** Its place in a team's feed. */
  feed: { team: string; seq: number; at: string; log: number } | null;
}

/** A sealed chunk of a picture, by its hash. */
export interface StoredChunk {
  id: string;
  file: string;
  sealed: Uint8Array;
}

/** How far a feed has been followed. */
export interface FeedCursor {
  team: string;
  size: number;
  head: string | null;
  /** The head's place in the kept checkpoint's tree; null while more is to come. */
  leaf: { index: number; path: string[] } | null;
}

/** Something that needs a person, by change id; the reason is a problem code. */
export interface StoredTrouble {
  id: string;
  file: string | null;
  code: ProblemCode;
  /** Where it stands in a team's feed, so that it can be asked for again; null for what lies only here. */
  feed: { team: string; seq: number } | null;
}

export interface Stored {
  entries: Entry[];
  changes: StoredChange[];
  cursors: FeedCursor[];
  receipts: SignedReceipt[];
  troubles: StoredTrouble[];
  checkpoint: SignedCheckpoint | null;
  /** Ids of the chunks that are here; their bytes are asked for one by one. */
  chunkIds: string[];
}

export type Kept = Partial<Omit<Stored, 'checkpoint' | 'chunkIds'>> & {
  checkpoint?: SignedCheckpoint;
  chunks?: StoredChunk[];
  feed?: FeedEntry[];
  settledTroubles?: string[];
  /** Whole files that are to be forgotten. */
  forgottenFiles?: string[];
  /** Chunks of pictures that were erased out of a file. */
  forgottenChunks?: string[];
};

/** `new`: empty, because never used or because the system emptied it. `ours`: holds this device's work. `newer`: written by a newer Doorstep. */
export type StoreState = 'new' | 'ours' | 'newer';

/** The store could not do what it was asked: emptied, damaged, full or closed. What it held is in the journal and at the office. */
export class StoreFailed extends Error {}

/** Each may reject with `StoreFailed`. */
export interface Store {
  open(): Promise<StoreState>;
  load(): Promise<Stored>;
  /** Rejects when nothing was written, and from then on once the system has emptied the store, until it is opened again. */
  keep(kept: Kept): Promise<void>;
  change(id: string): Promise<StoredChange | undefined>;
  chunk(id: string): Promise<StoredChunk | undefined>;
  /** A team's feed entries from a position on. Not loaded at unlocking: they are evidence, not content. */
  feed(team: string, from: number): Promise<FeedEntry[]>;
  close(): void;
  /** Deletes all of it; it can be opened again, as new. */
  destroy(): Promise<void>;
}

export function emptyStored(): Stored {
  return {
    entries: [],
    changes: [],
    cursors: [],
    receipts: [],
    troubles: [],
    checkpoint: null,
    chunkIds: [],
  };
}
