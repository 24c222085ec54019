// One real PostgreSQL for all files of the server project; each file takes a database of its own from it.
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { createDatabase, startPostgres } from '../../build/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connects to the database "postgres" of the server that runs for the tests. */
    postgresUrl: string;
  }
}

/** The name of the database that the files' databases are copies of. */
export const template = 'doorstep_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'doorstep-tests-'));
  const postgres = await startPostgres({ dataFolder, durable: false });
  await createDatabase(postgres.url('postgres'), template);
  project.provide('postgresUrl', postgres.url('postgres'));
  return () => postgres.stop();
}
