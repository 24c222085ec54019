// The PostgreSQL that comes inside npm packages: for practice and tests, never for people's real data (it lags in
// patches and has no pg_dump). Our own launcher, because the package's class leaves processes and readable passwords.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { account, ensureCluster } from './postgres/cluster.ts';
import { clearLeftover } from './postgres/leftover.ts';
import { isTaken } from './postgres/owner-lock.ts';
import { findPlace } from './postgres/place.ts';
import { PostgresProblem } from './postgres/problem.ts';
import { Answer, type Order } from './postgres/watchdog.ts';

export { PostgresProblem } from './postgres/problem.ts';

export interface PostgresOptions {
  /** Made if missing. A second start on the same folder has the same data and password. */
  dataFolder: string;
  /** True: what is committed survives a power cut. False (tests only): faster, and the folder is deleted at the end. */
  durable: boolean;
  /** A free one is chosen if none is named. */
  port?: number;
}

export interface Postgres {
  /** A connection string with the password in it: never print it. "postgres" is the database that always exists. */
  url(database: string): string;
  /** Resolves when the server has ended. It also ends when this process does, however that comes about. */
  stop(): Promise<void>;
}

/** @throws PostgresProblem with a sentence to show, for all that can be expected to go wrong. */
export async function startPostgres({ dataFolder, durable, port }: PostgresOptions): Promise<Postgres> {
  const place = findPlace(dataFolder);
  if (await isTaken(place.folder))
    throw new PostgresProblem(`The database in ${dataFolder} is in use already.`);
  const password = await ensureCluster(place, durable);
  await clearLeftover(place);
  const chosen = port ?? (await freePort());
  const stop = await startWatchdog({ place, port: chosen, durable });
  return {
    url: (database) => `postgres://${account}:${password}@127.0.0.1:${String(chosen)}/${database}`,
    stop: async () => {
      await stop();
      if (durable) return;
      rmSync(dataFolder, { recursive: true, force: true });
      rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a database, as a copy of another if one is named (to which nobody may be connected).
 * @param url of any database on the same server
 * @returns false if it existed already, which is left as it is
 */
export async function createDatabase(url: string, name: string, template = 'template1'): Promise<boolean> {
  const client = new Client({ connectionString: url });
  // A broken connection also rejects the call in progress; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rows.length > 0) return false;
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
    return true;
  } finally {
    await client.end();
  }
}

async function startWatchdog(order: Order): Promise<() => Promise<void>> {
  const file = fileURLToPath(new URL('postgres/watchdog.ts', import.meta.url));
  const watchdog = spawn(process.execPath, [file, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(watchdog, 'exit');
  let said = '';
  for await (const text of watchdog.stdout.setEncoding('utf8')) {
    said += String(text);
    if (said.includes('\n')) break;
  }
  const answer = Answer.parse(
    JSON.parse(said === '' ? '{"problem":"PostgreSQL could not be watched."}' : said),
  );
  if ('problem' in answer) throw new PostgresProblem(answer.problem);
  watchdog.stdin.on('error', () => undefined);
  // It may not keep our process from ending: that is what it waits for.
  watchdog.unref();
  return async () => {
    watchdog.ref();
    watchdog.stdin.end();
    await ended;
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
