/** Journal and store put together, by id: what the store lacks is given back to it. Pure. */
import { type Envelope, envelopeId } from '../../shared/crypto/envelope.ts';
import { readChange } from '../../shared/change/change.ts';
import { sealedHash } from '../../shared/crypto/sealed-change.ts';
import type { ChunkReceipt, SignedCheckpoint } from '../../shared/crypto/server-signed.ts';
import type { BodyOf } from '../../shared/membership/bodies.ts';
import { type Entry, readProposal } from '../../shared/membership/entry.ts';
import { stillStands } from '../../shared/membership/restores.ts';
import { handedOverIn, type JournalContents, type SealedAudit, type SealedDraft } from './journal.ts';
import type { Kept, Stored, StoredChange } from './store.ts';

export interface Rebuilt {
  whole: Stored;
  /** All keys and drafts: only the journal has them. */
  envelopes: Envelope[];
  drafts: SealedDraft[];
  /** What this laptop noted, in the order in which it did; and of each chain, the last entry that it has handed over. */
  audit: SealedAudit[];
  handedOver: Map<string, number>;
  /** Whether the words of drafts that are done still lie in the journal. */
  hasRemains: boolean;
  /** Earlier seals of own changes that wait, by change. */
  earlierSeals: Map<string, Uint8Array[]>;
  /** The last time of the office that was written down, and the furthest this laptop has reached since. */
  time: { at: string; clock: number; furthest: number } | null;
  /** Erasures that have been carried out here, and those that the office knows of, by entry of the log. */
  forgotten: Set<number>;
  acknowledged: Set<number>;
  /** The last number that this device gave to a change which may be forgotten since; 0 for none. */
  counter: number;
  /** Chunks of pictures that the office has signed for. */
  signedChunks: Set<string>;
  /** What the store did not have. */
  missing: Kept;
}

/** `device`: whose laptop this is. What others wrote lies in the journal only after the office had accepted it. */
export function rebuild(stored: Stored, journal: JournalContents['entries'], device: string): Rebuilt {
  const entries = new Map(stored.entries.map((entry) => [entry.seq, entry]));
  const envelopes = new Map<string, Envelope>();
  const seals = new Map<string, Uint8Array[]>();
  let time: Rebuilt['time'] = null;
  const changes = new Map(stored.changes.map((change) => [change.id, change]));
  const receipts = new Map(stored.receipts.map((signed) => [signed.receipt.batch, signed]));
  const drafts = new Map<string, SealedDraft>();
  const audit: SealedAudit[] = [];
  let hasRemains = false;
  const forgotten = new Set<number>();
  const acknowledged = new Set<number>();
  const chunkReceipts: ChunkReceipt[] = [];
  let counter = 0;
  let { checkpoint } = stored;
  for (const entry of journal) {
    switch (entry.is) {
      case 'log':
        entries.set(entry.entry.seq, entry.entry);
        break;
      case 'envelope':
        // The first that was kept is the one that opened.
        if (!envelopes.has(envelopeId(entry.envelope)))
          envelopes.set(envelopeId(entry.envelope), entry.envelope);
        break;
      case 'change': {
        const { id, sealed, header } = entry.change;
        const own = readChange(header)?.header.device === device;
        const known = changes.get(id);
        if (known === undefined) {
          changes.set(id, { ...entry.change, state: own ? 'waiting' : 'accepted', feed: null });
        } else if (known.state === 'waiting') {
          changes.set(id, { ...known, sealed });
        }
        if (own) seals.set(id, [...(seals.get(id) ?? []), sealed]);
        break;
      }
      case 'chunk-receipt':
        chunkReceipts.push(entry.signed.receipt);
        break;
      case 'forgotten':
        forgotten.add(entry.entry);
        break;
      case 'acknowledged':
        acknowledged.add(entry.entry);
        break;
      case 'counter':
        counter = Math.max(counter, entry.counter);
        break;
      case 'time':
        time = { at: entry.at, clock: entry.clock, furthest: entry.furthest };
        break;
      case 'receipt':
        receipts.set(entry.signed.receipt.batch, entry.signed);
        break;
      case 'checkpoint':
        if (isLater(entry.signed, checkpoint)) checkpoint = entry.signed;
        break;
      case 'audit':
        audit.push(entry.audit);
        break;
      // Where handing over stands is read by the tail itself.
      case 'audit-done':
        break;
      case 'draft':
        drafts.set(entry.draft.id, entry.draft);
        break;
      case 'draft-done':
        drafts.delete(entry.id);
        hasRemains = true;
        break;
    }
  }
  const restores = restoresIn(entries.values());
  for (const { receipt } of receipts.values()) {
    for (const item of receipt.items) {
      const change = changes.get(item.change);
      if (change?.state !== 'waiting' || !stillStands(restores, receipt, item.feed)) continue;
      const sealed = seals.get(change.id)?.find((seal) => sealedHash(seal) === item.sealed) ?? change.sealed;
      changes.set(change.id, receiptedChange({ ...change, sealed }, receipt.at, receipt.log.size, item));
    }
  }
  const whole: Stored = {
    entries: [...entries.values()].toSorted((a, b) => a.seq - b.seq),
    changes: [...changes.values()],
    cursors: stored.cursors,
    receipts: [...receipts.values()],
    troubles: stored.troubles,
    checkpoint,
    chunkIds: stored.chunkIds,
  };
  const earlierSeals = new Map(
    [...seals].flatMap(([id, all]) => {
      const current = changes.get(id);
      return current?.state === 'waiting' && all.length > 1
        ? [[id, all.filter((seal) => seal !== current.sealed)] as const]
        : [];
    }),
  );
  return {
    whole,
    envelopes: [...envelopes.values()],
    drafts: [...drafts.values()],
    audit,
    handedOver: handedOverIn(journal),
    hasRemains,
    earlierSeals,
    time,
    forgotten,
    acknowledged,
    counter,
    signedChunks: new Set(
      chunkReceipts.filter((receipt) => stillStands(restores, receipt, null)).map(({ chunk }) => chunk),
    ),
    missing: lacking(stored, whole),
  };
}

/** Each entry of the log that says that the office came back from a backup, in order. */
function restoresIn(entries: Iterable<Entry>): { body: BodyOf<'restore'> }[] {
  return [...entries]
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ proposal }) => {
      const body = proposal.includes('"restore"') ? readProposal(proposal)?.body : undefined;
      return body?.type === 'restore' ? [{ body }] : [];
    });
}

/** By the log that they name, which grows through every return from a backup; then by their number. */
function isLater({ checkpoint }: SignedCheckpoint, before: SignedCheckpoint | null): boolean {
  if (before === null || checkpoint.log.size > before.checkpoint.log.size) return true;
  return checkpoint.log.size === before.checkpoint.log.size && checkpoint.seq > before.checkpoint.seq;
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

function lacking(stored: Stored, whole: Stored): Kept {
  const had = <T>(before: readonly T[], after: readonly T[]) => after.filter((one) => !before.includes(one));
  return {
    entries: had(stored.entries, whole.entries),
    changes: had(stored.changes, whole.changes),
    receipts: had(stored.receipts, whole.receipts),
    ...(whole.checkpoint === null || whole.checkpoint === stored.checkpoint
      ? {}
      : { checkpoint: whole.checkpoint }),
  };
}
