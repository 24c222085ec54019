/** One day's backup: what is too old goes first, then both databases are written. */
import type { Pool } from 'pg';
import type { BackupFolders } from '../config.ts';
import { dump } from './dump.ts';
import { prune, type Pruned } from './prune.ts';

export interface BackedUp extends Pruned {
  /** Paths. */
  written: { main: string; keystore: string };
}

export async function backup(
  pools: { main: Pool; keystore: Pool },
  folders: BackupFolders,
  now: Date,
): Promise<BackedUp> {
  // Before anything can fail: a full disk is no reason to keep keys for longer.
  const pruned = await prune(folders.keystore, now);
  // The data first. A key is kept before what it opens, so a later snapshot of the keys has every key that the data needs.
  const main = await dump(pools.main, 'main', folders.main, now);
  const keystore = await dump(pools.keystore, 'keystore', folders.keystore, now);
  return { ...pruned, written: { main, keystore } };
}
