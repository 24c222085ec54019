import { expect, test } from 'vitest';
import { keystoreMigrations, mainMigrations, migrate } from '../../server/db/migrate.ts';
import { openPool } from '../../server/db/pool.ts';
import { freshDatabases } from './database.ts';

test('copies are separate, and nothing is left to migrate in them', async () => {
  const [one, other] = await Promise.all([freshDatabases(), freshDatabases()]);
  expect(new Set([one.database, one.keystore, other.database, other.keystore]).size).toBe(4);
  for (const [url, migrations] of [
    [one.database, mainMigrations],
    [one.keystore, keystoreMigrations],
  ] as const) {
    const pool = openPool(url, 1, () => undefined);
    expect(await migrate(pool, migrations)).toEqual([]);
    await pool.end();
  }
});
