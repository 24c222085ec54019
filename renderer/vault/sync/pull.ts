/**
 * The road back: log first, then each team's feed, then bodies and keys. Every step is checked before it is kept, and cursor and
 * rows are kept together, so a cut in the middle repeats work and loses none. One bad item goes to the tray; the rest go on.
 */
import type { FeedEntry } from '../../../shared/crypto/feed.ts';
import { feedsOf } from '../../../shared/membership/access.ts';
import type { Outcome } from '../api.ts';
import { appendToJournal, type JournalEntry } from '../journal.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import { myTeams, type Session } from '../session.ts';
import { receiveBodies, receiveEntries, retryTroubles } from './bodies.ts';
import { readFeeds } from './feeds.ts';
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
  const read = await readFeeds(session, teams);
  if (!read.ok) return read;
  const { news, checkpoint } = read.value;
  const total = news.reduce((sum, { entries }) => sum + entries.length, 0);
  let received = 0;
  for (const { cursor, entries } of news) {
    const before = received;
    const kept = await receiveBodies(ports, session, entries, cursor, (count) =>
      progress(before + count, total),
    );
    if (!kept.ok) return kept;
    received += entries.length;
  }
  const { at, seq } = checkpoint.checkpoint;
  learnOfficeTime(ports, session, at, seq > session.keptCheckpoint);
  await keepCheckpoint(ports, session, checkpoint);
  return done(received);
}

/** Files that were forgotten here and are held again: the feed has named their changes before, and does not do so twice. */
async function fetchRegained(ports: Ports, session: Session): Promise<Outcome<null>> {
  const now = officeNow(ports, session);
  const mine = myTeams(session);
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

async function keepCheckpoint(
  ports: Ports,
  session: Session,
  signed: NonNullable<Session['checkpoint']>,
): Promise<void> {
  if (signed.checkpoint.seq === session.keptCheckpoint) return;
  const entries: JournalEntry[] = [{ is: 'checkpoint', signed }];
  const { officeTime, furthest } = session;
  if (officeTime !== null) entries.push({ is: 'time', at: officeTime.at, clock: officeTime.clock, furthest });
  const written = await appendToJournal(ports.shell, entries);
  if (!written.ok) return;
  session.keptCheckpoint = signed.checkpoint.seq;
  await keepQuietly(ports, { checkpoint: signed });
}
