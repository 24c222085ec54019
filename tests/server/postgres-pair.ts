/**
 * A primary and its standby, of the PostgreSQL that comes inside npm packages: each commit reaches the standby's disk before it is one. The standby
 * begins as a copy of the primary at rest, so nothing else is needed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Client } from 'pg';
import { account, ensureCluster, plainEnvironment } from '../../build/postgres/cluster.ts';
import { findPlace, type Place, program } from '../../build/postgres/place.ts';

interface Node {
  url(database: string): string;
  /** As a power cut ends it: every process of it at once. */
  kill(): Promise<void>;
  /** Stops every process of it where it is, or lets it go on. */
  hold(still: boolean): void;
}

export interface Pair {
  primary: Node;
  standby: Node;
  /** Holds the standby still until a commit at the primary waits for it, ends the primary there, and lets the standby go on. */
  losePrimary(): Promise<void>;
  /** Makes the standby the one that is written to. */
  promote(): Promise<void>;
  stop(): Promise<void>;
}

const NAME = 'doorstep_standby';

/** `ports`: a free one for each. */
export async function startPair(folder: string, ports: [number, number]): Promise<Pair> {
  const [first, second] = [findPlace(join(folder, 'primary')), findPlace(join(folder, 'standby'))];
  const password = await ensureCluster(first, true);
  execFileSync('cp', ['-a', first.cluster, second.cluster]);
  const signal = join(second.cluster, 'standby.signal');
  writeFileSync(signal, '');
  if (second.owner) chownSync(signal, second.owner.uid, second.owner.gid);

  const primary = await startNode(first, ports[0], password, { synchronous_standby_names: NAME });
  const from = `host=127.0.0.1 port=${String(ports[0])} user=${account} password=${password} application_name=${NAME}`;
  const standby = await startNode(second, ports[1], password, { primary_conninfo: from });
  await until(async () => {
    const found = await asked(primary, 'select sync_state as answer from pg_stat_replication');
    return found === 'sync';
  });
  return {
    primary,
    standby,
    async losePrimary() {
      standby.hold(true);
      const waiting = "select count(*)::text as answer from pg_stat_activity where wait_event = 'SyncRep'";
      try {
        await until(async () => Number(await asked(primary, waiting)) > 0);
      } finally {
        await primary.kill();
        standby.hold(false);
      }
    },
    async promote() {
      await asked(standby, 'select pg_promote()::text as answer');
    },
    async stop() {
      await Promise.all([primary.kill(), standby.kill()]);
      // For root they lie elsewhere than where they were asked for.
      for (const place of [first, second]) rmSync(place.folder, { recursive: true });
    },
  };
}

async function startNode(
  place: Place,
  port: number,
  password: string,
  settings: Record<string, string>,
): Promise<Node> {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program(place, 'postgres'), ['-D', place.cluster, ...options], {
    cwd: place.folder,
    env: plainEnvironment(),
    stdio: 'ignore',
    // A group of its own, so that all of it can be killed at once.
    detached: true,
    ...place.owner,
  });
  const ended = once(child, 'exit');
  const node: Node = {
    url: (database) => `postgres://${account}:${password}@127.0.0.1:${String(port)}/${database}`,
    async kill() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    hold(still) {
      if (child.pid !== undefined) process.kill(-child.pid, still ? 'SIGSTOP' : 'SIGCONT');
    },
  };
  await until(async () => (await asked(node, "select 'yes' as answer").catch(() => null)) === 'yes');
  return node;
}

async function asked(node: Node, sql: string): Promise<string | undefined> {
  const client = new Client({ connectionString: node.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: string }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('PostgreSQL is not ready');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
