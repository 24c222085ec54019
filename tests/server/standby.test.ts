/** The primary database is lost in the middle of pushes and its standby takes over: every receipt that a laptop holds stands for what is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { sendBytes } from '../../build/practice/link.ts';
import { foundOffice } from '../../build/practice/office.ts';
import { freePortFrom, type ServerProcess, startServerProcess } from '../../build/practice/server-process.ts';
import { createDatabase } from '../../build/postgres.ts';
import { newClaimCode } from '../../server/admin.ts';
import { keystoreMigrations, mainMigrations, migrate } from '../../server/db/migrate.ts';
import { openPool } from '../../server/db/pool.ts';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import { pushReply } from '../../shared/wire/http.ts';
import { joined, somebody, visitOf } from './people.ts';
import { type Pair, startPair } from './postgres-pair.ts';
import { roundRobin } from './round-robin.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const BATCHES = 60;
let folder: string;
const stops: (() => Promise<void>)[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-standby-'));
});
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function prepared(pair: Pair): Promise<void> {
  for (const [name, migrations] of [
    ['doorstep', mainMigrations],
    ['doorstep_keys', keystoreMigrations],
  ] as const) {
    await createDatabase(pair.primary.url('postgres'), name);
    const pool = openPool(pair.primary.url(name), 1, () => undefined);
    await migrate(pool, migrations);
    await pool.end();
  }
}

async function serve(node: Pair['primary']): Promise<ServerProcess> {
  const server = await startServerProcess({
    database: node.url('doorstep'),
    keystore: node.url('doorstep_keys'),
    port: await freePortFrom(20_000 + Math.floor(Math.random() * 20_000)),
    window: null,
    log: join(folder, 'server.log'),
  });
  stops.push(() => server.stop());
  return server;
}

interface Push {
  device: PracticeDevice;
  frame: Uint8Array<ArrayBuffer>;
  /** Text. */
  receipt: string;
}

test.runIf(deep)(
  'the primary is killed and the standby promoted: nothing that was receipted is lost, and work goes on',
  async () => {
    const free = await freePortFrom(40_000 + Math.floor(Math.random() * 10_000));
    const pair = await startPair(folder, [free, await freePortFrom(free + 1)]);
    stops.push(() => pair.stop());
    await prepared(pair);
    const first = await serve(pair.primary);
    const origins = [first.url];
    const proxy = await roundRobin(origins, () => undefined);
    stops.push(() => proxy.stop());
    const keys = openPool(pair.primary.url('doorstep_keys'), 1, () => undefined);
    const office = await foundOffice({ server: proxy.url, claimCode: await newClaimCode(keys) });
    await keys.end();
    const devices = [await joined(office), await joined(office), await joined(office), await joined(office)];
    for (const device of devices) await device.token();

    const pushed: Push[] = [];
    let failed = 0;
    let isDown = false;
    /** The same bytes until there is a receipt, as a laptop does. */
    async function push(device: PracticeDevice): Promise<void> {
      const file = device.newFile(office.team, 'person', somebody);
      device.addRecord(file, 'visit', visitOf(device.worker));
      const { changes, envelopes } = device.takeWaiting();
      const frame = device.frame(changes, envelopes);
      for (;;) {
        const answer = await sendBytes(proxy.url, 'push', await device.token(), frame).catch(() => null);
        if (answer?.ok === true) {
          pushed.push({ device, frame, receipt: fromUtf8(answer.value) });
          return;
        }
        failed += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    async function work(device: PracticeDevice): Promise<void> {
      for (let count = 0; count < BATCHES; count += 1) {
        await push(device);
        if (pushed.length < devices.length * 20 || isDown) continue;
        isDown = true;
        await pair.losePrimary();
        await pair.promote();
        origins[0] = (await serve(pair.standby)).url;
      }
    }
    await Promise.all(devices.map(work));
    expect([pushed.length, failed > 0]).toEqual([devices.length * BATCHES, true]);

    const main = openPool(pair.standby.url('doorstep'), 1, () => undefined);
    stops.push(() => main.end());
    const { rows: entries } = await main.query<{ change: string; seq: number; hash: string }>(
      'select change, seq, hash from feed_entry where org = $1 and team = $2 order by seq',
      [office.org, office.team],
    );
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, at) => at + 1));
    const stands = new Map(entries.map(({ change, seq, hash }) => [change, { seq, hash }]));
    const promised = pushed.flatMap(({ receipt }) => pushReply.parse(JSON.parse(receipt)).receipt.items);
    expect(stands.size).toBe(promised.length);
    for (const { change, feed } of promised)
      expect(stands.get(change)).toEqual({ seq: feed!.seq, hash: feed!.entry });
    // Asked again, each is answered with the very receipt from before.
    for (const { device, frame, receipt } of pushed) {
      const again = await sendBytes(proxy.url, 'push', await device.token(), frame);
      expect(again.ok && fromUtf8(again.value)).toBe(receipt);
    }
  },
);
