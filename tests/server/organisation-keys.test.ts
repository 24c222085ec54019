/** Each row belongs to one organisation and is found by it, so the tables can be spread over several machines by it: see design/scaling.md. */
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '../../server/db/pool.ts';
import { freshDatabases } from './database.ts';

let pools: Pool[];
beforeAll(async () => {
  const { database, keystore } = await freshDatabases();
  pools = [database, keystore].map((url) => openPool(url, 1, () => undefined));
});
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

/** What does not begin with the organisation, and why. All of it is asked before anybody knows whose it is. */
const exceptions = [
  // Which migrations this database has: about no organisation.
  'migration_pkey',
  // A code of the server's console, before there is an organisation.
  'claim_pkey',
  // A request brings its token and nothing else. The table's key begins with the organisation.
  'session_by_token',
];

/** Keys, unique indexes and references: name and first column. */
const keys = `
  select c.relname as name, a.attname as first
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
   where i.indisunique and c.relnamespace = 'public'::regnamespace
  union all
  select r.conname, a.attname
    from pg_constraint r join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
   where r.contype = 'f' and r.connamespace = 'public'::regnamespace`;

async function found(sql: string): Promise<Record<string, string>[]> {
  const answers = await Promise.all(pools.map((pool) => pool.query<Record<string, string>>(sql)));
  return answers.flatMap(({ rows }) => rows);
}

test('every key, every unique index and every reference begins with the organisation, but for three', async () => {
  const all = await found(keys);
  expect(all.length).toBeGreaterThan(20);
  const others = all.filter(({ first }) => first !== 'org').map(({ name }) => name);
  expect(new Set(others)).toEqual(new Set(exceptions));
});

test('every table has a primary key', async () => {
  const without = `select relname as name from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conrelid = c.oid and contype = 'p')`;
  expect(await found(without)).toEqual([]);
});
