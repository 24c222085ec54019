/** The office server as a process of its own, ended with ours. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../launcher/root.mjs';
import { healthReply } from '../../shared/wire/http.ts';
import { parseJson, send } from './link.ts';

export interface ServerOptions {
  database: string;
  keystore: string;
  port: number;
  /** The browser shell's files, or null to serve none. */
  window: string | null;
  /** What it logs goes there. */
  log: string;
}

export interface ServerProcess {
  /** Origin. */
  url: string;
  pid: number | undefined;
  /** Resolves when the process has ended, however that came about. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Resolves once it answers; rejects with the sentence it said when it ends instead. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const { database, keystore, port, window, log } = options;
  const child = spawn(process.execPath, [join(root, 'server', 'main.ts')], {
    cwd: root,
    // The channel closes when we end, and then it ends too. stderr has its one sentence.
    stdio: ['ignore', openSync(log, 'a'), 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: database,
      KEYSTORE_DATABASE_URL: keystore,
      HOST: '127.0.0.1',
      PORT: String(port),
      ...(window === null ? {} : { STATIC: window }),
    },
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const url = `http://127.0.0.1:${String(port)}`;
  const alive = () => child.exitCode === null && child.signalCode === null;
  while (!(await answers(url))) {
    if (!alive()) throw new Error(said.trim() || 'The office server ended at once.');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  return { url, pid: child.pid, ended, stop: () => stop(child, ended, alive) };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { bytes } = await send(url, 'health', null, null);
    return healthReply.safeParse(parseJson(bytes)).success;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, ended: Promise<unknown>, alive: () => boolean): Promise<void> {
  if (!alive()) return;
  if (child.connected) child.disconnect();
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}

/** The first port from this one on that nobody listens on. */
export async function freePortFrom(first: number): Promise<number> {
  for (let port = first; ; port += 1) if (await isFree(port)) return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
