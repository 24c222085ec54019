/**
 * Forgetting on this laptop, after an erasure or when no team of the worker's holds a file any more. Order: out of memory, so that
 * nothing shows it; out of the store; then the journal is written anew without it, and with that its keys are gone from the disk; last,
 * the office has this device's signed word. Each step can be repeated. Unsent work on the file goes too: an erased file is erased.
 */
import { type Acknowledgement, signAcknowledgement } from '../../../shared/crypto/acknowledgement.ts';
import { feedsOf, fileFacts, mayRead } from '../../../shared/membership/access.ts';
import { type acknowledgeRequest, nothing } from '../../../shared/wire/http.ts';
import type { z } from 'zod';
import type { Outcome } from '../api.ts';
import { picturesIn } from '../attachments/fetch.ts';
import { letGo, openDraft } from '../drafts.ts';
import { appendToJournal, type JournalEntry, rewriteJournal } from '../journal.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import type { Session } from '../session.ts';
import type { FeedCursor } from '../store.ts';
import { emptyParts, partsOf } from './empty-parts.ts';
import { officeNow } from './office-time.ts';

/** Carries out what the log says and has not been carried out here, and tells the office. */
export async function forgetAndTell(ports: Ports, session: Session): Promise<Outcome<null>> {
  const gone = await forget(ports, session);
  return gone.ok ? acknowledge(ports, session) : gone;
}

/** Needs nobody: also at unlocking, so that what has ended meanwhile does not come up again. */
export async function forget(ports: Ports, session: Session): Promise<Outcome<null>> {
  const erased = erasuresOf(session).filter(({ entry }) => !session.forgotten.has(entry));
  await leaveFeeds(ports, session);
  const files = new Set([...erased.map(({ file }) => file), ...noLongerHeld(ports, session)]);
  const forgotten = files.size === 0 ? done(null) : await forgetFiles(ports, session, files, erased);
  if (forgotten.ok) await emptyParts(ports, session);
  return forgotten;
}

/** A team that is joined again is read from the beginning: what it holds has been forgotten. */
async function leaveFeeds(ports: Ports, { cursors, membership, keyring }: Session): Promise<void> {
  const followed = feedsOf(membership, keyring.head.worker);
  const left = [...cursors.values()].filter(({ team, size }) => size > 0 && !followed.has(team));
  if (left.length === 0) return;
  const begun = left.map(({ team }): FeedCursor => ({ team, size: 0, head: null, leaf: null }));
  for (const cursor of begun) cursors.set(cursor.team, cursor);
  await keepQuietly(ports, { cursors: begun });
}

/**
 * Files that no team of this worker's holds any more: a grant was taken back, or has ended as a driver's run sheet does with the
 * day. What is unsent goes first, and an unfinished draft is the worker's to finish.
 */
function noLongerHeld(ports: Ports, session: Session): string[] {
  const { membership } = session;
  const now = officeNow(ports, session);
  const { worker } = session.keyring.head;
  const busy = new Set(
    [session.waiting, session.waitingPictures, session.drafts, session.forms].flatMap((some) =>
      [...some.values()].map(({ file }) => file),
    ),
  );
  return [...session.files.values()]
    .filter(({ id, team }) => team !== null && !busy.has(id) && !mayRead(membership, worker, id, team, now))
    .map(({ id }) => id);
}

interface Erasure {
  file: string;
  entry: number;
}

function erasuresOf({ membership }: Session): Erasure[] {
  return [...membership.files.keys()].flatMap((file) => {
    const { erased } = fileFacts(membership, file);
    return erased === null ? [] : [{ file, entry: erased.entry }];
  });
}

async function forgetFiles(
  ports: Ports,
  session: Session,
  files: ReadonlySet<string>,
  erasures: readonly Erasure[],
): Promise<Outcome<null>> {
  const drafts = [...session.drafts, ...session.forms]
    .filter(([, { file }]) => files.has(file ?? ''))
    .map(([id]) => id);
  const troubles = [...session.troubles.values()]
    .filter(({ file }) => files.has(file ?? ''))
    .map(({ id }) => id);
  dropFromMemory(session, files, drafts, troubles);
  const forgottenFiles = [...files];
  await keepQuietly(ports, { forgottenFiles, settledTroubles: troubles });
  const noted: JournalEntry[] = [
    ...erasures.map(({ entry }) => ({ is: 'forgotten', entry }) as const),
    { is: 'counter', counter: session.counter },
  ];
  const rewritten = await rewriteJournal(ports.shell, (entry) => isOf(session, files, entry), noted);
  if (!rewritten.ok) return problem(rewritten.problem);
  for (const { entry } of erasures) session.forgotten.add(entry);
  ports.emit('changed', forgottenFiles);
  return done(null);
}

function dropFromMemory(
  session: Session,
  files: ReadonlySet<string>,
  drafts: readonly string[],
  troubles: readonly string[],
): void {
  for (const id of files) {
    const file = session.files.get(id);
    for (const chunk of file === undefined ? [] : picturesIn(file).flatMap(({ chunks }) => chunks)) {
      session.heldChunks.delete(chunk);
      session.signedChunks.delete(chunk);
    }
    session.files.delete(id);
  }
  for (const [id, { file, key }] of session.fileKeys) {
    if (!files.has(file)) continue;
    key.secret.wipe();
    session.fileKeys.delete(id);
  }
  for (const envelopes of [session.envelopes, session.pendingEnvelopes, session.unkeptKeys]) {
    for (const [id, { head }] of envelopes) {
      if (head.opens.what === 'file' && files.has(head.opens.file)) envelopes.delete(id);
    }
  }
  for (const [id, { file }] of session.sentAway) if (files.has(file)) session.sentAway.delete(id);
  for (const [id, { file }] of session.waiting) {
    if (!files.has(file)) continue;
    session.waiting.delete(id);
    session.earlierSeals.delete(id);
  }
  for (const [id, { file }] of session.waitingPictures)
    if (files.has(file)) session.waitingPictures.delete(id);
  letGo(session, drafts);
  for (const id of troubles) session.troubles.delete(id);
}

/** Whether an entry of the journal belongs to one of these files. A draft says so only when it is opened. */
function isOf(session: Session, files: ReadonlySet<string>, entry: JournalEntry): boolean {
  switch (entry.is) {
    case 'change':
      return files.has(entry.change.file);
    case 'chunk':
      return files.has(entry.chunk.file);
    case 'chunk-receipt':
      return files.has(entry.signed.receipt.file);
    case 'envelope': {
      const { opens } = entry.envelope.head;
      return opens.what === 'file' && files.has(opens.file);
    }
    case 'draft':
      return files.has(openDraft(session.keyring.draftKey, entry.draft)?.file ?? '');
    default:
      return false;
  }
}

/** This laptop's word for what it has forgotten and the office does not know. */
export async function acknowledge(ports: Ports, session: Session): Promise<Outcome<null>> {
  for (const { entry } of [...erasuresOf(session), ...partsOf(session)]) {
    if (session.acknowledged.has(entry) || !session.forgotten.has(entry)) continue;
    const word = signDone(ports, session, entry, 'erased');
    const told = await session.link.askAs(session.identity, 'acknowledge', word, nothing);
    if (!told.ok) return told;
    session.acknowledged.add(entry);
    const written = await appendToJournal(ports.shell, [{ is: 'acknowledged', entry }]);
    if (!written.ok) return problem(written.problem);
  }
  return done(null);
}

/** This device's word, signed, that it has done what an entry asks. */
export function signDone(
  ports: Ports,
  session: Session,
  entry: number,
  did: Acknowledgement['did'],
): z.infer<typeof acknowledgeRequest> {
  const { org, device } = session.keyring.head;
  const acknowledgement = { v: 1, org, device, entry, did, at: officeNow(ports, session) } as const;
  return {
    acknowledgement,
    signature: signAcknowledgement(acknowledgement, session.keyring.keys.sign),
  };
}
