/**
 * A thousand laptops at once against one server process: ten in each of a hundred teams. Each hands in what it has and takes what its team has, over and
 * over. What is sealed and signed by laptops is made before the clock starts; the machine is shared by all of them, the server and PostgreSQL.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, parseJson } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { freePortFrom, type ServerProcess, startServerProcess } from '../../build/practice/server-process.ts';
import { newDeviceKeys } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { appendLogReply, bodiesReply, feedReply, pushReply } from '../../shared/wire/http.ts';
import { contentTypes, type RouteName, routes } from '../../shared/wire/routes.ts';
import { random, signInWithCode, signJoin, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const size = { devices: 1000, teams: 100, rounds: 3, rows: 10, atOnce: 64 };

interface Simulated {
  device: PracticeDevice;
  team: string;
  token: string;
  /** Of its own, as a load balancer would name it. */
  address: string;
  frames: Uint8Array<ArrayBuffer>[];
  /** How far it has read its team's feed. */
  after: number;
  received: number;
}

let folder: string;
let aside: Running;
let server: ServerProcess;
const simulated: Simulated[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-load-'));
  // Joins through a server that counts no strangers; tokens lie in the database, and hold at any other.
  aside = await startServer();
  const office = await aside.found({ teams: Array.from({ length: size.teams }, () => 'work' as const) });
  for (let count = 0; count < size.devices; count += 1) simulated.push(await joins(office, count));
  const log = await office.device.readLog();
  for (const one of simulated) one.frames = prepared(one, log);
  vi.stubEnv('TRUSTED_PROXIES', '127.0.0.1');
  const port = await freePortFrom(20_000 + Math.floor(Math.random() * 20_000));
  server = await startServerProcess({ ...aside.databases, port, window: null, log: join(folder, 'log') });
  vi.unstubAllEnvs();
}, 900_000);
afterAll(async () => {
  await server.stop();
  await aside.stop();
  rmSync(folder, { recursive: true });
});

async function joins(office: Office, count: number): Promise<Simulated> {
  const { server: url } = office.device;
  const worker = newId(random);
  const team = office.teams[count % size.teams]?.team ?? '';
  const code = await office.invite({ worker, teams: [team] });
  const keys = newDeviceKeys(random);
  const token = must(await signInWithCode(url, office.org, code));
  const join = signJoin(office.device.log!, code, keys);
  must(await ask(url, 'appendLog', token, { ...join, blob: null, envelopes: [] }, appendLogReply));
  const device = new PracticeDevice({ server: url, org: office.org, worker, keys });
  const address = `10.0.${String(count >> 8)}.${String(count & 255)}`;
  return { device, team, token: await device.token(), address, frames: [], after: 0, received: 0 };
}

/** For each round a file and visits. */
function prepared({ device, team }: Simulated, log: PracticeDevice['log']): Simulated['frames'] {
  // Replayed once for all of them: a thousand replays would say the same.
  device.log = log;
  return Array.from({ length: size.rounds }, () => {
    const file = device.newFile(team, 'person', somebody);
    for (let row = 1; row < size.rows; row += 1) device.addRecord(file, 'visit', visitOf(device.worker));
    const { changes, envelopes } = device.takeWaiting();
    return device.frame(changes, envelopes);
  });
}

const took = { push: [] as number[], feed: [] as number[], bodies: [] as number[] };

async function timed(
  { token, address }: Simulated,
  route: RouteName & keyof typeof took,
  body: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const start = performance.now();
  const reply = await fetch(new URL(routes[route].path, server.url), {
    method: 'POST',
    body,
    headers: {
      'content-type': contentTypes[routes[route].body],
      authorization: `Bearer ${token}`,
      'x-forwarded-for': address,
    },
  });
  const bytes = new Uint8Array(await reply.arrayBuffer());
  took[route].push(performance.now() - start);
  expect(reply.status).toBe(200);
  return bytes;
}

const json = (question: unknown) => new Uint8Array(utf8(JSON.stringify(question)));

/** Hands in one batch, then takes all that is new in its team. */
async function contact(one: Simulated, round: number): Promise<void> {
  const frame = one.frames[round];
  if (frame === undefined) throw new Error('nothing is prepared');
  const { receipt } = pushReply.parse(parseJson(await timed(one, 'push', frame)));
  expect(receipt.items.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  await pull(one);
}

async function pull(one: Simulated): Promise<void> {
  const cursors = [{ team: one.team, after: one.after }];
  const [feed] = feedReply.parse(parseJson(await timed(one, 'feed', json({ cursors })))).feeds;
  const changes = feed!.entries.map(({ change }) => change);
  one.after = feed!.entries.at(-1)?.seq ?? one.after;
  if (changes.length === 0) return;
  const found = decodeFrame(bodiesReply, await timed(one, 'bodies', json({ changes })));
  one.received += found!.blobs.length;
}

async function each(work: (one: Simulated) => Promise<void>): Promise<void> {
  const waiting = simulated.values();
  await Promise.all(
    Array.from({ length: size.atOnce }, async () => {
      for (const one of waiting) await work(one);
    }),
  );
}

function at(times: readonly number[], part: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(0)} ms`;
}

/** Megabytes at most so far; only Linux says. */
function memory(): string {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(server.pid)}/status`, 'utf8'))?.[1];
    return `${(Number(kilobytes) / 1024).toFixed(0)} MB`;
  } catch {
    return 'unknown';
  }
}

test.runIf(deep)(
  'a thousand laptops hand in and take, and each has all of its team',
  { timeout: 900_000 },
  async () => {
    const before = memory();
    const start = performance.now();
    for (let round = 0; round < size.rounds; round += 1) await each((one) => contact(one, round));
    const seconds = (performance.now() - start) / 1000;
    const rows = size.devices * size.rounds * size.rows;
    const received = simulated.reduce((sum, one) => sum + one.received, 0);
    const of = (route: keyof typeof took) => `${route} ${at(took[route], 0.5)} and ${at(took[route], 0.95)}`;
    process.stdout.write(
      `load: ${String(size.devices)} devices, ${String(size.atOnce)} at once: ${String(rows)} rows handed in and ` +
        `${String(received)} taken in ${seconds.toFixed(0)} s (${(rows / seconds).toFixed(0)} and ` +
        `${(received / seconds).toFixed(0)} rows/s); half and 95 of 100 within: ${of('push')}, ${of('feed')}, ${of('bodies')}; ` +
        `server ${before} before, ${memory()} at most\n`,
    );
    await each(pull);
    expect(simulated.every((one) => one.received === rows / size.teams)).toBe(true);
  },
);
