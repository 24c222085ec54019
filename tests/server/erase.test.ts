/** An erased file: its bodies go with the entry, its keys right after, and nothing brings either back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import { finishErasures } from '../../server/membership/destroy-keys.ts';
import { makeService } from '../../server/service.ts';
import { feedEntryHash } from '../../shared/crypto/feed.ts';
import { keyHolders } from '../../shared/membership/access.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { envelopesReply, feedReply, keepKeysReply } from '../../shared/wire/http.ts';
import { bodiesFor, outcomes, parkedFor, push, sealed, writes } from './changes.ts';
import { type Cast, castOf } from './cast.ts';
import { enter } from './entries.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

const refused = (problem: string) => ({ ok: false, problem });
const erases = (file: string): EntryBody => ({ type: 'erase', file, ground: 'request' });
const erase = (file: string) => enter([cast.chelsea, cast.dana], erases(file));

const holdersOf = (by: PracticeDevice, file: string) =>
  keyHolders(by.log!, file, cast.one, new Date().toISOString()).map(({ key }) => key);

/** A file with two changes. */
async function fileOfTwo(by: PracticeDevice) {
  await by.readLog();
  const first = writes(by, { team: cast.one });
  const second = writes(by, { file: first.id }, first.key);
  const keys = sealed(by, first.id, first.key, holdersOf(by, first.id));
  expect(await outcomes(by, [first, second], keys)).toEqual(['accepted', 'accepted']);
  return { first, second, keys };
}

const keysKept = async (file: string) =>
  (await server.keystore.query('select from envelope where subject = $1', [file])).rowCount;
const bytesOf = async (file: string) =>
  (
    await server.main.query<{ bytes: number }>(
      'select octet_length(sealed) as bytes from change where file = $1 order by counter',
      [file],
    )
  ).rows.map(({ bytes }) => bytes);

test('one person cannot erase; two can, and then neither bodies nor keys are there or given out', async () => {
  const { alice, bob, dana, one, two } = cast;
  const { first, second } = await fileOfTwo(alice);
  const grant: EntryBody = { type: 'grant', file: first.id, from: one, to: two, heads: [], until: null };
  must(await enter([alice], grant, sealed(alice, first.id, first.key, [alice.log!.teams.get(two)!.key])));
  expect(await enter([cast.chelsea], erases(first.id))).toEqual(refused('NEEDS_TWO_PEOPLE'));
  expect(await bodiesFor(bob, [first.id, second.id])).toHaveLength(2);
  must(await erase(first.id));
  expect(await bytesOf(first.id)).toEqual([0, 0]);
  expect(await keysKept(first.id)).toBe(0);
  for (const who of [alice, bob, dana]) {
    expect(await bodiesFor(who, [first.id, second.id])).toEqual([]);
    const question = { keys: [first.key.id], teams: [] };
    const reply = must(await ask(server.url, 'envelopes', await who.token(), question, envelopesReply));
    expect(reply.envelopes).toEqual([]);
  }
});

test('the feed still holds together where a file of it was erased', async () => {
  const { alice, one } = cast;
  const { first, second } = await fileOfTwo(alice);
  must(await erase(first.id));
  const question = { cursors: [{ team: one, after: 0 }] };
  const { feeds } = must(await ask(server.url, 'feed', await alice.token(), question, feedReply));
  const { entries } = feeds[0]!;
  let before: string | null = null;
  for (const entry of entries) {
    expect(entry.prev).toBe(before);
    before = feedEntryHash(entry);
  }
  expect(entries.slice(-2).map(({ change }) => change)).toEqual([first.id, second.id]);
});

test('what arrives afterwards is parked; its key is never kept, its bytes are given to nobody, and it cannot count', async () => {
  const { alice, one } = cast;
  const { first } = await fileOfTwo(alice);
  must(await erase(first.id));
  // Written offline, under a key that only its author has.
  const late = writes(alice, { file: first.id });
  expect(
    await outcomes(alice, [late], sealed(alice, first.id, late.key, holdersOf(alice, first.id))),
  ).toEqual(['parked']);
  expect(await keysKept(first.id)).toBe(0);
  expect((await bytesOf(first.id)).at(-1)).toBe(late.sealed.length);
  expect(await bodiesFor(alice, [late.id])).toEqual([]);
  const { head, blobs } = await parkedFor(alice);
  const at = head.changes.findIndex(({ id }) => id === late.id);
  expect([at >= 0, blobs[at]!.length]).toEqual([true, 0]);
  const admit = (verdict: 'counts' | 'stays-out'): EntryBody => ({
    type: 'admit',
    team: one,
    changes: [late.id],
    verdict,
  });
  expect(await enter([alice], admit('counts'))).toEqual(refused('ERASED'));
  must(await enter([alice], admit('stays-out')));
  expect((await parkedFor(alice)).head.changes.map(({ id }) => id)).not.toContain(late.id);
});

test('keys that members seal for each other do not come back either', async () => {
  const { alice, one } = cast;
  const { first } = await fileOfTwo(alice);
  must(await erase(first.id));
  const envelopes = sealed(alice, first.id, first.key, [alice.log!.teams.get(one)!.key]);
  const token = await alice.token();
  expect(await ask(server.url, 'keepKeys', token, { envelopes }, keepKeysReply)).toEqual(
    refused('NOT_FOUND'),
  );
  expect(await keysKept(first.id)).toBe(0);
});

test('whoever pushes or seals while the file is erased leaves no key behind', async () => {
  const { alice, dana, one } = cast;
  for (let round = 0; round < 5; round += 1) {
    const { first, keys } = await fileOfTwo(alice);
    const change = writes(alice, { file: first.id });
    const fresh = sealed(alice, first.id, change.key, holdersOf(alice, first.id));
    const token = await dana.token();
    const again = { envelopes: sealed(dana, first.id, first.key, [alice.log!.teams.get(one)!.key]) };
    const [erased] = await Promise.all([
      erase(first.id),
      push(alice, [change], [...fresh, ...keys]),
      ask(server.url, 'keepKeys', token, again, keepKeysReply),
    ]);
    must(erased);
    expect(await keysKept(first.id)).toBe(0);
  }
});

test('keys that are still there, after a crash or from a backup of the key store, go at the next start', async () => {
  const { alice } = cast;
  const { first } = await fileOfTwo(alice);
  const other = await fileOfTwo(alice);
  const kept = await server.keystore.query<Record<string, unknown>>(
    'select * from envelope where subject = $1',
    [first.id],
  );
  must(await erase(first.id));
  for (const row of kept.rows) {
    await server.keystore.query(
      `insert into envelope select * from json_populate_record(null::envelope, $1)`,
      [JSON.stringify(row)],
    );
  }
  expect(await keysKept(first.id)).toBe(kept.rows.length);
  await finishErasures(makeService({ main: server.main, keystore: server.keystore }));
  expect(await keysKept(first.id)).toBe(0);
  expect(await keysKept(other.first.id)).toBe(other.keys.length);
});
