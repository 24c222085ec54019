/**
 * What the teams' feeds say that is new, read to their heads before a word of it is believed: only a head stands in the checkpoint,
 * so entries on the way to none are nobody's promise.
 */
import type { z } from 'zod';
import { type FeedEntry, feedEntryHash } from '../../../shared/crypto/feed.ts';
import type { SignedCheckpoint } from '../../../shared/crypto/server-signed.ts';
import { feedReply } from '../../../shared/wire/http.ts';
import { stillStands } from '../../../shared/membership/restores.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { FeedCursor } from '../store.ts';
import { acceptCheckpoint, isLeafOf } from './checkpoint.ts';

/** New entries of all feeds together: more than any charity writes, and few enough to hold. */
const MOST = 500_000;

export interface News {
  /** After the entries. */
  cursor: FeedCursor;
  entries: FeedEntry[];
}

type Feed = z.infer<typeof feedReply>['feeds'][number];

/** `teams`: all of this worker's feeds. Gives each with what is new, and the checkpoint that has all their heads. */
export async function readFeeds(
  session: Session,
  teams: readonly string[],
): Promise<Outcome<{ news: News[]; checkpoint: SignedCheckpoint }>> {
  let news = teams.map((team): News => ({ cursor: cursorOf(session, team), entries: [] }));
  for (;;) {
    const cursors = news.map(({ cursor: { team, size } }) => ({ team, after: size }));
    const page = await session.link.askAs(session.identity, 'feed', { cursors }, feedReply);
    if (!page.ok) return page;
    const { checkpoint, feeds } = page.value;
    const refused = acceptCheckpoint(session, checkpoint);
    if (refused !== null) return problem(refused);
    const isAnswer = feeds.length === teams.length && feeds.every(({ team }, at) => team === teams[at]);
    const read = isAnswer ? news.map((one, at) => readOn(session, checkpoint, one, feeds[at])) : [null];
    if (!read.every((one) => one !== null)) return problem('SERVER_ROLLBACK');
    news = read;
    if (feeds.every(({ more }) => !more)) {
      return keepsItsWord(session, news) ? done({ news, checkpoint }) : problem('SERVER_ROLLBACK');
    }
    const total = feeds.reduce((sum, { head }, at) => sum + head.size - sizeBefore(news[at]), 0);
    if (total > MOST || feeds.every(({ entries }) => entries.length === 0)) return problem('NEWS_MISSING');
  }
}

function cursorOf(session: Session, team: string): FeedCursor {
  return session.cursors.get(team) ?? { team, size: 0, head: null, leaf: null };
}

function sizeBefore(news: News | undefined): number {
  return news === undefined ? 0 : news.cursor.size - news.entries.length;
}

/** A feed with one page more, or null where it does not continue the chain or ends elsewhere than at the head. */
function readOn(
  session: Session,
  checkpoint: SignedCheckpoint,
  { cursor, entries }: News,
  feed: Feed | undefined,
): News | null {
  if (feed === undefined || feed.head.team !== cursor.team) return null;
  const { head, index, path } = feed;
  const followed = follow(session, cursor, feed.entries);
  if (followed === null || !isLeafOf(session.membership, checkpoint, head, { index, path })) return null;
  const isAtHead = followed.size === head.size && followed.head === head.head;
  if (!feed.more && !isAtHead) return null;
  return { cursor: { ...followed, leaf: { index, path } }, entries: [...entries, ...feed.entries] };
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

/** Each own change stands where its receipt says, unless the office lost it and said so. */
function keepsItsWord({ receipts, membership: { restored } }: Session, news: readonly News[]): boolean {
  const fresh = new Map(news.map((one) => [one.cursor.team, one]));
  return [...receipts.values()].every(({ receipt }) =>
    receipt.items.every(({ feed }) => {
      const read = feed === null ? undefined : fresh.get(feed.team);
      const entry = feed === null ? undefined : read?.entries[feed.seq - sizeBefore(read) - 1];
      return (
        entry === undefined || feedEntryHash(entry) === feed?.entry || !stillStands(restored, receipt, feed)
      );
    }),
  );
}
