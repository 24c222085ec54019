/** The teams' feeds and the checkpoints over them. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { type FeedEntry, feedEntrySchema, type FeedHead } from '../../shared/crypto/feed.ts';
import {
  checkpointHash,
  checkpointSchema,
  type SignedCheckpoint,
} from '../../shared/crypto/server-signed.ts';
import { canonicalText, parseCanonical } from '../../shared/encoding/canonical.ts';
import { feedHead } from '../../shared/record/fields.ts';
import type { NewEntry } from '../push/decide.ts';
import { type Db, row, rows } from './query.ts';

/** Locks the feeds in the order of their ids, which is every push's order, so that no two wait for each other. */
export function lockFeeds(client: PoolClient, org: string, teams: readonly string[]): Promise<FeedHead[]> {
  return rows(
    client,
    feedHead,
    'select team, size, head from feed where org = $1 and team = any($2) order by team for no key update',
    [org, teams],
  );
}

export async function addFeed(client: PoolClient, org: string, team: string): Promise<void> {
  await client.query('insert into feed (org, team) values ($1, $2)', [org, team]);
}

/** All heads at one moment, in the order of the checkpoint's tree. */
export function readHeads(db: Db, org: string): Promise<FeedHead[]> {
  return rows(db, feedHead, 'select team, size, head from feed where org = $1 order by team', [org]);
}

export async function insertEntries(
  client: PoolClient,
  org: string,
  entries: readonly NewEntry[],
): Promise<void> {
  await client.query(
    `insert into feed_entry (org, team, seq, change, entry, hash)
     select $1, * from unnest($2::text[], $3::integer[], $4::text[], $5::text[], $6::text[])`,
    [
      org,
      entries.map(({ entry }) => entry.team),
      entries.map(({ entry }) => entry.seq),
      entries.map(({ entry }) => entry.change),
      entries.map(({ entry }) => canonicalText(entry)),
      entries.map(({ hash }) => hash),
    ],
  );
}

export async function moveHeads(client: PoolClient, org: string, heads: readonly FeedHead[]): Promise<void> {
  await client.query(
    `update feed set size = n.size, head = n.head
       from unnest($2::text[], $3::integer[], $4::text[]) as n (team, size, head)
      where feed.org = $1 and feed.team = n.team`,
    [org, heads.map(({ team }) => team), heads.map(({ size }) => size), heads.map(({ head }) => head)],
  );
}

/** At most `most` entries of a feed, after one place and up to another. */
export async function readFeed(
  db: Db,
  org: string,
  { team, size }: FeedHead,
  after: number,
  most: number,
): Promise<FeedEntry[]> {
  const found = await rows(
    db,
    z.object({ entry: z.string() }),
    'select entry from feed_entry where org = $1 and team = $2 and seq > $3 and seq <= $4 order by seq limit $5',
    [org, team, after, size, most],
  );
  return found.map(({ entry }) => feedEntrySchema.parse(JSON.parse(entry)));
}

export async function readCheckpoint(db: Db, org: string): Promise<SignedCheckpoint | undefined> {
  const found = await row(
    db,
    z.object({ checkpoint: z.string(), signature: z.string() }),
    'select checkpoint, signature from checkpoint where org = $1 order by seq desc limit 1',
    [org],
  );
  if (found === undefined) return undefined;
  const checkpoint = parseCanonical(checkpointSchema, found.checkpoint);
  if (checkpoint === null) throw new Error('a stored checkpoint is not canonical');
  return { checkpoint, signature: found.signature };
}

export async function insertCheckpoint(
  client: PoolClient,
  { checkpoint, signature }: SignedCheckpoint,
): Promise<void> {
  await client.query(
    'insert into checkpoint (org, seq, checkpoint, signature, hash) values ($1, $2, $3, $4, $5)',
    [checkpoint.org, checkpoint.seq, canonicalText(checkpoint), signature, checkpointHash(checkpoint)],
  );
}
