/** The newest checkpoint: what the server has promised so far, as one signed statement that is chained to the one before. */
import type { Pool } from 'pg';
import { feedHeadLeaf, type FeedHead } from '../../shared/crypto/feed.ts';
import { type MerkleTree, merkleTree } from '../../shared/crypto/merkle.ts';
import {
  type Checkpoint,
  checkpointHash,
  signCheckpoint,
  type SignedCheckpoint,
} from '../../shared/crypto/server-signed.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { insertCheckpoint, readCheckpoint, readHeads } from './feeds.ts';
import { type Organisation, readOrganisation } from './membership.ts';
import { always, type Db } from './query.ts';

export interface Standing {
  signed: SignedCheckpoint;
  /** Every feed's head as the checkpoint has it, in the order of its tree. */
  heads: readonly FeedHead[];
  tree: MerkleTree;
}

/** A signed time older than this is renewed: laptops count their days away from the office by it. */
const TIME_LASTS_MS = 60 * 60 * 1000;

/** The key that signs for an organisation as it stands: the log may have named another meanwhile. */
export type KeysOf = (db: Db, organisation: Organisation) => Promise<SigningKeys>;

/** Makes a new checkpoint only when something has changed since the last, or its time is no longer fresh. */
export function newestCheckpoint(main: Pool, org: string, keysOf: KeysOf, at: string): Promise<Standing> {
  return always(main, async (client) => {
    const unlocked = await look(client, await readOrganisation(client, org));
    if (unlocked.last !== undefined && isCurrent(unlocked, at)) return { ...unlocked, signed: unlocked.last };
    // Looked at again under the lock: from here on checkpoints come one after the other, each from a later moment.
    const locked = await look(client, await readOrganisation(client, org, 'for no key update'));
    if (locked.last !== undefined && isCurrent(locked, at)) return { ...locked, signed: locked.last };
    const signed = signCheckpoint(follow(locked, at), await keysOf(client, locked.organisation));
    await insertCheckpoint(client, signed);
    return { ...locked, signed };
  });
}

interface View {
  organisation: Organisation;
  last: SignedCheckpoint | undefined;
  heads: readonly FeedHead[];
  tree: MerkleTree;
}

async function look(db: Db, organisation: Organisation | undefined): Promise<View> {
  if (organisation === undefined) throw new Error('an organisation that was here is gone');
  // The checkpoint first: heads read later are never older than what it says.
  const last = await readCheckpoint(db, organisation.org);
  const heads = await readHeads(db, organisation.org);
  return { organisation, last, heads, tree: merkleTree(heads.map(feedHeadLeaf)) };
}

function isCurrent({ organisation, last, tree }: View, at: string): boolean {
  return (
    last !== undefined &&
    Date.parse(at) - Date.parse(last.checkpoint.at) < TIME_LASTS_MS &&
    last.checkpoint.log.head === organisation.logHead &&
    last.checkpoint.feeds.root === toBase64(tree.root) &&
    last.checkpoint.incarnation === organisation.incarnation
  );
}

function follow({ organisation, last, heads, tree }: View, at: string): Checkpoint {
  return {
    v: 1,
    org: organisation.org,
    seq: (last?.checkpoint.seq ?? 0) + 1,
    at,
    incarnation: organisation.incarnation,
    log: { size: organisation.logSize, head: organisation.logHead },
    feeds: { size: heads.length, root: toBase64(tree.root) },
    prev: last === undefined ? null : checkpointHash(last.checkpoint),
  };
}
