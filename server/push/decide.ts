/** Which changes count, and where they stand in the feeds. Pure, so that the rules can be read in one place. */
import { fileOf } from '../../shared/change/change.ts';
import { type FeedEntry, feedEntryHash, type FeedHead } from '../../shared/crypto/feed.ts';
import { deliveredTo, fileFacts, mayWrite } from '../../shared/membership/access.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import type { PushedChange } from './check.ts';

export interface Decision extends PushedChange {
  file: string;
  /** The team that the file began in; undefined where nobody knows the file. */
  root: string | undefined;
  /** The teams whose feeds it enters; none when it is parked for a person to look at. */
  teams: readonly string[];
}

/**
 * A file's first change opens it; every other needs its file, known before or in this push. What counts is what its device may
 * write at this state of the log, to a file that is not erased. The rest is parked, never dropped, and holds nothing back.
 */
export function decide(
  pushed: readonly PushedChange[],
  knownFiles: ReadonlyMap<string, string>,
  log: Membership,
  at: string,
): Decision[] {
  const counts = ({ change }: PushedChange, root: string) => {
    const file = fileOf(change);
    const author = { id: change.id, device: change.header.device, file };
    return fileFacts(log, file).erased === null && mayWrite(log, author, root, log.size);
  };
  const roots = new Map(knownFiles);
  for (const item of pushed) {
    const { team } = item.change.header;
    // The duty team has no files, so nobody could follow them.
    const kind = log.teams.get(team ?? '')?.kind;
    if (team !== null && kind !== undefined && kind !== 'duty' && counts(item, team)) {
      roots.set(item.change.id, team);
    }
  }
  return pushed.map((item) => {
    const file = fileOf(item.change);
    const root = roots.get(file);
    const teams = root === undefined || !counts(item, root) ? [] : deliveredTo(log, file, root, at);
    return { ...item, file, root, teams };
  });
}

/** A change on its way into feeds, with the stamp that it will have there. */
export interface Placing {
  change: string;
  file: string;
  sealed: string;
  log: number;
  at: string;
  teams: readonly string[];
}

export interface NewEntry {
  entry: FeedEntry;
  hash: string;
}

/** Gives each change the next place in each of its teams' feeds. The heads' rows must be locked. */
export function extendFeeds(
  placings: readonly Placing[],
  heads: readonly FeedHead[],
  org: string,
): { entries: NewEntry[]; heads: FeedHead[] } {
  const current = new Map(heads.map((head) => [head.team, head]));
  const entries = placings.flatMap(({ teams, ...stamped }) =>
    teams.map((team): NewEntry => {
      const head = current.get(team);
      if (head === undefined) throw new Error('a team without a feed');
      const seq = head.size + 1;
      const entry: FeedEntry = { v: 1, org, team, seq, ...stamped, prev: head.head };
      const hash = feedEntryHash(entry);
      current.set(team, { team, size: seq, head: hash });
      return { entry, hash };
    }),
  );
  return { entries, heads: [...current.values()] };
}
