import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase } from '../../build/postgres.ts';
import { template } from './postgres-for-tests.ts';

/**
 * A database of its own for one test file, with every migration applied: a copy of a template, which takes a tenth of a
 * second. It goes when the server of the test run does.
 * @returns its connection string
 */
export async function freshDatabase(): Promise<string> {
  const server = new URL(inject('postgresUrl'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(server.href, name, template);
  server.pathname = name;
  return server.href;
}
