/** The store in IndexedDB. Nothing is sealed here: what arrives is sealed already. */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { FeedEntry } from '../../shared/crypto/feed.ts';
import type { SignedCheckpoint, SignedReceipt } from '../../shared/crypto/server-signed.ts';
import type { Entry } from '../../shared/membership/entry.ts';
import {
  type FeedCursor,
  type Kept,
  type Store,
  type Stored,
  type StoredChange,
  type StoredChunk,
  type StoredTrouble,
  StoreFailed,
  type StoreState,
} from './store.ts';

const NAME = 'doorstep';
const VERSION = 4;
/** Dexie multiplies its version numbers by ten. */
const DEXIE_SCALE = 10;

interface ReceiptRow {
  batch: string;
  signed: SignedReceipt;
}
interface FactRow {
  key: 'marker' | 'checkpoint';
  value: SignedCheckpoint | true;
}

class Database extends Dexie {
  entries!: EntityTable<Entry, 'seq'>;
  changes!: EntityTable<StoredChange, 'id'>;
  cursors!: EntityTable<FeedCursor, 'team'>;
  receipts!: EntityTable<ReceiptRow, 'batch'>;
  troubles!: EntityTable<StoredTrouble, 'id'>;
  facts!: EntityTable<FactRow, 'key'>;
  chunks!: EntityTable<StoredChunk, 'id'>;
  feed!: Table<FeedEntry, [string, number]>;

  constructor() {
    super(NAME, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: 'seq',
      envelopes: 'id',
      changes: 'id',
      drafts: 'id',
      cursors: 'team',
      receipts: 'batch',
      troubles: 'id',
      facts: 'key',
      feed: '[team+seq]',
    });
    // Envelopes lie in the journal alone since, and a file's changes are found by the file, to be forgotten with it.
    this.version(2).stores({ envelopes: null, changes: 'id, file' });
    // So do drafts.
    this.version(3).stores({ drafts: null });
    // Pictures, in chunks.
    this.version(VERSION).stores({ chunks: 'id, file' });
  }
}

/** Asked before opening: Dexie would add what it misses to a newer database, and that is not ours to change. */
async function isNewer(): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some(({ name, version = 0 }) => name === NAME && version > VERSION * DEXIE_SCALE);
}

/** Whatever IndexedDB or Dexie says: for the vault it is one thing. */
function orFailed<A extends unknown[], T>(work: (...args: A) => PromiseLike<T>): (...args: A) => Promise<T> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (cause) {
      throw new StoreFailed('the store failed', { cause });
    }
  };
}

export function dexieStore(): Store {
  let database = new Database();
  /** Whether the marker has been seen or set since opening. */
  let begun = false;

  return {
    open: orFailed(async (): Promise<StoreState> => {
      if (await isNewer()) return 'newer';
      try {
        await database.open();
      } catch {
        // Damaged beyond opening: what it held is in the journal and at the office, so it makes room for a new one.
        database.close();
        await Dexie.delete(NAME);
        database = new Database();
        await database.open();
      }
      begun = (await database.facts.get('marker')) !== undefined;
      return begun ? 'ours' : 'new';
    }),

    load: orFailed(async (): Promise<Stored> => {
      const [entries, changes, cursors, receipts, troubles, checkpoint, chunkIds] = await Promise.all([
        database.entries.toArray(),
        database.changes.toArray(),
        database.cursors.toArray(),
        database.receipts.toArray(),
        database.troubles.toArray(),
        database.facts.get('checkpoint'),
        database.chunks.toCollection().primaryKeys(),
      ]);
      return {
        entries,
        changes,
        cursors,
        receipts: receipts.map(({ signed }) => signed),
        troubles,
        checkpoint: checkpoint === undefined || checkpoint.value === true ? null : checkpoint.value,
        chunkIds,
      };
    }),

    keep: orFailed(async (kept: Kept): Promise<void> => {
      await database.transaction('rw', database.tables, async () => {
        // Deleted while open, the database comes back empty at the next write. Half a view must not pass for a whole one.
        if (begun && (await database.facts.get('marker')) === undefined)
          throw new Error('the store was emptied');
        await Promise.all([
          database.facts.put({ key: 'marker', value: true }),
          kept.entries && database.entries.bulkPut(kept.entries),
          kept.changes && database.changes.bulkPut(kept.changes),
          kept.forgottenFiles && database.changes.where('file').anyOf(kept.forgottenFiles).delete(),
          kept.chunks && database.chunks.bulkPut(kept.chunks),
          kept.forgottenFiles && database.chunks.where('file').anyOf(kept.forgottenFiles).delete(),
          kept.forgottenChunks && database.chunks.bulkDelete(kept.forgottenChunks),
          kept.cursors && database.cursors.bulkPut(kept.cursors),
          kept.receipts &&
            database.receipts.bulkPut(
              kept.receipts.map((signed) => ({ batch: signed.receipt.batch, signed })),
            ),
          kept.feed && database.feed.bulkPut(kept.feed),
          kept.troubles && database.troubles.bulkPut(kept.troubles),
          kept.settledTroubles && database.troubles.bulkDelete(kept.settledTroubles),
          kept.checkpoint && database.facts.put({ key: 'checkpoint', value: kept.checkpoint }),
        ]);
      });
      begun = true;
    }),

    change: orFailed((id: string) => database.changes.get(id)),
    chunk: orFailed((id: string) => database.chunks.get(id)),
    feed: orFailed((team: string, from: number) =>
      database.feed.where('[team+seq]').between([team, from], [team, Dexie.maxKey], true, true).toArray(),
    ),
    close: () => database.close(),
    destroy: orFailed(async () => {
      database.close();
      await Dexie.delete(NAME);
      database = new Database();
      begun = false;
    }),
  };
}
