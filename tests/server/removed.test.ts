/** What a removed device may still do, what comes of what it hands in, and who decides. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, parseJson, send } from '../../build/practice/link.ts';
import { newFileKey } from '../../shared/crypto/keys.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { keyHolders } from '../../shared/membership/access.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { envelopesReply, feedReply, readLogReply } from '../../shared/wire/http.ts';
import { isRouteName, type RouteName } from '../../shared/wire/routes.ts';
import { bodiesFor, outcomes, parkedFor, push, sealed, writes } from './changes.ts';
import { type Cast, castOf } from './cast.ts';
import { enter, renewed } from './entries.ts';
import { joined, random } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

const refused = (problem: string) => ({ ok: false, problem });
const lost = ({ id }: PracticeDevice): EntryBody => ({ type: 'device', device: id, why: 'lost', wipe: true });
const decides = (team: string, changes: string[], verdict: 'counts' | 'stays-out'): EntryBody => ({
  type: 'admit',
  team,
  changes,
  verdict,
});

/** A change of a new file with its keys for all who should have them, as this device knows the log. */
function begins(by: PracticeDevice, team: string) {
  const first = writes(by, { team });
  const holders = keyHolders(by.log!, first.id, team, new Date().toISOString());
  return {
    first,
    keys: sealed(
      by,
      first.id,
      first.key,
      holders.map(({ key }) => key),
    ),
  };
}

/** A worker of the first team whose laptop is lost; it has pushed one file and holds another back. */
async function whoLosesALaptop() {
  const { office, chelsea, dev, one } = cast;
  const device = await joined(office, [one]);
  const known = begins(device, one);
  expect(await outcomes(device, [known.first], known.keys)).toEqual(['accepted']);
  const { seq } = must(await enter([chelsea, dev], lost(device)));
  return { device, known: known.first, removedBy: seq };
}

test('its token is good for handing in and for the log up to its removal, and for nothing else at once', async () => {
  const { device, removedBy } = await whoLosesALaptop();
  must(await enter([cast.chelsea, cast.dev], { type: 'policy', leaseDays: 5, breakGlassHours: 8 }));
  const questions: Partial<Record<RouteName, unknown>> = {
    feed: { cursors: [{ team: cast.one, after: 0 }] },
    bodies: { changes: [device.id] },
    envelopes: { keys: [], teams: [cast.one] },
    duties: {},
    parked: { after: null },
    offers: {},
    dropOffer: { offer: device.id },
    fileOfReference: { start: 'AAAAAAAAAA' },
    glass: { entry: 1 },
    devices: {},
  };
  for (const route of Object.keys(questions).filter(isRouteName)) {
    const body = new Uint8Array(utf8(JSON.stringify(questions[route])));
    const { status, bytes } = await send(server.url, route, await device.token(), body);
    expect([route, status, parseJson(bytes)]).toEqual([route, 401, { problem: 'NOT_SIGNED_IN' }]);
  }
  const log = must(await ask(server.url, 'readLog', await device.token(), { after: 0 }, readLogReply));
  expect(log.entries.at(-1)!.seq).toBe(removedBy);
  expect(log.more).toBe(false);
  expect(await enter([device], lost(cast.alice))).toEqual(refused('NOT_SIGNED_IN'));
});

test('what it hands in is kept, does not count, and is listed to the file’s team with the key to read it', async () => {
  const { alice, bob, one, two } = cast;
  const { device, known } = await whoLosesALaptop();
  const late = writes(device, { file: known.id }, known.key);
  const { first, keys } = begins(device, one);
  expect(await outcomes(device, [late, first], keys)).toEqual(['parked', 'parked']);
  const list = await parkedFor(alice);
  const mine = list.head.changes.filter(({ id }) => [late.id, first.id].includes(id));
  expect(mine.map(({ id, root }) => [id, root])).toEqual([
    [late.id, one],
    [first.id, one],
  ]);
  expect(Buffer.from(list.blobs[list.head.changes.indexOf(mine[0]!)]!).equals(late.sealed)).toBe(true);
  expect((await parkedFor(bob)).head.changes).toEqual([]);
  expect(await bodiesFor(alice, [late.id, first.id])).toEqual([]);
  const question = { keys: [first.key.id], teams: [] };
  const reply = must(await ask(server.url, 'envelopes', await alice.token(), question, envelopesReply));
  expect(reply.envelopes).toHaveLength(1);

  // Nobody decides for another team, about what is not parked, or about a change whose file does not count.
  expect(await enter([bob], decides(two, [late.id], 'counts'))).toEqual(refused('NOT_FOUND'));
  expect(await enter([bob], decides(two, [late.id], 'stays-out'))).toEqual(refused('NOT_FOUND'));
  expect(await enter([alice], decides(one, [known.id], 'counts'))).toEqual(refused('NOT_FOUND'));
  const { seq, at } = must(await enter([alice], decides(one, [late.id, first.id], 'counts')));
  const feeds = must(
    await ask(server.url, 'feed', await alice.token(), { cursors: [{ team: one, after: 0 }] }, feedReply),
  );
  const entries = feeds.feeds[0]!.entries.filter(({ change }) => [late.id, first.id].includes(change));
  expect(entries.map(({ change, log, at: when }) => [change, log, when])).toEqual([
    [late.id, seq, at],
    [first.id, seq, at],
  ]);
  expect(await bodiesFor(alice, [late.id, first.id])).toEqual([late.id, first.id]);
  // The new file is one: its team goes on with it.
  await alice.readLog();
  expect(await outcomes(alice, [writes(alice, { file: first.id }, first.key)])).toEqual(['accepted']);
  // Asked again in another batch, the office says how it stands now.
  expect(await outcomes(device, [late])).toEqual(['accepted']);
});

test('what stays out is kept and listed no more; nothing is decided twice', async () => {
  const { alice, one } = cast;
  const { device, known } = await whoLosesALaptop();
  const late = writes(device, { file: known.id }, known.key);
  expect(await outcomes(device, [late])).toEqual(['parked']);
  must(await enter([alice], decides(one, [late.id], 'stays-out')));
  expect((await parkedFor(alice)).head.changes.map(({ id }) => id)).not.toContain(late.id);
  expect(await enter([alice], decides(one, [late.id], 'counts'))).toEqual(refused('LOG_REFUSED'));
  expect(await outcomes(device, [late, writes(device, { file: known.id }, known.key)])).toEqual([
    'parked',
    'parked',
  ]);
  const kept = await server.main.query('select outcome from change where id = $1', [late.id]);
  expect(kept.rows).toEqual([{ outcome: 'left-out' }]);
});

test('a later change of a file that does not count cannot count without it', async () => {
  const { alice, one } = cast;
  const { device } = await whoLosesALaptop();
  const { first, keys } = begins(device, one);
  const second = writes(device, { file: first.id }, first.key);
  expect(await outcomes(device, [first, second], keys)).toEqual(['parked', 'parked']);
  expect(await enter([alice], decides(one, [second.id], 'counts'))).toEqual(refused('NOT_FOUND'));
  must(await enter([alice], decides(one, [second.id, first.id], 'counts')));
  expect(await bodiesFor(alice, [first.id, second.id])).toHaveLength(2);
});

test('teams renew their keys without it, and it still hands in under the old ones; a member may not', async () => {
  const { office, alice, one } = cast;
  const { device, known } = await whoLosesALaptop();
  await device.readLog();
  const { first, keys } = begins(device, one);
  await renewed(
    office.device,
    office.teams.find(({ team }) => team === one)!,
  );
  const late = writes(device, { file: known.id });
  const old = sealed(device, known.id, late.key, [device.log!.teams.get(one)!.key]);
  expect(await outcomes(device, [first, late], [...keys, ...old])).toEqual(['parked', 'parked']);
  // Its log ends before the new key.
  const under = begins(alice, one);
  expect(await push(alice, [under.first], under.keys)).toEqual(refused('STALE_EPOCH'));
  await alice.readLog();
  const fresh = begins(alice, one);
  expect(await outcomes(alice, [fresh.first], fresh.keys)).toEqual(['accepted']);
});

test('who left the charity is removed with all devices', async () => {
  const { office, chelsea, dev, one, alice } = cast;
  const leaver = await joined(office, [one]);
  const { first, keys } = begins(leaver, one);
  must(await enter([chelsea, dev], { type: 'leave', worker: leaver.worker, wipe: false }));
  expect(await outcomes(leaver, [first], keys)).toEqual(['parked']);
  expect((await parkedFor(alice)).head.changes.map(({ id }) => id)).toContain(first.id);
  const cursors = [{ team: one, after: 0 }];
  expect(await ask(server.url, 'feed', await leaver.token(), { cursors }, feedReply)).toEqual(
    refused('NOT_SIGNED_IN'),
  );
});

test('more than a page is listed in pages, in the order they came', async () => {
  const { alice, one } = cast;
  const { device, known } = await whoLosesALaptop();
  const many = Array.from({ length: 230 }, () => writes(device, { file: known.id }, known.key));
  must(await push(device, many));
  const first = await parkedFor(alice);
  expect([first.head.changes.length, first.head.more]).toEqual([200, true]);
  const rest = await parkedFor(alice, first.head.changes.at(-1)!.id);
  expect(rest.head.more).toBe(false);
  const listed = [...first.head.changes, ...rest.head.changes].map(({ id }) => id);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((id) => many.some((change) => change.id === id))).toEqual(many.map(({ id }) => id));
  expect(first.head.changes.every(({ root }) => root === one)).toBe(true);
});

test('a key is taken along only for a file that the device may write, or brings a change of', async () => {
  const { bob, alice, one } = cast;
  const { first, keys } = begins(alice, one);
  expect(await outcomes(alice, [first], keys)).toEqual(['accepted']);
  const key = newFileKey(random);
  const own = begins(bob, cast.two);
  const foreign = sealed(bob, first.id, key, [bob.log!.teams.get(one)!.key]);
  expect(await push(bob, [own.first], [...own.keys, ...foreign])).toEqual(refused('NOT_FOUND'));
  const { rowCount } = await server.keystore.query('select from envelope where key = $1', [key.id]);
  expect(rowCount).toBe(0);
});
