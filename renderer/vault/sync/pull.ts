/**
 * The road back: log first, then each team's feed, then bodies and keys. Every step is checked before it is kept, and cursor and
 * rows are kept together, so a cut in the middle repeats work and loses none. One bad item goes to the tray; the rest go on.
 */
import { type FeedEntry, feedEntryHash } from '../../../shared/crypto/feed.ts';
import { feedsOf } from '../../../shared/membership/access.ts';
import { feedReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal, type JournalEntry } from '../journal.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import type { Session } from '../session.ts';
import type { FeedCursor } from '../store.ts';
import { receiveBodies, receiveEntries, retryTroubles } from './bodies.ts';
import { acceptCheckpoint, isLeafOf } from './checkpoint.ts';
import { learnOfficeTime, officeNow } from './office-time.ts';

/** Follows every feed of this worker's teams to its head. */
export async function followFeeds(
  ports: Ports,
  session: Session,
  progress: (done: number, total: number) => void,
): Promise<Outcome<number>> {
  const teams = [...feedsOf(session.membership, session.keyring.head.worker)].toSorted();
  if (teams.length === 0) return done(0);
  const retried = await retryTroubles(ports, session);
  if (!retried.ok) return retried;
  const regained = await fetchRegained(ports, session);
  if (!regained.ok) return regained;
  let received = 0;
  for (;;) {
    const cursors = teams.map((team) => ({ team, after: cursorOf(session, team).size }));
    const page = await session.link.askAs(session.identity, 'feed', { cursors }, feedReply);
    if (!page.ok) return page;
    const { checkpoint, feeds } = page.value;
    const accepted = acceptCheckpoint(session, checkpoint);
    if (accepted !== null) return problem(accepted);
    let more = false;
    const isLast = feeds.every((feed) => !feed.more);
    for (const feed of feeds) {
      const cursor = cursorOf(session, feed.team);
      const followed = follow(session, cursor, feed.entries);
      if (
        followed === null ||
        feed.head.team !== feed.team ||
        !isLeafOf(checkpoint, feed.head, feed.index, feed.path)
      ) {
        return problem('SERVER_ROLLBACK');
      }
      if (!feed.more && (followed.size !== feed.head.size || followed.head !== feed.head.head)) {
        return problem('SERVER_ROLLBACK');
      }
      const total = received + feed.head.size - cursor.size;
      followed.leaf = isLast ? { index: feed.index, path: feed.path } : null;
      const kept = await receiveBodies(ports, session, feed.entries, followed, (count) =>
        progress(received + count, total),
      );
      if (!kept.ok) return kept;
      received += feed.entries.length;
      more ||= feed.more;
    }
    await keepCheckpoint(ports, session, checkpoint);
    learnOfficeTime(ports, session, checkpoint.checkpoint.at);
    if (!more) return done(received);
  }
}

/** Files that were forgotten here and are held again: the feed has named their changes before, and does not do so twice. */
async function fetchRegained(ports: Ports, session: Session): Promise<Outcome<null>> {
  const now = officeNow(ports, session);
  const mine = session.membership.members.get(session.keyring.head.worker)?.teams ?? new Set<string>();
  const entries: FeedEntry[] = [];
  for (const [file, { grants, erased }] of session.membership.files) {
    if (session.files.has(file) || erased !== null) continue;
    const grant = grants.find(
      ({ to, span, ends }) => mine.has(to) && span.until === null && (ends === null || now <= ends),
    );
    if (grant === undefined) continue;
    const known = await ports.store.feed(grant.to, 1);
    entries.push(...known.filter((entry) => entry.file === file));
  }
  return entries.length === 0 ? done(null) : receiveEntries(ports, session, entries);
}

function cursorOf(session: Session, team: string): FeedCursor {
  return session.cursors.get(team) ?? { team, size: 0, head: null, leaf: null };
}

/** The cursor after these entries, or null when they do not continue the chain. */
function follow(session: Session, cursor: FeedCursor, entries: readonly FeedEntry[]): FeedCursor | null {
  let { size, head } = cursor;
  for (const entry of entries) {
    if (entry.seq !== size + 1 || entry.prev !== head || entry.team !== cursor.team) return null;
    if (entry.org !== session.membership.org) return null;
    size = entry.seq;
    head = feedEntryHash(entry);
  }
  return { team: cursor.team, size, head, leaf: null };
}

async function keepCheckpoint(
  ports: Ports,
  session: Session,
  signed: NonNullable<Session['checkpoint']>,
): Promise<void> {
  if (signed.checkpoint.seq === session.keptCheckpoint) return;
  const entry: JournalEntry = { is: 'checkpoint', signed };
  const written = await appendToJournal(ports.shell, [entry]);
  if (!written.ok) return;
  session.keptCheckpoint = signed.checkpoint.seq;
  await keepQuietly(ports, { checkpoint: signed });
}
