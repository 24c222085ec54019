/** Backups back into empty databases: both whole, or neither begun to be used. */
import type { Pool, PoolClient } from 'pg';
import { escapeIdentifier } from 'pg';
import { keystoreMigrations, mainMigrations, pending, readApplied } from '../db/migrate.ts';
import { transaction } from '../db/query.ts';
import { beginRestoring } from '../db/restoring.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { DamagedBackup, type Head, type Kind } from './format.ts';
import { checkBackup, readBackup, readHead } from './read.ts';
import { holdEmpty, readTables } from './tables.ts';

/** Bytes of rows that go to the database as one. */
const BATCH = 4 * 1024 * 1024;
const prefix = /^\["([a-z_]+)", /;

export interface Pools {
  main: Pool;
  keystore: Pool;
}

/** Paths of two files. */
export interface Pair {
  main: string;
  keystore: string;
}

/**
 * Gives how many rows came back, or a sentence. Each organisation in it takes nothing but what laptops return, until its administrators
 * have said in its log that it came back. The key store is committed first:
 * keys without their files harm nobody.
 */
export async function restore(
  pools: Pools,
  files: Pair,
): Promise<Result<{ main: number; keystore: number }, string>> {
  try {
    return await transaction(pools.main, async (client) => {
      const main = await fill(client, 'main', files.main);
      if (!main.ok) return main;
      await beginRestoring(client, (await readHead(files.main)).at);
      const keystore = await transaction(pools.keystore, (keys) => fill(keys, 'keystore', files.keystore));
      return keystore.ok ? ok({ main: main.value, keystore: keystore.value }) : keystore;
    });
  } catch (error) {
    if (error instanceof DamagedBackup) return err(error.message);
    throw error;
  }
}

async function fill(client: PoolClient, kind: Kind, path: string): Promise<Result<number, string>> {
  const folder = kind === 'main' ? mainMigrations : keystoreMigrations;
  // One database waits while the other is filled.
  await client.query('set local idle_in_transaction_session_timeout = 0');
  const missing = await pending(client, folder);
  if (missing.length > 0) return err('The databases are not up to date. Run "migrate" first.');
  const tables = await readTables(client);
  if (!(await holdEmpty(client, tables))) {
    return err(`The database for the backup ${path} is not empty: nothing was written.`);
  }
  try {
    const wrong = await whyNot(client, await readHead(path), kind);
    if (wrong !== null) return err(`${path} ${wrong}`);
    await checkBackup(path);
    return ok(await insertAll(client, path, new Set(tables)));
  } catch (error) {
    throw error instanceof DamagedBackup ? new DamagedBackup(`${path} ${error.message}.`) : error;
  }
}

async function insertAll(client: PoolClient, path: string, tables: ReadonlySet<string>): Promise<number> {
  let batch: { table: string; lines: string[]; size: number } = { table: '', lines: [], size: 0 };
  let count = 0;
  const flush = async () => {
    if (batch.lines.length > 0) await insert(client, batch.table, batch.lines);
  };
  for await (const part of readBackup(path)) {
    if (!(part instanceof Uint8Array)) continue;
    const line = Buffer.from(part).toString('utf8');
    const table = prefix.exec(line)?.[1] ?? '';
    if (!tables.has(table)) throw new DamagedBackup('has a row of no table');
    if (table !== batch.table || batch.size > BATCH) {
      await flush();
      batch = { table, lines: [], size: 0 };
    }
    batch.lines.push(line);
    batch.size += line.length;
    count += 1;
  }
  await flush();
  return count;
}

async function whyNot(client: PoolClient, head: Head, kind: Kind): Promise<string | null> {
  if (head.kind !== kind) return `is a backup of the ${head.kind} database, not of the ${kind} database.`;
  const same = JSON.stringify(byName(head.schema)) === JSON.stringify(byName(await readApplied(client)));
  return same ? null : 'was made by another version of Doorstep: restore it with that one, then migrate.';
}

const byName = (schema: Head['schema']) => schema.toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** The rows' own text goes back, so that no number or time passes through ours. */
async function insert(client: PoolClient, table: string, lines: readonly string[]): Promise<void> {
  const name = escapeIdentifier(table);
  await client.query(
    `insert into ${name} select r.* from json_array_elements($1::json) e,
       lateral json_populate_record(null::${name}, e -> 1) r`,
    [`[${lines.join(',')}]`],
  );
}
