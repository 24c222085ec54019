import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase } from '../../build/postgres.ts';
import type { DatabaseConfig } from '../../server/config.ts';
import { templates } from './postgres-for-tests.ts';

/**
 * Databases of its own for one test file, with every migration applied: copies of templates, which takes a tenth of a
 * second each. They go when the PostgreSQL of the test run does.
 */
export async function freshDatabases(): Promise<DatabaseConfig> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  return {
    database: await copyOf(templates.database, name),
    keystore: await copyOf(templates.keystore, `${name}_keys`),
  };
}

async function copyOf(template: string, name: string): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  await createDatabase(url.href, name, template);
  url.pathname = name;
  return url.href;
}
