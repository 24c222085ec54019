/** What the office can sign when it lies: its own key is all that it has. */
import { type FeedEntry, feedEntryHash, feedHeadLeaf } from '../../shared/crypto/feed.ts';
import { merkleTree } from '../../shared/crypto/merkle.ts';
import { type Checkpoint, signCheckpoint } from '../../shared/crypto/server-signed.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import type { FeedOf, FeedReply } from './spoil.ts';

/** Entries chained anew after the place where they begin. */
export function rechained(entries: readonly FeedEntry[]): FeedEntry[] {
  const [first] = entries;
  if (first === undefined) return [];
  let { seq, prev } = first;
  return entries.map((entry) => {
    const next = { ...entry, seq, prev };
    seq += 1;
    prev = feedEntryHash(next);
    return next;
  });
}

/** A feed that ends with these entries. */
export function feedWith(feed: FeedOf, entries: readonly FeedEntry[]): FeedOf {
  const chain = rechained(entries);
  const last = chain.at(-1);
  const head =
    last === undefined ? feed.head : { team: feed.team, size: last.seq, head: feedEntryHash(last) };
  return { ...feed, entries: chain, head };
}

/** The whole answer with a checkpoint that says so. The feeds must be all there are. */
export function signedAnew(reply: FeedReply, keys: SigningKeys, bent: Partial<Checkpoint> = {}): FeedReply {
  const heads = reply.feeds.map(({ head }) => head).toSorted((a, b) => (a.team < b.team ? -1 : 1));
  const tree = merkleTree(heads.map(feedHeadLeaf));
  const feeds = { size: heads.length, root: toBase64(tree.root) };
  return {
    feeds: reply.feeds.map((feed) => {
      const index = heads.indexOf(feed.head);
      return { ...feed, index, path: tree.path(index).map(toBase64) };
    }),
    checkpoint: signCheckpoint({ ...reply.checkpoint.checkpoint, feeds, ...bent }, keys),
  };
}
