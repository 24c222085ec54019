/** Sharing a file with another team: what it gets, what it no longer gets, and that nothing comes twice. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice, ReadyChange } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { keyHolders } from '../../shared/membership/access.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { envelopesReply, feedReply } from '../../shared/wire/http.ts';
import { bodiesFor, outcomes, push, sealed, writes } from './changes.ts';
import { type Cast, castOf } from './cast.ts';
import { enter, newTeam } from './entries.ts';
import { random } from './people.ts';
import { type Running, startServer } from './running.ts';

const MINUTE = 60_000;

let server: Running;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());
afterEach(() => {
  server.clock.ahead = 0;
});

const refused = (problem: string) => ({ ok: false, problem });
const now = () => new Date(Date.now() + server.clock.ahead).toISOString();

interface Shared {
  file: string;
  key: FileKey;
  /** All that was pushed, in order. */
  changes: ReadyChange[];
}

const holdersOf = (by: PracticeDevice, file: string, root: string) =>
  keyHolders(by.log!, file, root, now()).map(({ key }) => key);

/** A file of a team with so many changes, pushed one by one. */
async function fileOf(by: PracticeDevice, team: string, many: number): Promise<Shared> {
  await by.readLog();
  const key = newFileKey(random);
  const first = writes(by, { team }, key);
  const keys = sealed(by, first.id, key, holdersOf(by, first.id, team));
  const changes: ReadyChange[] = [first];
  expect(await outcomes(by, [first], keys)).toEqual(['accepted']);
  while (changes.length < many) changes.push(await adds(by, { file: first.id, key, changes }));
  return { file: first.id, key, changes };
}

async function adds(by: PracticeDevice, { file, key }: Shared): Promise<ReadyChange> {
  const change = writes(by, { file }, key);
  expect(await outcomes(by, [change])).toEqual(['accepted']);
  return change;
}

const given = (file: string, from: string, to: string, until: string | null = null): EntryBody => ({
  type: 'grant',
  file,
  from,
  to,
  heads: [],
  until,
});

/** With the file's key, as whoever shares seals it. */
async function grant(by: PracticeDevice, { file, key }: Shared, body: EntryBody) {
  const to = body.type === 'grant' ? (await by.readLog()).teams.get(body.to)?.key : undefined;
  return enter([by], body, to === undefined ? [] : sealed(by, file, key, [to]));
}

async function entriesOf(who: PracticeDevice, team: string) {
  const question = { cursors: [{ team, after: 0 }] };
  const { feeds } = must(await ask(server.url, 'feed', await who.token(), question, feedReply));
  return feeds[0]!.entries;
}

async function keysFor(who: PracticeDevice, { key }: Shared): Promise<string[]> {
  const question = { keys: [key.id], teams: [] };
  const reply = must(await ask(server.url, 'envelopes', await who.token(), question, envelopesReply));
  return reply.envelopes.map(({ head }) => head.to);
}

const idsOf = (changes: readonly ReadyChange[]) => changes.map(({ id }) => id);

test('a shared file comes from its beginning, with the stamps it had, and then as it is written', async () => {
  const { alice, bob, one, two } = cast;
  const file = await fileOf(alice, one, 3);
  expect(await bodiesFor(bob, idsOf(file.changes))).toEqual([]);
  expect(await keysFor(bob, file)).toEqual([]);
  const { seq } = must(await grant(alice, file, given(file.file, one, two)));
  file.changes.push(await adds(alice, file));

  const of = (entries: Awaited<ReturnType<typeof entriesOf>>) =>
    entries.filter((entry) => entry.file === file.file).map(({ change, log, at }) => ({ change, log, at }));
  const delivered = of(await entriesOf(bob, two));
  expect(delivered.map(({ change }) => change)).toEqual(idsOf(file.changes));
  expect(delivered).toEqual(of(await entriesOf(alice, one)));
  expect(delivered.map(({ log }) => log < seq)).toEqual([true, true, true, false]);
  expect(await bodiesFor(bob, idsOf(file.changes))).toEqual(idsOf(file.changes));
  expect(await keysFor(bob, file)).toEqual([bob.log!.teams.get(two)!.key]);

  // Who it is shared with writes as well, and their receipt names their own feed.
  await bob.readLog();
  const answer = must(await push(bob, [writes(bob, { file: file.file }, file.key)]));
  expect(answer.receipt.items[0]).toMatchObject({ outcome: 'accepted', feed: { team: two } });
  expect(await bodiesFor(alice, [answer.receipt.items[0]!.change])).toHaveLength(1);
});

test('shared twice, taken back, and shared again: each change stands once in the feed', async () => {
  const { alice, bob, one, two } = cast;
  const file = await fileOf(alice, one, 2);
  must(await grant(alice, file, given(file.file, one, two)));
  must(await grant(alice, file, given(file.file, one, two)));
  must(await enter([alice], { type: 'revoke', file: file.file, team: two }));
  const missed = await adds(alice, file);
  expect(await bodiesFor(bob, idsOf([...file.changes, missed]))).toEqual([]);
  expect(await keysFor(bob, file)).toEqual([]);
  await bob.readLog();
  expect(await outcomes(bob, [writes(bob, { file: file.file }, file.key)])).toEqual(['parked']);
  const seen = async () =>
    (await entriesOf(bob, two)).filter((entry) => entry.file === file.file).map(({ change }) => change);
  // The feed's past stays as it is.
  expect(await seen()).toEqual(idsOf(file.changes));
  must(await grant(alice, file, given(file.file, one, two)));
  expect(await seen()).toEqual(idsOf([...file.changes, missed]));
  expect(await bodiesFor(bob, [missed.id])).toEqual([missed.id]);
});

test('a run sheet ends with its day', async () => {
  const { alice, bob, one, two } = cast;
  const file = await fileOf(alice, one, 1);
  const until = new Date(Date.now() + 30 * MINUTE).toISOString();
  must(await grant(alice, file, given(file.file, one, two, until)));
  expect(await bodiesFor(bob, idsOf(file.changes))).toEqual(idsOf(file.changes));
  server.clock.ahead = 40 * MINUTE;
  expect(await bodiesFor(bob, idsOf(file.changes))).toEqual([]);
  expect(await keysFor(bob, file)).toEqual([]);
  const late = await adds(alice, file);
  expect((await entriesOf(bob, two)).some(({ change }) => change === late.id)).toBe(false);
});

test('nobody shares what their team does not hold, or a key of another file', async () => {
  const { alice, bob, dana, one, two, protection } = cast;
  const file = await fileOf(alice, one, 1);
  expect(await grant(bob, file, given(file.file, two, one))).toEqual(refused('NOT_FOUND'));
  const nothing = toBase64(new Uint8Array(32));
  expect(await enter([bob], given(nothing, two, one))).toEqual(refused('NOT_FOUND'));
  const to = alice.log!.teams.get(two)!.key;
  const other = sealed(alice, nothing, file.key, [to]);
  expect(await enter([alice], given(file.file, one, two), other)).toEqual(refused('MALFORMED'));
  const elsewhere = sealed(alice, file.file, file.key, [alice.log!.teams.get(one)!.key]);
  expect(await enter([alice], given(file.file, one, two), elsewhere)).toEqual(refused('LOG_MOVED'));
  // The data-protection team holds each ordinary file, so it may share one.
  const word = given(file.file, protection.team, two);
  must(await enter([dana], word, sealed(dana, file.file, file.key, [to])));
  expect(await bodiesFor(bob, idsOf(file.changes))).toEqual(idsOf(file.changes));
});

test('the data-protection team follows the ordinary teams’ feeds, reads their files, and has no second feed of them', async () => {
  const { alice, dana, one, protection } = cast;
  const file = await fileOf(alice, one, 2);
  expect((await entriesOf(dana, one)).filter((entry) => entry.file === file.file)).toHaveLength(2);
  expect((await entriesOf(dana, protection.team)).filter((entry) => entry.file === file.file)).toEqual([]);
  expect(await bodiesFor(dana, idsOf(file.changes))).toEqual(idsOf(file.changes));
  expect(await keysFor(dana, file)).toEqual([protection.public]);
});

test('any member begins a restricted file, and only its team can read it or go on with it', async () => {
  const { chelsea, dev, alice, bob, dana, two, protection } = cast;
  const safe = await newTeam(chelsea, 'safeguarding', [bob], [dev]);
  const file = await fileOf(alice, safe.team, 1);
  expect(await keysFor(alice, file)).toEqual([]);
  expect(await bodiesFor(alice, idsOf(file.changes))).toEqual([]);
  expect(await outcomes(alice, [writes(alice, { file: file.file }, file.key)])).toEqual(['parked']);
  expect(await bodiesFor(dana, idsOf(file.changes))).toEqual([]);
  expect(
    await ask(
      server.url,
      'feed',
      await dana.token(),
      { cursors: [{ team: safe.team, after: 0 }] },
      feedReply,
    ),
  ).toEqual(refused('NOT_FOUND'));
  await bob.readLog();
  file.changes.push(await adds(bob, file));
  expect(await keysFor(bob, file)).toEqual([safe.public]);
  // Shared with an ordinary team it is that team's to read, and still not the data-protection team's.
  must(await grant(bob, file, given(file.file, safe.team, two)));
  expect((await entriesOf(dana, two)).filter((entry) => entry.file === file.file)).toHaveLength(2);
  expect(await bodiesFor(dana, idsOf(file.changes))).toEqual([]);
  // Until it is shared with them by name.
  must(await grant(bob, file, given(file.file, safe.team, protection.team)));
  expect((await entriesOf(dana, protection.team)).map(({ change }) => change)).toEqual(idsOf(file.changes));
  expect(await bodiesFor(dana, idsOf(file.changes))).toEqual(idsOf(file.changes));
});

test('sharing and writing at the same moment miss no change and double none', async () => {
  const { alice, bob, one, two } = cast;
  for (let round = 0; round < 4; round += 1) {
    const file = await fileOf(alice, one, 1);
    const key = alice.log!.teams.get(two)!.key;
    const more = Array.from({ length: 4 }, () => writes(alice, { file: file.file }, file.key));
    // The key for the other team comes along, so that a push after the grant is not stale.
    const forBoth = sealKey(
      { org: alice.org, opens: { what: 'file', file: file.file }, to: key, by: alice.id },
      file.key.secret,
      alice.keys.sign,
    );
    const [granted, ...pushed] = await Promise.all([
      grant(alice, file, given(file.file, one, two)),
      ...more.map((change) => push(alice, [change], [forBoth])),
    ]);
    must(granted);
    pushed.forEach(must);
    const seen = (await entriesOf(bob, two)).filter((entry) => entry.file === file.file);
    expect(seen.map(({ change }) => change).toSorted()).toEqual(idsOf([...file.changes, ...more]).toSorted());
  }
});

test('what is sealed for a team that no longer holds the file is accepted, and that key is not kept', async () => {
  const { alice, one, two } = cast;
  const file = await fileOf(alice, one, 1);
  must(await grant(alice, file, given(file.file, one, two)));
  const key = newFileKey(random);
  const change = writes(alice, { file: file.file }, key);
  const envelopes = sealed(alice, file.file, key, holdersOf(alice, file.file, one));
  must(await enter([alice], { type: 'revoke', file: file.file, team: two }));
  expect(await outcomes(alice, [change], envelopes)).toEqual(['accepted']);
  const kept = await server.keystore.query<{ recipient: string }>(
    'select recipient from envelope where key = $1',
    [sealedKeyId(change.sealed)],
  );
  expect(kept.rows).toHaveLength(envelopes.length - 1);
  expect(kept.rows.map(({ recipient }) => recipient)).not.toContain(alice.log!.teams.get(two)!.key);
});
