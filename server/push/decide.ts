/** Which changes count, and where they stand in the feeds. Pure, so that the rules can be read in one place. */
import { fileOf } from '../../shared/change/change.ts';
import { type FeedEntry, feedEntryHash, type FeedHead } from '../../shared/crypto/feed.ts';
import { isEntitled } from '../../shared/membership/access.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import type { PushedChange } from './check.ts';

export interface Decision extends PushedChange {
  /** The team whose feed it enters; null when it is parked for a person to look at. */
  team: string | null;
}

/**
 * A file's first change opens it for a team the device belongs to. Every other change needs its file, known before or in this
 * push, and a device that is entitled to the file's team. What does not fit is parked, never dropped, and holds nothing back.
 */
export function decide(
  pushed: readonly PushedChange[],
  knownFiles: ReadonlyMap<string, string>,
  log: Membership,
): Decision[] {
  const entitled = ({ change }: PushedChange, team: string | undefined) =>
    team !== undefined && isEntitled(log, change.header.device, team, log.size) ? team : null;
  const files = new Map(knownFiles);
  for (const item of pushed) {
    const team = entitled(item, item.change.header.team ?? undefined);
    if (team !== null) files.set(item.change.id, team);
  }
  return pushed.map((item) => ({ ...item, team: entitled(item, files.get(fileOf(item.change))) }));
}

export interface NewEntry {
  entry: FeedEntry;
  hash: string;
}

/** Gives each accepted change the next place in its team's feed. The heads' rows must be locked. */
export function extendFeeds(
  decisions: readonly Decision[],
  heads: readonly FeedHead[],
  log: Membership,
  at: string,
): { entries: NewEntry[]; heads: FeedHead[] } {
  const current = new Map(heads.map((head) => [head.team, head]));
  const entries = decisions.flatMap(({ change, sealedHash, team }): NewEntry[] => {
    if (team === null) return [];
    const head = current.get(team);
    if (head === undefined) throw new Error('a team without a feed');
    const { org } = log;
    const seq = head.size + 1;
    const entry: FeedEntry = {
      v: 1,
      org,
      team,
      seq,
      change: change.id,
      file: fileOf(change),
      sealed: sealedHash,
      log: log.size,
      at,
      prev: head.head,
    };
    const hash = feedEntryHash(entry);
    current.set(team, { team, size: seq, head: hash });
    return [{ entry, hash }];
  });
  return { entries, heads: [...current.values()] };
}
