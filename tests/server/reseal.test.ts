/** What the office does about a part of a file that was erased: what it empties, whose seals it takes, and when it destroys the keys. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, sendBytes } from '../../build/practice/link.ts';
import { readChange } from '../../shared/change/change.ts';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import { type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import { sealBody, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import { bodiesReply, keepKeysReply } from '../../shared/wire/http.ts';
import { type Cast, castOf } from './cast.ts';
import { enter } from './entries.ts';
import { random, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

interface Begun {
  file: string;
  kept: string;
  gone: string;
  key: string;
}

/** A file of two visits, one of which shall go. */
async function begun(): Promise<Begun> {
  const { alice, one } = cast;
  await alice.readLog();
  const file = alice.newFile(one, 'person', somebody);
  alice.addRecord(file, 'visit', visitOf(alice.worker));
  alice.addRecord(file, 'visit', visitOf(alice.worker));
  const { changes, envelopes } = alice.takeWaiting();
  must(await alice.pushFrame(alice.frame(changes, envelopes)));
  const [, kept, gone] = changes.map(({ id }) => id);
  const { rows } = await server.main.query<{ sealed: Uint8Array }>(
    'select sealed from change where id = $1',
    [file],
  );
  return { file, kept: kept!, gone: gone!, key: sealedKeyId(rows[0]!.sealed)! };
}

const part = ({ file, gone, key }: Begun, more = {}) => ({
  type: 'erase-part' as const,
  file,
  ground: 'request' as const,
  records: ['AAAAAAAAAAAAAAAAAAAAAA'],
  changes: [gone],
  chunks: [],
  keys: [key],
  ...more,
});
const erased = (one: Begun, more = {}) => enter([cast.chelsea, cast.dana], part(one, more));

/** A key of Dana's, sealed for every team that holds the file. */
async function newKey(
  file: string,
  teams?: readonly string[],
): Promise<{ key: FileKey; envelopes: Envelope[] }> {
  const { dana, one, protection, duty } = cast;
  const log = await dana.readLog();
  const key = newFileKey(random);
  const envelopes = (teams ?? [one, protection.team, duty.team]).map((team) =>
    sealKey(
      { org: dana.org, opens: { what: 'file', file }, to: log.teams.get(team)!.key, by: dana.id },
      key.secret,
      dana.keys.sign,
    ),
  );
  return { key, envelopes };
}

async function headerOf(id: string): Promise<string> {
  const { rows } = await server.main.query<{ header: string }>('select header from change where id = $1', [
    id,
  ]);
  return rows[0]!.header;
}

const keep = async (by: PracticeDevice, envelopes: readonly Envelope[]) =>
  must(await ask(server.url, 'keepKeys', await by.token(), { envelopes }, keepKeysReply));

/** The office opens nothing, so anything under the key will do. */
async function sealFor(id: string, key: FileKey): Promise<Uint8Array> {
  const change = readChange(await headerOf(id));
  return sealBody(change!, random.bytes(32), new TextEncoder().encode('{}'), key, random);
}

async function reseal(by: PracticeDevice, file: string, seals: readonly (readonly [string, Uint8Array])[]) {
  const frame = encodeFrame(
    { file, changes: seals.map(([id]) => id) },
    seals.map(([, sealed]) => sealed),
  );
  const reply = await sendBytes(server.url, 'reseal', await by.token(), frame.slice());
  return reply.ok ? (JSON.parse(new TextDecoder().decode(reply.value)) as unknown) : reply.problem;
}

const keysOf = async (file: string): Promise<string[]> => {
  const { rows } = await server.keystore.query<{ key: string }>(
    'select distinct key from envelope where subject = $1',
    [file],
  );
  return rows.map(({ key }) => key);
};

test('the entry empties what it names, and its header goes on being read', async () => {
  const one = await begun();
  must(await erased(one));
  const question = new TextEncoder().encode(JSON.stringify({ changes: [one.file, one.gone] }));
  const reply = must(await sendBytes(server.url, 'bodies', await cast.alice.token(), question));
  const frame = decodeFrame(bodiesReply, reply);
  expect(frame?.head.changes.map(({ id }) => id)).toEqual([one.file, one.gone]);
  expect(frame?.blobs.map(({ length }) => length > 0)).toEqual([true, false]);
});

test('the keys stay until the last change is sealed again, and then they are gone for good', async () => {
  const one = await begun();
  must(await erased(one));
  const { dana } = cast;
  expect(await reseal(dana, one.file, [])).toEqual({ left: [one.file, one.kept].toSorted(), done: false });
  const { key, envelopes } = await newKey(one.file);
  await keep(dana, envelopes);
  const first = await reseal(dana, one.file, [[one.file, await sealFor(one.file, key)]]);
  expect(first).toEqual({ left: [one.kept], done: false });
  expect(await keysOf(one.file)).toContain(one.key);
  const last = await reseal(dana, one.file, [[one.kept, await sealFor(one.kept, key)]]);
  expect(last).toEqual({ left: [], done: true });
  expect(await keysOf(one.file)).toEqual([key.id]);
  // What was sealed again is sealed again by nobody.
  await reseal(dana, one.file, [[one.kept, await sealFor(one.kept, key)]]);
  expect(await reseal(dana, one.file, [])).toEqual({ left: [], done: true });
});

test('a seal is taken from nobody else, for nothing else, and under no key that a holder cannot open', async () => {
  const one = await begun();
  const { dana, alice, bob } = cast;
  const { key, envelopes } = await newKey(one.file);
  await keep(dana, envelopes);
  const sealed = [[one.kept, await sealFor(one.kept, key)]] as const;
  expect(await reseal(dana, one.file, sealed)).toBe('NOT_FOUND');
  must(await erased(one));
  expect(await reseal(alice, one.file, sealed)).toBe('NOT_FOUND');
  expect(await reseal(bob, one.file, sealed)).toBe('NOT_FOUND');
  const narrow = await newKey(one.file, [cast.one]);
  await keep(dana, narrow.envelopes);
  expect(await reseal(dana, one.file, [[one.kept, await sealFor(one.kept, narrow.key)]])).toBe('STALE_EPOCH');
  const unknown = newFileKey(random);
  expect(await reseal(dana, one.file, [[one.kept, await sealFor(one.kept, unknown)]])).toBe('STALE_EPOCH');
  // What is erased stays empty.
  await reseal(dana, one.file, [[one.gone, await sealFor(one.gone, key)]]);
  const { rows } = await server.main.query('select from change where id = $1 and length(sealed) > 0', [
    one.gone,
  ]);
  expect(rows).toEqual([]);
});

test('an entry names changes of that file under the keys that it names, and nothing may be parked', async () => {
  const [one, other] = [await begun(), await begun()];
  expect(await erased(one, { changes: [other.gone] })).toMatchObject({ problem: 'NOT_FOUND' });
  expect(await erased(one, { keys: [other.key] })).toMatchObject({ problem: 'NOT_FOUND' });
  expect(await erased(one, { changes: [one.file] })).toMatchObject({ ok: false });
  await server.main.query("update change set outcome = 'parked' where id = $1", [one.kept]);
  expect(await erased(one)).toMatchObject({ problem: 'PARKED_FIRST' });
});

test('from the entry on nothing comes in under the old key, and the key itself is taken from nobody', async () => {
  const one = await begun();
  must(await erased(one));
  const { alice } = cast;
  await alice.readLog();
  alice.addRecord(one.file, 'visit', visitOf(alice.worker));
  expect(await alice.push()).toMatchObject({ problem: 'STALE_EPOCH' });
});
