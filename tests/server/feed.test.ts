/** Feeds have no gaps however many push at once, and every answer agrees with a checkpoint that continues the one before. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { feedEntryHash, feedHeadLeaf } from '../../shared/crypto/feed.ts';
import { inTree } from '../../shared/crypto/merkle.ts';
import {
  checkpointHash,
  type SignedCheckpoint,
  verifyCheckpoint,
} from '../../shared/crypto/server-signed.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import { feedReply } from '../../shared/wire/http.ts';
import { joined, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

type Reply = z.infer<typeof feedReply>;

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const pull = async (device: PracticeDevice, cursors: { team: string; after: number }[]) =>
  must(await ask(server.url, 'feed', await device.token(), { cursors }, feedReply));

function provesItsHead({ checkpoint }: Reply, feed: Reply['feeds'][number]): boolean {
  const { size, root } = checkpoint.checkpoint.feeds;
  return inTree(feedHeadLeaf(feed.head), feed.index, size, feed.path.map(fromBase64), fromBase64(root));
}

function follows(later: SignedCheckpoint, earlier: SignedCheckpoint): boolean {
  const { seq, prev } = later.checkpoint;
  return seq === earlier.checkpoint.seq + 1 && prev === checkpointHash(earlier.checkpoint);
}

/** One file with three visits for each push. */
async function pushFiles(device: PracticeDevice, team: string, pushes: number): Promise<void> {
  for (let push = 0; push < pushes; push += 1) {
    const file = device.newFile(team, 'person', somebody);
    for (let visit = 0; visit < 3; visit += 1) device.addRecord(file, 'visit', visitOf(device.worker));
    must(await device.push());
  }
}

/** Reads a feed from its start while others write; every page must continue the last. */
async function followFeed(reader: PracticeDevice, team: string, until: () => boolean): Promise<string[]> {
  const seen: string[] = [];
  let head: string | null = null;
  for (;;) {
    const stop = until();
    const reply = await pull(reader, [{ team, after: seen.length }]);
    const [feed] = reply.feeds;
    expect(provesItsHead(reply, feed!)).toBe(true);
    for (const entry of feed!.entries) {
      expect([entry.seq, entry.prev]).toEqual([seen.length + 1, head]);
      head = feedEntryHash(entry);
      seen.push(entry.change);
    }
    expect({ size: seen.length, head }).toEqual({ size: feed!.head.size, head: feed!.head.head });
    if (stop) return seen;
  }
}

test('six devices push to two teams at once: readers see every change, in one order, without a gap', async () => {
  const office = await server.found({ teams: ['work', 'work'] });
  const [one, two] = office.teams.map(({ team }) => team);
  const writers = await Promise.all(Array.from({ length: 6 }, () => joined(office)));
  let writing = true;
  const done = () => !writing;
  const readers = [followFeed(office.device, one!, done), followFeed(office.device, two!, done)];
  await Promise.all(writers.map((device, index) => pushFiles(device, index % 2 === 0 ? one! : two!, 5)));
  writing = false;
  const [first, second] = await Promise.all(readers);
  expect([first!.length, second!.length]).toEqual([60, 60]);
  expect(new Set([...first!, ...second!]).size).toBe(120);
});

test('a batch that touches two teams enters both feeds, and no two such batches wait for each other', async () => {
  const office = await server.found({ teams: ['work', 'work'] });
  const teams = office.teams.map(({ team }) => team);
  const devices = [await joined(office), await joined(office)];
  await Promise.all(
    devices.map(async (device, turn) => {
      for (let push = 0; push < 8; push += 1) {
        for (const team of turn === 0 ? teams : teams.toReversed()) device.newFile(team, 'person', somebody);
        must(await device.push());
      }
    }),
  );
  const { feeds } = await pull(
    office.device,
    teams.map((team) => ({ team, after: 0 })),
  );
  expect(feeds.map(({ head }) => head.size)).toEqual([16, 16]);
});

test('checkpoints are made when something changed, signed, chained, and cover the log', async () => {
  const office = await server.found();
  const bob = await joined(office);
  const cursors = [{ team: office.team, after: 0 }];
  const { checkpoint: first } = await pull(bob, cursors);
  expect(verifyCheckpoint(first, office.device.log!.serverKey)).toBe(true);
  expect((await pull(bob, cursors)).checkpoint).toEqual(first);
  await pushFiles(bob, office.team, 1);
  const { checkpoint: second } = await pull(bob, cursors);
  expect(follows(second, first)).toBe(true);
  const log = await joined(office).then((device) => device.readLog());
  const { checkpoint: third } = await pull(bob, cursors);
  expect(follows(third, second)).toBe(true);
  expect(third.checkpoint.log).toEqual({ size: log.size, head: log.head });
});

test('readers at the same moment get one chain of checkpoints', async () => {
  const office = await server.found();
  const devices = [await joined(office), await joined(office), await joined(office)];
  const cursors = [{ team: office.team, after: 0 }];
  const seen = new Map<number, string>();
  for (let round = 0; round < 5; round += 1) {
    const pushing = pushFiles(devices[0]!, office.team, 1);
    const replies = await Promise.all(devices.map((device) => pull(device, cursors)));
    await pushing;
    for (const { checkpoint } of replies) {
      const { seq } = checkpoint.checkpoint;
      const hash = checkpointHash(checkpoint.checkpoint);
      expect(seen.get(seq) ?? hash).toBe(hash);
      seen.set(seq, hash);
    }
  }
  const stored = await server.main.query<{ seq: number }>(
    'select seq from checkpoint where org = $1 order by seq',
    [office.org],
  );
  expect(stored.rows.map(({ seq }) => seq)).toEqual(stored.rows.map((_, index) => index + 1));
});

test('a long feed comes in pages that fit together', async () => {
  const office = await server.found();
  const alice = await joined(office);
  const file = alice.newFile(office.team, 'person', somebody);
  for (let batch = 0; batch < 3; batch += 1) {
    for (let visit = 0; visit < 400; visit += 1) alice.addRecord(file, 'visit', visitOf(alice.worker));
    must(await alice.push());
  }
  const first = (await pull(alice, [{ team: office.team, after: 0 }])).feeds[0]!;
  expect([first.entries.length, first.more, first.head.size]).toEqual([1000, true, 1201]);
  const second = (await pull(alice, [{ team: office.team, after: 1000 }])).feeds[0]!;
  expect([second.entries.length, second.more]).toEqual([201, false]);
  expect(second.entries[0]!.prev).toBe(feedEntryHash(first.entries.at(-1)!));
});

test('a cursor beyond the head gets nothing and the head to compare with', async () => {
  const office: Office = await server.found();
  const { feeds } = await pull(office.device, [{ team: office.team, after: 99 }]);
  expect(feeds[0]).toMatchObject({ entries: [], more: false, head: { size: 0, head: null } });
});
