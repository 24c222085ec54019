import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase } from '../../build/postgres.ts';
import { keystoreMigrations, mainMigrations, migrate, pending } from '../../server/db/migrate.ts';
import { openPool } from '../../server/db/pool.ts';
import { freshDatabases } from './database.ts';
import { dumpSchema } from './dump-schema.ts';

let main: Pool;
let keystore: Pool;
beforeAll(async () => {
  const urls = await freshDatabases();
  main = openPool(urls.database, 4, () => undefined);
  keystore = openPool(urls.keystore, 2, () => undefined);
});
afterAll(() => Promise.all([main.end(), keystore.end()]));

const heading =
  '-- What the migrations make, read back from the catalogue. Written by tests/server/migrations.test.ts (vitest -u).\n\n';

test('schema.sql says what the migrations make', async () => {
  await expect(heading + (await dumpSchema(main))).toMatchFileSnapshot('../../server/db/schema.sql');
  await expect(heading + (await dumpSchema(keystore))).toMatchFileSnapshot(
    '../../server/db/keystore-schema.sql',
  );
});

test('every table’s key begins with the organisation', async () => {
  for (const pool of [main, keystore]) {
    const found = await pool.query<{ table: string; column: string }>(`
      select c.relname as table, a.attname as column
        from pg_index i
        join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indisprimary`);
    const other = found.rows.filter(({ column }) => column !== 'org').map(({ table }) => table);
    // Claim codes come before there is an organisation.
    expect(other.toSorted()).toEqual(pool === main ? ['migration'] : ['claim', 'migration']);
  }
});

test('two processes migrate an empty database at the same time, and once is enough', async () => {
  const url = new URL(inject('postgresUrl'));
  const name = `empty_${createHash('sha256').update(String(process.hrtime.bigint())).digest('hex').slice(0, 8)}`;
  await createDatabase(url.href, name);
  url.pathname = name;
  const pools = [openPool(url.href, 1, () => undefined), openPool(url.href, 1, () => undefined)];
  const applied = await Promise.all(pools.map((pool) => migrate(pool, mainMigrations)));
  expect(applied.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([
    0,
    (await readdir(mainMigrations)).length,
  ]);
  expect(await dumpSchema(pools[0]!)).toBe(await dumpSchema(main));
  expect(await migrate(pools[0]!, mainMigrations)).toEqual([]);
  await Promise.all(pools.map((pool) => pool.end()));
});

test('a migration that was changed after it was applied is refused', async () => {
  const before = await keystore.query<{ hash: string }>('select hash from migration');
  await keystore.query("update migration set hash = 'another'");
  await expect(pending(keystore, keystoreMigrations)).rejects.toThrow('changed after');
  await keystore.query('update migration set hash = $1', [before.rows[0]!.hash]);
});
