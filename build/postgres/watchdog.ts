// A process of its own that owns one PostgreSQL and stops it when the pipe from whoever asked for it closes, be it
// by stop(), by the end of that process, or by its being killed. Out of the terminal's reach, so that Ctrl-C ends
// the office server first and the database after it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import process from 'node:process';
import { z } from 'zod';
import { plainEnvironment, stop } from './cluster.ts';
import { takeFolder } from './owner-lock.ts';
import { program } from './place.ts';

const Order = z.object({
  place: z.object({
    folder: z.string(),
    cluster: z.string(),
    native: z.string(),
    owner: z.object({ uid: z.number(), gid: z.number() }).optional(),
  }),
  port: z.number(),
  durable: z.boolean(),
});
export type Order = z.input<typeof Order>;

/** The one line the watchdog says. */
export const Answer = z.union([z.object({ ready: z.literal(true) }), z.object({ problem: z.string() })]);

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What people typed must not reach a log through the statement it was part of.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};
const carelessSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function watch({ place: { owner, ...folders }, port, durable }: z.infer<typeof Order>): Promise<void> {
  const place = { ...folders, owner };
  await takeFolder(place.folder);
  const all = { ...settings, ...(durable ? {} : carelessSettings), port: String(port) };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres = spawn(program(place, 'postgres'), ['-D', place.cluster, ...options], {
    cwd: place.folder,
    env: plainEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...owner,
  });
  const ended = once(postgres, 'exit');
  const orderedToStop = once(process.stdin.resume(), 'close');
  let log = '';
  postgres.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-2000);
    if (text.includes('ready to accept connections')) answer({ ready: true });
  });
  await Promise.race([ended, orderedToStop]);
  if (postgres.exitCode === null) {
    await stop(place).catch(() => postgres.kill('SIGKILL'));
  } else {
    answer({ problem: `PostgreSQL ended: ${log.trim()}` });
  }
  await ended;
  if (!durable) rmSync(place.folder, { recursive: true, force: true });
}

function answer(line: z.infer<typeof Answer>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

if (import.meta.main) {
  // Whoever asked may be gone already; then there is nobody to tell.
  process.stdout.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.stdin.destroy());
  await watch(Order.parse(JSON.parse(process.argv[2] ?? '')));
  process.exit();
}
