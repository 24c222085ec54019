/** The road out: waiting changes in batches, each proved by one signature; a change is safe only by a verified receipt. */
import type { Envelope } from '../../../shared/crypto/envelope.ts';
import { feedEntryHash } from '../../../shared/crypto/feed.ts';
import { signBatch } from '../../../shared/crypto/proof.ts';
import { sealedHash, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { type SignedReceipt, verifyReceipt } from '../../../shared/crypto/server-signed.ts';
import { fromUtf8 } from '../../../shared/encoding/bytes.ts';
import { encodeFrame } from '../../../shared/encoding/frame.ts';
import { limits, pushReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal } from '../journal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { receiptedChange } from '../rebuild.ts';
import { keepQuietly } from '../save.ts';
import type { Session } from '../session.ts';
import type { StoredChange } from '../store.ts';
import { readChange } from '../../../shared/change/change.ts';
import { holdersAt } from '../../../shared/membership/access.ts';
import { serverKeyAt } from '../../../shared/membership/membership.ts';
import { stillStands } from '../../../shared/membership/restores.ts';
import { learnOfficeTime } from './office-time.ts';
import { resealWaiting } from './reseal.ts';
import { followLog } from './follow-log.ts';

const BATCH_BYTES = 1024 * 1024;
const BATCH = 200;
const STALE_TRIES = 4;

const inTurn = oneAtATime();

/** Whoever asks: the same change sent twice at once could be sealed again between its going and its receipt. */
export function pushWaiting(
  ports: Ports,
  session: Session,
  progress: (sent: number) => void,
): Promise<Outcome<number>> {
  return inTurn(session, () => pushAll(ports, session, progress));
}

async function pushAll(
  ports: Ports,
  session: Session,
  progress: (sent: number) => void,
): Promise<Outcome<number>> {
  let sent = 0;
  for (let batch = nextBatch(session); batch.length > 0; batch = nextBatch(session)) {
    const pushed = await pushFresh(ports, session, batch);
    if (!pushed.ok) return pushed;
    sent += batch.length;
    progress(sent);
  }
  return done(sent);
}

/** A team may get a new key at any moment, and then another. Nothing of a stale batch was kept, so all of it is sealed again. */
async function pushFresh(
  ports: Ports,
  session: Session,
  batch: readonly StoredChange[],
  tries = STALE_TRIES,
): Promise<Outcome<null>> {
  const pushed = await pushBatch(ports, session, batch);
  if (pushed.ok || pushed.problem.code !== 'STALE_EPOCH' || tries === 1) return pushed;
  const log = await followLog(ports, session);
  if (!log.ok) return log;
  const resealed = await resealWaiting(ports, session, new Set(batch.map(({ file }) => file)));
  if (!resealed.ok) return resealed;
  const again = batch.flatMap(({ id }) => session.waiting.get(id) ?? []);
  return again.length === 0 ? done(null) : pushFresh(ports, session, again, tries - 1);
}

function nextBatch(session: Session): StoredChange[] {
  const batch: StoredChange[] = [];
  let bytes = 0;
  for (const change of session.waiting.values()) {
    bytes += change.sealed.length;
    if (batch.length > 0 && (bytes > BATCH_BYTES || batch.length === Math.min(BATCH, limits.batch))) break;
    batch.push(change);
  }
  return batch;
}

async function pushBatch(
  ports: Ports,
  session: Session,
  batch: readonly StoredChange[],
): Promise<Outcome<null>> {
  const { org, device } = session.keyring.head;
  const ids = batch.map(({ id }) => id);
  const envelopes = envelopesFor(session, batch);
  const head = {
    v: 1,
    proof: signBatch(org, device, ids, session.keyring.keys.sign),
    headers: batch.map(({ header }) => header),
    sealed: batch.map(({ sealed }) => sealedHash(sealed)),
    envelopes,
  };
  const frame = encodeFrame(
    head,
    batch.map(({ sealed }) => sealed),
  );
  const reply = await session.link.sendAs(session.identity, 'push', frame);
  if (!reply.ok) return reply;
  const signed = readReceipt(reply.value);
  if (signed === null || !isReceiptFor(session, signed, head.proof.batch.root, batch))
    return problem('RECEIPT_INVALID');
  if (!(await standsThere(ports, session, signed))) return problem('RECEIPT_INVALID');
  for (const envelope of envelopes) session.keptKeys.add(envelope.head.key);
  return takeReceipt(ports, session, signed, batch);
}

/** Own envelopes for teams, of the keys that this batch is sealed under, unless the office has them. */
function envelopesFor(session: Session, batch: readonly StoredChange[]): Envelope[] {
  const { device } = session.keyring.head;
  const own = session.keyring.keys.box.public;
  const keys = new Set(batch.map(({ sealed }) => sealedKeyId(sealed)));
  return [...session.envelopes.values(), ...session.pendingEnvelopes.values()].filter(
    ({ head }) =>
      keys.has(head.key) && head.by === device && head.to !== own && !session.keptKeys.has(head.key),
  );
}

function readReceipt(bytes: Uint8Array): SignedReceipt | null {
  try {
    const parsed = pushReply.safeParse(JSON.parse(fromUtf8(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Signed by the server of the log, for this device, this batch, and every change of it with the very bytes that were sent. */
function isReceiptFor(
  session: Session,
  signed: SignedReceipt,
  root: string,
  batch: readonly StoredChange[],
): boolean {
  const { receipt } = signed;
  return (
    verifyReceipt(signed, serverKeyAt(session.membership, receipt.log.size)) &&
    receipt.org === session.keyring.head.org &&
    receipt.device === session.keyring.head.device &&
    receipt.batch === root &&
    receipt.items.length === batch.length &&
    receipt.items.every((item, index) => {
      const change = batch[index];
      return (
        change !== undefined &&
        item.change === change.id &&
        (item.outcome === 'accepted') === (item.feed !== null) &&
        stillStands(session.membership.restored, receipt, item.feed) &&
        (item.feed === null || mayStandIn(session, change, item.feed.team, receipt.log.size)) &&
        sealOf(session, change, item.sealed) !== null
      );
    })
  );
}

/**
 * Only a team that held the file has it in its feed. In any other's, which this laptop may not read, nothing would ever show that it is
 * not there. Of a log that goes on beyond what is known here nothing can be said yet.
 */
function mayStandIn(
  { membership, files }: Session,
  change: StoredChange,
  team: string,
  size: number,
): boolean {
  const root = readChange(change.header)?.header.team ?? files.get(change.file)?.team ?? null;
  if (root === null || size > membership.size) return true;
  return holdersAt(membership, change.file, root, size).has(team);
}

/** A place in a feed that has been read already must be this very change's. What is still to be read is compared then. */
async function standsThere(
  ports: Ports,
  { cursors }: Session,
  { receipt: { items } }: SignedReceipt,
): Promise<boolean> {
  for (const { feed } of items) {
    if (feed === null || feed.seq > (cursors.get(feed.team)?.size ?? 0)) continue;
    const [entry] = await ports.store.feed(feed.team, feed.seq);
    if (entry?.seq === feed.seq && feedEntryHash(entry) !== feed.entry) return false;
  }
  return true;
}

/** The very bytes that the office has signed for: what was sent now, or at an earlier try, before it was sealed again. */
function sealOf(session: Session, change: StoredChange, signedHash: string): Uint8Array | null {
  const seals = [change.sealed, ...(session.earlierSeals.get(change.id) ?? [])];
  return seals.find((sealed) => sealedHash(sealed) === signedHash) ?? null;
}

async function takeReceipt(
  ports: Ports,
  session: Session,
  signed: SignedReceipt,
  batch: readonly StoredChange[],
): Promise<Outcome<null>> {
  const written = await appendToJournal(ports.shell, [{ is: 'receipt', signed }]);
  if (!written.ok) return problem(written.problem);
  const { receipt } = signed;
  const changes = batch.flatMap((change, index) => {
    const item = receipt.items[index];
    const sealed = item === undefined ? null : sealOf(session, change, item.sealed);
    if (item === undefined || sealed === null) return [];
    return [receiptedChange({ ...change, sealed }, receipt.at, receipt.log.size, item)];
  });
  session.receipts.set(receipt.batch, signed);
  for (const { sealed, ...change } of changes) {
    session.waiting.delete(change.id);
    const away = session.sentAway.get(change.id);
    if (away !== undefined) Object.assign(away, { state: change.state, feed: change.feed });
    session.earlierSeals.delete(change.id);
    const open = session.files.get(change.file)?.changes.get(change.id);
    if (open !== undefined)
      Object.assign(open, { state: change.state, feed: change.feed, sealedHash: sealedHash(sealed) });
  }
  const troubles = changes
    .filter(({ state }) => state === 'parked')
    .map(({ id, file }) => ({ id, file, code: 'CHANGE_PARKED' as const, feed: null }));
  for (const trouble of troubles) session.troubles.set(trouble.id, trouble);
  learnOfficeTime(ports, session, receipt.at);
  await keepQuietly(ports, { changes, receipts: [signed], troubles });
  ports.emit('changed', [...new Set(batch.map(({ file }) => file))]);
  return done(null);
}
