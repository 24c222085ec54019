/** The store in memory, for laptops that live in a test. The same contract as the one in IndexedDB (tests/contract/store.ts). */
import type { FeedEntry } from '../../shared/crypto/feed.ts';
import {
  emptyStored,
  type Kept,
  type Store,
  type Stored,
  type StoredChunk,
  StoreFailed,
} from '../../renderer/vault/store.ts';

export interface MemoryStore extends Store {
  /** As if the system had thrown the database away. */
  lose(): void;
  /** What it holds now; gives what puts it back. */
  mark(): () => void;
  /** From now on every write fails, or works again. */
  failWrites(fail: boolean): void;
}

export function memoryStore(): MemoryStore {
  let stored: Stored = emptyStored();
  let feed: FeedEntry[] = [];
  let chunks: StoredChunk[] = [];
  let ours = false;
  let failing = false;
  let emptied = false;

  return {
    async open() {
      emptied = false;
      return ours ? 'ours' : 'new';
    },
    // By id, as IndexedDB gives its rows: an order that says nothing about when they were written.
    load: async () => ({
      ...structuredClone(stored),
      changes: structuredClone(stored.changes).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      chunkIds: chunks.map(({ id }) => id),
    }),
    async keep(kept: Kept) {
      if (failing || emptied) throw new StoreFailed('the store was told to fail');
      ours = true;
      const copy = structuredClone(kept);
      stored = {
        entries: put(stored.entries, copy.entries, ({ seq }) => String(seq)),
        changes: put(stored.changes, copy.changes, ({ id }) => id).filter(
          ({ file }) => copy.forgottenFiles?.includes(file) !== true,
        ),
        cursors: put(stored.cursors, copy.cursors, ({ team }) => team),
        receipts: put(stored.receipts, copy.receipts, ({ receipt }) => receipt.batch),
        troubles: put(stored.troubles, copy.troubles, ({ id }) => id).filter(
          ({ id }) => !copy.settledTroubles?.includes(id),
        ),
        checkpoint: copy.checkpoint ?? stored.checkpoint,
        chunkIds: [],
      };
      chunks = put(chunks, copy.chunks, ({ id }) => id).filter(
        ({ id, file }) =>
          copy.forgottenFiles?.includes(file) !== true && copy.forgottenChunks?.includes(id) !== true,
      );
      feed = put(feed, copy.feed, ({ team, seq }) => `${team}/${seq}`);
    },
    change: async (id) => structuredClone(stored.changes.find((change) => change.id === id)),
    chunk: async (id) => structuredClone(chunks.find((chunk) => chunk.id === id)),
    feed: async (team, from) =>
      feed.filter((entry) => entry.team === team && entry.seq >= from).toSorted((a, b) => a.seq - b.seq),
    close() {},
    async destroy() {
      this.lose();
      emptied = false;
    },
    lose() {
      stored = emptyStored();
      feed = [];
      chunks = [];
      ours = false;
      emptied = true;
    },
    mark() {
      const marked = structuredClone({ stored, feed, chunks, ours });
      return () => {
        ({ stored, feed, chunks, ours } = structuredClone(marked));
        emptied = false;
      };
    },
    failWrites(fail) {
      failing = fail;
    },
  };
}

function put<T>(before: readonly T[], more: readonly T[] | undefined, key: (one: T) => string): T[] {
  const rows = new Map(before.map((one) => [key(one), one]));
  for (const one of more ?? []) rows.set(key(one), one);
  return [...rows.values()];
}
