/** Numbered SQL files, each applied once and never edited afterwards. Two processes may try at the same time. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { type Db, row, rows } from './query.ts';

export const mainMigrations = new URL('migrations/', import.meta.url);
export const keystoreMigrations = new URL('keystore-migrations/', import.meta.url);

interface Migration {
  name: string;
  sql: string;
  hash: string;
}

const LOCK = 7_301_119;

/** Applies what is missing, in order. Gives the names of what it applied. */
export async function migrate(pool: Pool, folder: URL): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const missing = await pending(client, folder);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    // Ends the connection, and with it the lock.
    client.release(true);
  }
}

/** What is not applied yet. Throws when an applied file was changed: then nobody knows what the database looks like. */
export async function pending(db: Db, folder: URL): Promise<Migration[]> {
  const files = await readMigrations(folder);
  const applied = new Map((await readApplied(db)).map(({ name, hash }) => [name, hash]));
  const changed = files.find(({ name, hash }) => applied.has(name) && applied.get(name) !== hash);
  if (changed !== undefined)
    throw new Error(`the migration ${changed.name} was changed after it had been applied`);
  return files.filter(({ name }) => !applied.has(name));
}

/** The names and hashes of the migrations that a database has. */
export async function readApplied(db: Db): Promise<{ name: string; hash: string }[]> {
  const found = await row(
    db,
    z.object({ there: z.boolean() }),
    "select to_regclass('migration') is not null as there",
    [],
  );
  return found?.there === true
    ? rows(
        db,
        z.object({ name: z.string(), hash: z.string() }),
        'select name, hash from migration order by name',
        [],
      )
    : [];
}

async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function apply(client: PoolClient, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin');
  await client.query('create table if not exists migration (name text primary key, hash text not null)');
  await client.query(sql);
  await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
  await client.query('commit');
}
