/**
 * Two server processes behind a proxy that hands out requests in turn, and laptops at work. One process is killed in the middle and started again.
 * Nobody notices more than a broken line, and what was promised is there once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePortFrom, type ServerProcess, startServerProcess } from '../../build/practice/server-process.ts';
import type { SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { pushReply } from '../../shared/wire/http.ts';
import { routes } from '../../shared/wire/routes.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type RoundRobin, roundRobin } from './round-robin.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const EACH = 12;

let folder: string;
/** Asks the databases, and is not asked by anybody. */
let aside: Running;
let processes: ServerProcess[];
let proxy: RoundRobin;
let charity: Charity;
let people: Colleague[];
const receipts: SignedReceipt['receipt'][] = [];
let afterReceipt: () => void = () => undefined;

async function startProcess(port: number): Promise<ServerProcess> {
  return startServerProcess({ ...aside.databases, port, window: null, log: join(folder, 'server.log') });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-two-'));
  aside = await startServer();
  const first = await freePortFrom(20_000 + Math.floor(Math.random() * 20_000));
  processes = [await startProcess(first), await startProcess(await freePortFrom(first + 1))];
  proxy = await roundRobin(
    processes.map(({ url }) => url),
    ({ path, status, body }) => {
      if (path !== routes.push.path || status !== 200) return;
      receipts.push(pushReply.parse(JSON.parse(body.toString('utf8'))).receipt);
      afterReceipt();
    },
  );
  charity = await foundCharity(laptops, { ...aside, url: proxy.url });
  people = [charity.chelsea, await charity.joins(alice), await charity.joins(bob)];
}, 120_000);
afterAll(async () => {
  await proxy.stop();
  await Promise.all(processes.map((one) => one.stop()));
  await aside.stop();
  rmSync(folder, { recursive: true });
});

/** One person after the other, sent when it is saved. What the line loses goes with the next. */
async function work({ laptop }: Colleague, name: string): Promise<void> {
  for (let count = 0; count < EACH; count += 1) {
    const legalName = `${name} ${String(count)}`;
    const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
    await laptop.must('startVisit', file);
    await laptop.synced();
  }
}

test('one of two processes is killed while laptops work: each receipt stands for one place in a feed, and no feed has a gap', async () => {
  const [doomed] = processes;
  const before = receipts.length;
  afterReceipt = () => {
    if (receipts.length === before + 12) process.kill(doomed!.pid!, 'SIGKILL');
  };
  const working = people.map((one, at) => work(one, `Person ${String(at)}`));
  await doomed!.ended;
  processes[0] = await startProcess(Number(new URL(doomed!.url).port));
  await Promise.all(working);
  for (const one of [...people, ...people]) await sync(one);

  for (const { laptop } of people) {
    expect(await laptop.must('syncStatus')).toMatchObject({ waiting: 0, problem: null });
    expect(await laptop.must('findPeople', '')).toHaveLength(people.length * EACH);
  }
  // Both have had their part, so nothing that a laptop needed lay in one of them.
  expect([...proxy.answered.values()].every((count) => count > 50)).toBe(true);

  const { rows: feeds } = await aside.main.query<{ team: string; size: number; seqs: number[] }>(
    `select f.team, f.size, coalesce(array_agg(e.seq order by e.seq) filter (where e.seq is not null), '{}') as seqs
       from feed f left join feed_entry e on e.org = f.org and e.team = f.team group by f.org, f.team, f.size`,
  );
  for (const { size, seqs } of feeds) expect(seqs).toEqual(Array.from({ length: size }, (_, at) => at + 1));
  const promised = receipts.flatMap(({ items }) => items);
  expect(promised.length).toBeGreaterThanOrEqual(people.length * EACH * 2);
  expect(promised.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  const { rows: entries } = await aside.main.query<{
    change: string;
    team: string;
    seq: number;
    hash: string;
  }>('select change, team, seq, hash from feed_entry');
  const stands = new Map(entries.map(({ change, team, ...place }) => [`${change}/${team}`, place]));
  expect(stands.size).toBe(entries.length);
  for (const { change, feed } of promised) {
    expect(stands.get(`${change}/${feed!.team}`)).toEqual({ seq: feed!.seq, hash: feed!.entry });
  }
  const { rows: others } = await aside.main.query(
    'select id from change where outcome <> $1 or equivocation',
    ['accepted'],
  );
  expect(others).toEqual([]);
}, 180_000);
