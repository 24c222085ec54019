/** Fetching, checking and keeping what a page of a feed names. */
import { type Change, readChange } from '../../../shared/change/change.ts';
import { type FeedEntry, feedEntryHash } from '../../../shared/crypto/feed.ts';
import { isInBatch, type Proof, verifyBatch } from '../../../shared/crypto/proof.ts';
import { sealedHash, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../../shared/encoding/frame.ts';
import { fileFacts, isErasedChange } from '../../../shared/membership/access.ts';
import { bodiesReply, envelopesReply } from '../../../shared/wire/http.ts';
import type { ProblemCode } from '../../../shared/wire/problems.ts';
import { admit, putAsideSeal } from '../admit.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal } from '../journal.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { takeOffered } from '../keys.ts';
import { keepKeys } from './keep-keys.ts';
import type { Session } from '../session.ts';
import type { FeedCursor, StoredChange, StoredTrouble } from '../store.ts';
import { organisationFile } from '../views/records.ts';

const PAGE = 200;

/** Brings in the bodies of `entries` and then moves the cursor, page by page. */
export async function receiveBodies(
  ports: Ports,
  session: Session,
  entries: readonly FeedEntry[],
  cursor: FeedCursor,
  progress: (received: number) => void,
): Promise<Outcome<null>> {
  await settlePlaces(ports, session, entries);
  for (let at = 0; at < entries.length; at += PAGE) {
    const page = entries.slice(at, at + PAGE);
    const wanted = page.filter(
      ({ change, file }) => !isErased(session, file) && lacks(session, file, change),
    );
    const received = wanted.length === 0 ? done(null) : await receivePage(ports, session, wanted);
    if (!received.ok) return received;
    const last = page.at(-1);
    if (last === undefined) break;
    // A cut in the middle goes on from here.
    const reached = { team: cursor.team, size: last.seq, head: feedEntryHash(last), leaf: null };
    await moveCursor(ports, session, last.seq === cursor.size ? cursor : reached, page);
    progress(at + page.length);
    await ports.rest();
  }
  return entries.length === 0 ? moveCursor(ports, session, cursor, []) : done(null);
}

/** It is not here; or it has found no place again, because it came back under another seal. */
function lacks({ files }: Session, file: string, change: string): boolean {
  const known = files.get(file)?.changes.get(change);
  return known === undefined || (known.state === 'accepted' && known.feed === null);
}

async function moveCursor(
  ports: Ports,
  session: Session,
  cursor: FeedCursor,
  entries: readonly FeedEntry[],
): Promise<Outcome<null>> {
  session.cursors.set(cursor.team, cursor);
  await ports.store.keep({ cursors: [cursor], feed: [...entries] });
  return done(null);
}

/** What lies here already and has a place now: own changes that a person has let in, and what stood elsewhere before a backup came back. */
async function settlePlaces(ports: Ports, session: Session, entries: readonly FeedEntry[]): Promise<void> {
  const verified = new Map<string, boolean>();
  for (const entry of entries) {
    const { change: id, file, team, seq, at, log } = entry;
    const known = session.files.get(file)?.changes.get(id);
    const lacksPlace = known?.feed === null && known.state !== 'waiting';
    const stored = lacksPlace ? await ports.store.change(id) : undefined;
    if (known === undefined || stored === undefined) continue;
    if (known.state === 'accepted' && check(session, entry, stored, verified) !== null) continue;
    const settled = { state: 'accepted', feed: { team, seq, at, log } } as const;
    Object.assign(known, settled);
    session.troubles.delete(id);
    await ports.store.keep({ changes: [{ ...stored, ...settled }], settledTroubles: [id] });
  }
}

/** The office has no word of it any more: nothing is missing. */
const isErased = ({ membership }: Session, file: string): boolean =>
  fileFacts(membership, file).erased !== null;

/** Asks again for what came damaged, or could not be opened, at an earlier time. */
export async function retryTroubles(ports: Ports, session: Session): Promise<Outcome<null>> {
  const entries: FeedEntry[] = [];
  const settledTroubles = [...session.troubles.values()]
    .filter(({ file }) => file !== null && isErased(session, file))
    .map(({ id }) => id);
  for (const id of settledTroubles) session.troubles.delete(id);
  if (settledTroubles.length > 0) await ports.store.keep({ settledTroubles });
  for (const { code, feed } of session.troubles.values()) {
    // What came whole from somebody who may not write it stays that.
    if (code === 'NOT_YOURS_TO_WRITE' || code === 'RECORD_ERASED') continue;
    const [entry] = feed === null ? [] : await ports.store.feed(feed.team, feed.seq);
    if (entry !== undefined && entry.seq === feed?.seq) entries.push(entry);
  }
  return receiveEntries(ports, session, entries);
}

/** Asks for the bodies of entries that the feed has named before. */
export async function receiveEntries(
  ports: Ports,
  session: Session,
  entries: readonly FeedEntry[],
): Promise<Outcome<null>> {
  for (let at = 0; at < entries.length; at += PAGE) {
    const page = await receivePage(ports, session, entries.slice(at, at + PAGE));
    if (!page.ok) return page;
  }
  return done(null);
}

async function receivePage(
  ports: Ports,
  session: Session,
  entries: readonly FeedEntry[],
): Promise<Outcome<null>> {
  const reply = await fetchBodies(session, entries);
  if (!reply.ok) return reply;
  const sealed = [...reply.value.values()].map((stored) => stored.sealed);
  const keys = await fetchFileKeys(ports, session, sealed);
  if (!keys.ok) return keys;
  const verified = new Map<string, boolean>();
  const changes: StoredChange[] = [];
  const troubles: StoredTrouble[] = [];
  const settledTroubles: string[] = [];
  for (const entry of entries) {
    const stored = reply.value.get(entry.change);
    const code =
      stored === undefined
        ? 'NEWS_MISSING'
        : (check(session, entry, stored, verified) ?? admit(session, stored));
    if (stored !== undefined && code === null) {
      changes.push(stored);
      if (session.troubles.delete(stored.id)) settledTroubles.push(stored.id);
    } else {
      // Of what was put aside only its place is kept here; the rest lies at the office.
      if (stored !== undefined && code === 'RECORD_ERASED') changes.push({ ...stored, sealed: putAsideSeal });
      // What arrived damaged is not kept: it is named, and asked for again at the next contact.
      const { change: id, file, team, seq } = entry;
      const trouble = { id, file, code: code ?? 'NEWS_MISSING', feed: { team, seq } };
      troubles.push(trouble);
      session.troubles.set(id, trouble);
    }
  }
  // The store first: what counts as received from here on must be on disk, whatever the journal says.
  await ports.store.keep({ changes, troubles, settledTroubles });
  const kept = await keepLibrary(ports, session, changes);
  if (!kept.ok) return kept;
  const files = new Set(entries.map(({ file }) => file));
  ports.emit('changed', [...files]);
  if (files.has(organisationFile(session)?.id ?? '')) ports.emit('changed', []);
  return done(null);
}

/** The organisation's own file goes into the journal too: without its notice and names, no act could begin offline after the store was lost. */
async function keepLibrary(
  ports: Ports,
  session: Session,
  changes: readonly StoredChange[],
): Promise<Outcome<null>> {
  const entries = changes
    .filter(({ file }) => session.files.get(file)?.about === 'organisation')
    .map((change) => ({ is: 'change', change }) as const);
  if (entries.length === 0) return done(null);
  const written = await appendToJournal(ports.shell, entries);
  return written.ok ? done(null) : problem(written.problem);
}

/** A change, where it stands in a feed. */
type Placed = Pick<FeedEntry, 'change' | 'file' | 'team' | 'seq' | 'at' | 'log'>;

/** Asks until nothing more comes: one answer has a limit, and large bodies may need several. */
export async function fetchBodies(
  session: Session,
  entries: readonly Placed[],
): Promise<Outcome<Map<string, StoredChange>>> {
  const bodies = new Map<string, StoredChange>();
  for (;;) {
    const wanted = entries.filter(({ change }) => !bodies.has(change));
    const had = bodies.size;
    if (wanted.length === 0) return done(bodies);
    const answer = await askForBodies(session, wanted, bodies);
    if (!answer.ok) return answer;
    if (bodies.size === had) return done(bodies);
  }
}

async function askForBodies(
  session: Session,
  entries: readonly Placed[],
  bodies: Map<string, StoredChange>,
): Promise<Outcome<null>> {
  const question = utf8(JSON.stringify({ changes: entries.map(({ change }) => change) }));
  const reply = await session.link.sendAs(session.identity, 'bodies', question);
  if (!reply.ok) return reply;
  const frame = decodeFrame(bodiesReply, reply.value);
  if (frame === null || frame.blobs.length !== frame.head.changes.length) {
    return problem('SERVER_ADDRESS_WRONG');
  }
  const byId = new Map(entries.map((entry) => [entry.change, entry]));
  frame.head.changes.forEach(({ id, header, proof }, index) => {
    const entry = byId.get(id);
    const sealed = frame.blobs[index];
    if (entry === undefined || sealed === undefined) return;
    const { team, seq, at, log, file } = entry;
    const feed = { team, seq, at, log };
    // An office that came back from a backup may still have it.
    const isGone = isErasedChange(session.membership, file, id);
    const kept = isGone ? new Uint8Array() : sealed.slice();
    bodies.set(id, { id, file, header, sealed: kept, proof, state: 'accepted', feed });
  });
  return done(null);
}

/** The keys that these bodies ask for and this session does not hold: fetched, kept in the journal, and taken. */
export async function fetchFileKeys(
  ports: Ports,
  session: Session,
  bodies: readonly Uint8Array[],
): Promise<Outcome<null>> {
  const wanted = new Set<string>();
  for (const sealed of bodies) {
    const key = sealedKeyId(sealed);
    if (key !== null && !session.fileKeys.has(key)) wanted.add(key);
  }
  if (wanted.size === 0) return keepKeys(ports, session, []);
  const question = { keys: [...wanted], teams: [] };
  const reply = await session.link.askAs(session.identity, 'envelopes', question, envelopesReply);
  if (!reply.ok) return reply;
  const taken = takeOffered(session, reply.value.envelopes, ({ key }) => wanted.has(key));
  return keepKeys(ports, session, taken);
}

/** What the feed, the proof and the log together must say before a body is opened. */
function check(
  session: Session,
  entry: FeedEntry,
  stored: StoredChange,
  verified: Map<string, boolean>,
): ProblemCode | null {
  const change = readChange(stored.header);
  if (change === null) return 'UNKNOWN_VERSION';
  if (change.id !== entry.change || !isItsSeal(session, entry, stored)) return 'ROW_DAMAGED';
  const misplaced = whyNotHere(session, entry, change);
  if (misplaced !== null) return misplaced;
  const device = session.membership.devices.get(change.header.device);
  if (device === undefined) return 'UNKNOWN_DEVICE';
  const seen = session.membership.heads[change.header.log.size - 1];
  // Its author knew more of the log than this device, or another past.
  if (seen === undefined) return 'NEWS_MISSING';
  if (seen !== change.header.log.head) return 'SERVER_FORK';
  const { proof } = stored;
  const isOurs = proof.batch.org === session.membership.org && proof.batch.device === device.id;
  if (!isOurs || !isInBatch(change.id, proof) || !isSigned(proof, device.sign, verified))
    return 'BAD_SIGNATURE';
  return null;
}

/**
 * The seal that the feed names; or a later one, where something was erased out of the file since and what is kept was sealed again. What it
 * says is held against the header when it is opened.
 */
function isItsSeal({ membership }: Session, { file, log, sealed }: FeedEntry, stored: StoredChange): boolean {
  if (stored.sealed.length === 0) return isErasedChange(membership, file, stored.id);
  if (sealedHash(stored.sealed) === sealed) return true;
  const isResealed = fileFacts(membership, file).parts.some(({ entry }) => log < entry);
  return isResealed && sealedKeyId(stored.sealed) !== null;
}

/** Whether a change may stand here: in a feed of its file, after the first change, by which it is judged, and no earlier than it was written. */
function whyNotHere(
  { membership, files, troubles }: Session,
  { file, team, log }: FeedEntry,
  { header }: Change,
): ProblemCode | null {
  const root = header.team ?? files.get(file)?.team ?? null;
  if (root === null) return troubles.get(file)?.code ?? 'NEWS_MISSING';
  if (log > membership.size) return 'NEWS_MISSING';
  const isItsFeed = team === root || fileFacts(membership, file).grants.some(({ to }) => to === team);
  return isItsFeed && header.log.size <= log ? null : 'ROW_MISPLACED';
}

/** One signature speaks for a whole batch, so it is checked once a page. */
function isSigned(proof: Proof, signKey: string, verified: Map<string, boolean>): boolean {
  const key = `${proof.batch.root}${proof.signature}${signKey}`;
  const known = verified.get(key) ?? verifyBatch(proof, signKey);
  verified.set(key, known);
  return known;
}
