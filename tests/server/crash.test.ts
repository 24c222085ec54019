/** The server as a process: killed in the middle of pushes, run twice on one database, stopped politely. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, sendBytes } from '../../build/practice/link.ts';
import { foundOffice, type Office } from '../../build/practice/office.ts';
import { freePortFrom, type ServerProcess, startServerProcess } from '../../build/practice/server-process.ts';
import { newClaimCode } from '../../server/admin.ts';
import type { DatabaseConfig } from '../../server/config.ts';
import { openPool } from '../../server/db/pool.ts';
import { verifyReceipt } from '../../shared/crypto/server-signed.ts';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import { feedReply, pushReply } from '../../shared/wire/http.ts';
import { freshDatabases } from './database.ts';
import { castOf } from './cast.ts';
import { enter } from './entries.ts';
import { joined, somebody, visitOf } from './people.ts';

let databases: DatabaseConfig;
let main: Pool;
let keystore: Pool;
let folder: string;
const servers: ServerProcess[] = [];
beforeAll(async () => {
  databases = await freshDatabases();
  main = openPool(databases.database, 2, () => undefined);
  keystore = openPool(databases.keystore, 2, () => undefined);
  folder = mkdtempSync(join(tmpdir(), 'doorstep-server-'));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await Promise.all([main.end(), keystore.end()]);
  rmSync(folder, { recursive: true });
});

async function startOne(): Promise<ServerProcess> {
  const port = await freePortFrom(20_000 + Math.floor(Math.random() * 20_000));
  const server = await startServerProcess({
    ...databases,
    port,
    window: null,
    log: join(folder, 'server.log'),
  });
  servers.push(server);
  return server;
}

const patient = { timeout: 15_000 };

interface Attempt {
  device: PracticeDevice;
  frame: Uint8Array<ArrayBuffer>;
  /** Text of the receipt, once there is one. */
  receipt: string | null;
}

/** A file with two visits, framed, for each attempt. */
function prepare(device: PracticeDevice, team: string, attempts: number): Attempt[] {
  return Array.from({ length: attempts }, () => {
    const file = device.newFile(team, 'person', somebody);
    for (let visit = 0; visit < 2; visit += 1) device.addRecord(file, 'visit', visitOf(device.worker));
    const { changes, envelopes } = device.takeWaiting();
    return { device, frame: device.frame(changes, envelopes), receipt: null };
  });
}

/** One after the other, as a device does; stops at the first that gets no answer. */
async function pushAll(
  url: string,
  token: string,
  attempts: Attempt[],
  onReceipt: () => void = () => undefined,
): Promise<void> {
  for (const attempt of attempts) {
    const answer = await sendBytes(url, 'push', token, attempt.frame).catch(() => null);
    if (answer === null) return;
    const text = fromUtf8(must(answer));
    expect(attempt.receipt ?? text).toBe(text);
    attempt.receipt = text;
    onReceipt();
  }
}

function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => {
      resolve(false);
    });
  });
}

async function feedOf(url: string, office: Office) {
  const question = { cursors: [{ team: office.team, after: 0 }] };
  return must(await ask(url, 'feed', await office.device.token(), question, feedReply)).feeds[0]!;
}

test('killed in the middle of pushes: each receipt stands for rows, each row has a receipt, and repeats bring the rest', async () => {
  const first = await startOne();
  const office = await foundOffice({ server: first.url, claimCode: await newClaimCode(keystore) });
  const devices = [await joined(office), await joined(office), await joined(office)];
  const attempts = devices.map((device) => prepare(device, office.team, 30));
  const tokens = await Promise.all(devices.map((device) => device.token()));
  const everything = attempts.flat();

  let count = 0;
  const killAtTen = () => {
    count += 1;
    if (count === 10) process.kill(first.pid!, 'SIGKILL');
  };
  const pushing = attempts.map((mine, index) => pushAll(first.url, tokens[index]!, mine, killAtTen));
  await Promise.all([...pushing, first.ended]);
  const known = everything.filter(({ receipt }) => receipt !== null).length;
  expect(known).toBeLessThan(everything.length);

  const second = await startOne();
  await Promise.all(attempts.map((mine, index) => pushAll(second.url, tokens[index]!, mine)));
  const receipts = everything.map(({ receipt }) => pushReply.parse(JSON.parse(receipt!)));
  expect(receipts.every((signed) => verifyReceipt(signed, office.device.log!.serverKey))).toBe(true);
  const promised = receipts
    .flatMap(({ receipt }) => receipt.items)
    .map(({ change, feed }) => [feed!.seq, change]);
  const feed = await feedOf(second.url, office);
  expect(feed.entries.map(({ seq, change }) => [seq, change])).toEqual(
    promised.toSorted(([a], [b]) => Number(a) - Number(b)),
  );
  const rows = await main.query<{ changes: string; pushes: string; without: string }>(
    `select count(*) as changes, count(distinct (c.device, c.batch)) as pushes,
            count(*) filter (where p.org is null) as without
       from change c left join push p on p.org = c.org and p.device = c.device and p.batch = c.batch
      where c.org = $1`,
    [office.org],
  );
  expect(rows.rows[0]).toEqual({ changes: '270', pushes: '90', without: '0' });
  const keys = await keystore.query('select from envelope where org = $1', [office.org]);
  expect(keys.rowCount).toBe(90);
});

test('two processes on one database: a token of one works at the other, and the feed is one', async () => {
  const [left, right] = [await startOne(), await startOne()];
  const office = await foundOffice({ server: left.url, claimCode: await newClaimCode(keystore) });
  const devices = [await joined(office), await joined(office)];
  const tokens = await Promise.all(devices.map((device) => device.token()));
  const attempts = devices.map((device) => prepare(device, office.team, 10));
  await Promise.all([
    pushAll(left.url, tokens[0]!, attempts[0]!),
    pushAll(right.url, tokens[1]!, attempts[1]!),
  ]);
  await Promise.all([
    pushAll(right.url, tokens[0]!, attempts[0]!),
    pushAll(left.url, tokens[1]!, attempts[1]!),
  ]);
  const [one, other] = [await feedOf(left.url, office), await feedOf(right.url, office)];
  expect(one).toEqual(other);
  expect(one.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test('told to stop, it finishes what is under way and ends well', async () => {
  const server = await startOne();
  const office = await foundOffice({ server: server.url, claimCode: await newClaimCode(keystore) });
  const device = await joined(office);
  const [attempt] = prepare(device, office.team, 1);
  const token = await device.token();
  // The push has to wait in the middle of its transaction.
  const holder = await main.connect();
  await holder.query('begin');
  await holder.query('select from organisation where org = $1 for update', [office.org]);
  const answer = sendBytes(server.url, 'push', token, attempt!.frame);
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%for key share%'";
  await expect.poll(async () => (await main.query(waiting)).rowCount, patient).toBe(1);
  process.kill(server.pid!, 'SIGTERM');
  await expect.poll(() => isListening(server.url), patient).toBe(false);
  await holder.query('rollback');
  holder.release();
  expect((await answer).ok).toBe(true);
  expect(await server.ended).toEqual([0, null]);
});

test('killed when a file’s bodies are erased and its keys are not yet: the next start destroys them', async () => {
  const first = await startOne();
  const founding = { server: first.url, teams: ['work', 'work'] } as const;
  const { alice, chelsea, dana, one } = await castOf({
    found: async () => foundOffice({ ...founding, claimCode: await newClaimCode(keystore) }),
  });
  const file = alice.newFile(one, 'person', somebody);
  must(await alice.push());
  const keys = async () =>
    (await keystore.query('select from envelope where subject = $1', [file])).rowCount ?? 0;
  expect(await keys()).toBe(3);

  const blocking = await keystore.connect();
  await blocking.query('begin');
  await blocking.query('select from envelope where subject = $1 for update', [file]);
  const erasing = enter([chelsea, dana], { type: 'erase', file, ground: 'mistake' }).catch(() => null);
  const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  await expect.poll(async () => (await keystore.query(waiting)).rowCount, patient).toBe(1);
  process.kill(first.pid!, 'SIGKILL');
  await first.ended;
  // PostgreSQL would go on with what the dead process asked for.
  await keystore.query(`select pg_terminate_backend(pid) from (${waiting}) as waiting`);
  await blocking.query('rollback');
  blocking.release();
  expect(await erasing).toBeNull();
  const bodies = await main.query('select from change where file = $1 and octet_length(sealed) > 0', [file]);
  expect([bodies.rowCount, await keys()]).toEqual([0, 3]);

  await startOne();
  expect(await keys()).toBe(0);
});
