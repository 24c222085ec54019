/** Journal and store put together, by id: what the store lacks is given back to it. Pure. */
import { envelopeId } from '../../shared/crypto/envelope.ts';
import { readChange } from '../../shared/change/change.ts';
import type { JournalEntry } from './journal.ts';
import type { Kept, Stored, StoredChange } from './store.ts';

export interface Rebuilt {
  whole: Stored;
  /** What the store did not have. */
  missing: Kept;
}

/** `device`: whose laptop this is. What others wrote lies in the journal only after the office had accepted it. */
export function rebuild(stored: Stored, journal: readonly JournalEntry[], device: string): Rebuilt {
  const entries = new Map(stored.entries.map((entry) => [entry.seq, entry]));
  const envelopes = new Map(stored.envelopes.map((envelope) => [envelopeId(envelope), envelope]));
  const changes = new Map(stored.changes.map((change) => [change.id, change]));
  const receipts = new Map(stored.receipts.map((signed) => [signed.receipt.batch, signed]));
  const drafts = new Map(stored.drafts.map((draft) => [draft.id, draft]));
  const droppedDrafts: string[] = [];
  let { checkpoint } = stored;
  for (const entry of journal) {
    switch (entry.is) {
      case 'log':
        entries.set(entry.entry.seq, entry.entry);
        break;
      case 'envelope':
        envelopes.set(envelopeId(entry.envelope), entry.envelope);
        break;
      case 'change':
        if (!changes.has(entry.change.id)) {
          const own = readChange(entry.change.header)?.header.device === device;
          changes.set(entry.change.id, { ...entry.change, state: own ? 'waiting' : 'accepted', feed: null });
        }
        break;
      case 'receipt':
        receipts.set(entry.signed.receipt.batch, entry.signed);
        break;
      case 'checkpoint':
        if (entry.signed.checkpoint.seq > (checkpoint?.checkpoint.seq ?? 0)) checkpoint = entry.signed;
        break;
      case 'draft':
        drafts.set(entry.draft.id, entry.draft);
        break;
      case 'draft-done':
        drafts.delete(entry.id);
        droppedDrafts.push(entry.id);
        break;
    }
  }
  for (const { receipt } of receipts.values()) {
    for (const item of receipt.items) {
      const change = changes.get(item.change);
      if (change?.state === 'waiting')
        changes.set(item.change, receiptedChange(change, receipt.at, receipt.log.size, item));
    }
  }
  const whole: Stored = {
    entries: [...entries.values()].toSorted((a, b) => a.seq - b.seq),
    envelopes: [...envelopes.values()],
    changes: [...changes.values()],
    drafts: [...drafts.values()],
    cursors: stored.cursors,
    receipts: [...receipts.values()],
    troubles: stored.troubles,
    checkpoint,
  };
  return { whole, missing: lacking(stored, whole, droppedDrafts) };
}

type ReceiptItem = { outcome: 'accepted' | 'parked'; feed: { team: string; seq: number } | null };

/** A change with what a receipt says of it. */
export function receiptedChange(
  change: StoredChange,
  at: string,
  log: number,
  item: ReceiptItem,
): StoredChange {
  const feed = item.feed === null ? null : { team: item.feed.team, seq: item.feed.seq, at, log };
  return { ...change, state: item.outcome, feed };
}

function lacking(stored: Stored, whole: Stored, droppedDrafts: string[]): Kept {
  const had = <T>(before: readonly T[], after: readonly T[]) => after.filter((one) => !before.includes(one));
  return {
    entries: had(stored.entries, whole.entries),
    envelopes: had(stored.envelopes, whole.envelopes),
    changes: had(stored.changes, whole.changes),
    drafts: had(stored.drafts, whole.drafts),
    receipts: had(stored.receipts, whole.receipts),
    droppedDrafts,
    ...(whole.checkpoint === null || whole.checkpoint === stored.checkpoint
      ? {}
      : { checkpoint: whole.checkpoint }),
  };
}
