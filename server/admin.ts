// The server's console: `node server/admin.ts <command>`. Whoever may run it decides who may start an organisation here, and what
// is kept for how long.
import process from 'node:process';
import type { Pool } from 'pg';
import { backup } from './backup/backup.ts';
import { prune, type Pruned } from './backup/prune.ts';
import { type Pools, restore } from './backup/restore.ts';
import { systemRandom } from '../shared/crypto/random.ts';
import { parseFingerprint } from '../shared/evidence/fingerprint.ts';
import { type BackupFolders, readBackupFolders, readDatabaseConfig } from './config.ts';
import { keystoreMigrations, mainMigrations, migrate } from './db/migrate.ts';
import { openPool } from './db/pool.ts';
import { errorCode } from './db/query.ts';
import { secretHash } from './db/secret-hash.ts';
import { addServerKey } from './db/server-keys.ts';

const DAY = 86_400_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Brings both databases up to date. Gives the names of the migrations that were applied. */
export async function migrateAll(main: Pool, keystore: Pool): Promise<string[]> {
  return [...(await migrate(main, mainMigrations)), ...(await migrate(keystore, keystoreMigrations))];
}

/** A code for one organisation, good for seven days. 26 letters of 5 bits. */
export async function newClaimCode(
  keystore: Pool,
  random = systemRandom(),
  now = new Date(),
): Promise<string> {
  const code = Array.from(random.bytes(26), (byte) => letters[byte % 32]).join('');
  await keystore.query('insert into claim (code, seed, expires) values ($1, $2, $3)', [
    secretHash(code),
    random.bytes(32),
    new Date(now.getTime() + 7 * DAY),
  ]);
  return code;
}

const help = `Use one of these:
  migrate                       brings the databases up to date
  claim                         gives a code that starts an organisation
  new-key <fingerprint>         makes another signing key for an organisation; it signs once the log names it
  backup                        writes both databases into their folders, and prunes
  prune                         deletes key store backups of seven days and more
  restore <main> <key store>    puts two backups back into empty databases; laptops then wait until two
                                administrators have said in Team, To approve that the office came back`;

async function run(command: string | undefined, args: readonly string[]): Promise<number> {
  const config = readDatabaseConfig(process.env);
  if (!config.ok) return say(config.problem, 1);
  const main = openPool(config.value.database, 1, () => undefined);
  const keystore = openPool(config.value.keystore, 1, () => undefined);
  const pools = { main, keystore };
  try {
    switch (command) {
      case 'migrate': {
        const applied = await migrateAll(main, keystore);
        return say(`Applied: ${applied.join(', ') || 'nothing, all was up to date'}.`, 0);
      }
      case 'claim':
        return say(await newClaimCode(keystore), 0);
      case 'new-key':
        return await newKey(keystore, args.join(' '));
      case 'backup':
        return await inFolders(async (folders) => {
          const { written, ...pruned } = await backup(pools, folders, new Date());
          say(`Written: ${written.main} and ${written.keystore}.`, 0);
          return pruned;
        });
      case 'prune':
        return await inFolders((folders) => prune(folders.keystore, new Date()));
      case 'restore':
        return await restoreFiles(pools, args);
      default:
        return say(help, 1);
    }
  } finally {
    await Promise.all([main.end(), keystore.end()]);
  }
}

async function newKey(keystore: Pool, fingerprint: string): Promise<number> {
  const org = parseFingerprint(fingerprint);
  if (org === null) return say(help, 1);
  const key = await addServerKey(keystore, org, systemRandom().bytes(32));
  return key === null ? say('No organisation here has this fingerprint.', 1) : say(key, 0);
}

/** Says what was pruned, and ends badly when a person must look at a file. */
async function inFolders(work: (folders: BackupFolders) => Promise<Pruned>): Promise<number> {
  const folders = readBackupFolders(process.env);
  if (!folders.ok) return say(folders.problem, 1);
  try {
    const { deleted, odd } = await work(folders.value);
    for (const path of deleted) say(`Deleted: ${path}.`, 0);
    for (const sentence of odd) say(`Look at this file: ${sentence}`, 1);
    return odd.length === 0 ? 0 : 1;
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return say('BACKUP_DIR or KEYSTORE_BACKUP_DIR names no folder.', 1);
    if (code === 'EACCES' || code === 'EROFS') return say('A backup folder may not be written to.', 1);
    if (code === 'ENOSPC') return say('The disk is full: this backup was not written.', 1);
    throw error;
  }
}

async function restoreFiles(pools: Pools, [main, keystore]: readonly string[]): Promise<number> {
  if (main === undefined || keystore === undefined) return say(help, 1);
  const restored = await restore(pools, { main, keystore });
  if (!restored.ok) return say(restored.problem, 1);
  const { main: rows, keystore: keys } = restored.value;
  say(`Restored: ${String(rows)} rows of data and ${String(keys)} of the key store.`, 0);
  return say('Now start the server. Two administrators must approve the return on their own laptops.', 0);
}

function say(sentence: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  return code;
}

if (import.meta.main) process.exitCode = await run(process.argv[2], process.argv.slice(3));
