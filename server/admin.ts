// The server's console: `node server/admin.ts migrate` and `node server/admin.ts claim`. Whoever may run it decides who may start
// an organisation here.
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import type { Pool } from 'pg';
import { readDatabaseConfig } from './config.ts';
import { keystoreMigrations, mainMigrations, migrate } from './db/migrate.ts';
import { openPool } from './db/pool.ts';
import { secretHash } from './db/secret-hash.ts';

const DAY = 86_400_000;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Brings both databases up to date. Gives the names of the migrations that were applied. */
export async function migrateAll(main: Pool, keystore: Pool): Promise<string[]> {
  return [...(await migrate(main, mainMigrations)), ...(await migrate(keystore, keystoreMigrations))];
}

/** A code for one organisation, good for seven days. 26 letters of 5 bits. */
export async function newClaimCode(keystore: Pool): Promise<string> {
  const code = Array.from(randomBytes(26), (byte) => letters[byte % 32]).join('');
  await keystore.query('insert into claim (code, seed, expires) values ($1, $2, $3)', [
    secretHash(code),
    randomBytes(32),
    new Date(Date.now() + 7 * DAY),
  ]);
  return code;
}

async function run(command: string | undefined): Promise<number> {
  const config = readDatabaseConfig(process.env);
  if (!config.ok) return say(config.problem, 1);
  const main = openPool(config.value.database, 1, () => undefined);
  const keystore = openPool(config.value.keystore, 1, () => undefined);
  try {
    switch (command) {
      case 'migrate':
        return say(
          `Applied: ${(await migrateAll(main, keystore)).join(', ') || 'nothing, all was up to date'}.`,
          0,
        );
      case 'claim':
        return say(await newClaimCode(keystore), 0);
      default:
        return say(
          'Use "migrate" to bring the databases up to date, or "claim" for a code that starts an organisation.',
          1,
        );
    }
  } finally {
    await Promise.all([main.end(), keystore.end()]);
  }
}

function say(sentence: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
  return code;
}

if (import.meta.main) process.exitCode = await run(process.argv[2]);
