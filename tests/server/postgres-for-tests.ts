// One real PostgreSQL for all files of the server project; each file takes databases of its own from it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, startPostgres } from '../../build/postgres.ts';
import { keystoreMigrations, mainMigrations, migrate } from '../../server/db/migrate.ts';
import { openPool } from '../../server/db/pool.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connects to the database "postgres" of the server that runs for the tests. */
    postgresUrl: string;
  }
}

/** The names of the databases that the test files' databases are copies of. */
export const templates = { database: 'template_main', keystore: 'template_keystore' };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'doorstep-tests-'));
  const postgres = await startPostgres({ dataFolder, durable: false });
  await createDatabase(postgres.url('postgres'), templates.database);
  await createDatabase(postgres.url('postgres'), templates.keystore);
  await prepare(postgres.url(templates.database), mainMigrations);
  await prepare(postgres.url(templates.keystore), keystoreMigrations);
  project.provide('postgresUrl', postgres.url('postgres'));
  return () => postgres.stop();
}

async function prepare(url: string, migrations: URL): Promise<void> {
  const pool = openPool(url, 1, () => undefined);
  await migrate(pool, migrations);
  // A template that somebody is connected to cannot be copied.
  await pool.end();
}
