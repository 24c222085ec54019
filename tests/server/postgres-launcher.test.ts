import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createDatabase, PostgresProblem, startPostgres } from '../../build/postgres.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-launcher-'));
  chmodSync(folder, 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

test('keeps data and password from one start to the next, and syncs to disk', async () => {
  const dataFolder = join(folder, 'data');
  const first = await startPostgres({ dataFolder, durable: true });
  expect(await createDatabase(first.url('postgres'), 'office')).toBe(true);
  await ask(first.url('office'), 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();

  const second = await startPostgres({ dataFolder, durable: true });
  expect(await createDatabase(second.url('postgres'), 'office')).toBe(false);
  expect(await ask(second.url('office'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(await ask(second.url('office'), 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  await second.stop();
});

test('refuses a folder that is in use, in a plain sentence', async () => {
  const running = await startPostgres({ dataFolder: folder, durable: false });
  const again = startPostgres({ dataFolder: folder, durable: false });
  await expect(again).rejects.toThrow(PostgresProblem);
  await expect(again).rejects.toThrow('is in use already');
  await running.stop();
});

test('leaves neither process nor files behind when whoever started it is killed', async () => {
  const child = fork(new URL('postgres-holder.ts', import.meta.url), [folder]);
  const [url] = z
    .tuple([z.string()])
    .rest(z.unknown())
    .parse(await once(child, 'message'));
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  child.kill('SIGKILL');
  await vi.waitUntil(() => !existsSync(join(folder, 'password')), { timeout: 10_000, interval: 50 });
  await expect(ask(url, 'SELECT 1 AS one')).rejects.toThrow('ECONNREFUSED');
});

test('lets nobody else read the password', async () => {
  const postgres = await startPostgres({ dataFolder: folder, durable: false });
  expect(statSync(join(folder, 'password')).mode & 0o77).toBe(0);
  await expect(ask(postgres.url('postgres').replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
    'password',
  );
  await postgres.stop();
});

test('runs below a folder that only its owner can enter', async () => {
  chmodSync(folder, 0o700);
  const postgres = await startPostgres({ dataFolder: join(folder, 'data'), durable: false });
  expect(await ask(postgres.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(existsSync(join(folder, 'data'))).toBe(false);
});
