/** Broken glass: one file, for the device that broke it, until its time is over. What the duty team can open is given out nowhere else. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, send } from '../../build/practice/link.ts';
import { readChange } from '../../shared/change/change.ts';
import { openEnvelope } from '../../shared/crypto/envelope.ts';
import { fileKey, type TeamKey } from '../../shared/crypto/keys.ts';
import { isInBatch, verifyBatch } from '../../shared/crypto/proof.ts';
import { newId } from '../../shared/crypto/random.ts';
import { openBody, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { envelopesReply, fileOfReferenceReply, glassReply } from '../../shared/wire/http.ts';
import { type Cast, castOf } from './cast.ts';
import { enter, renewed } from './entries.ts';
import { joined, random, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

const HOUR = 3_600_000;

let server: Running;
let cast: Cast;
let file: string;
let second: TeamKey;
/** Of the keys that the file's changes are sealed under. */
const keys: string[] = [];
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
  const { alice, dora } = cast;
  file = alice.newFile(cast.one, 'person', somebody);
  must(await push(alice));
  // The second change is sealed to the duty team's next key.
  second = await renewed(dora, cast.duty);
  await alice.readLog();
  alice.addRecord(file, 'visit', visitOf(alice.worker));
  must(await push(alice));
});
afterAll(() => server.stop());
afterEach(() => {
  server.clock.ahead = 0;
});

async function push(device: PracticeDevice) {
  const { changes, envelopes } = device.takeWaiting();
  keys.push(...changes.map(({ sealed }) => sealedKeyId(sealed)!));
  return device.pushFrame(device.frame(changes, envelopes));
}

const breaks = (what: string, hours = 2): EntryBody => ({
  type: 'break-glass',
  file: what,
  reason: 'life-at-risk',
  words: toBase64(new Uint8Array(64)),
  until: new Date(Date.now() + hours * HOUR).toISOString(),
});

const look = async (who: PracticeDevice, entry: number) =>
  send(server.url, 'glass', await who.token(), new Uint8Array(utf8(JSON.stringify({ entry }))));
const answered = async (who: PracticeDevice, entry: number) => {
  const { status, bytes } = await look(who, entry);
  return [status, status === 200 ? '' : new TextDecoder().decode(bytes)];
};
const absent = [404, '{"problem":"NOT_FOUND"}'];
const broken = async (by: PracticeDevice, hours = 2) => must(await enter([by], breaks(file, hours))).seq;

test('the whole file comes, with its proofs, its stamps and every key that the duty team opens, of each epoch', async () => {
  const entry = await broken(cast.dora);
  const { head, blobs } = decodeFrame(glassReply, (await look(cast.dora, entry)).bytes)!;
  expect(head.root).toBe(cast.one);
  expect(head.changes).toHaveLength(2);
  const known = [cast.duty, second];
  const opened = head.envelopes.map((envelope) =>
    openEnvelope(
      envelope,
      cast.alice.keys.sign.public,
      known.find((key) => key.public === envelope.head.to)!,
    ),
  );
  const fileKeys = opened.flatMap((secret) => (typeof secret === 'string' ? [] : [fileKey(secret.reveal())]));
  expect(fileKeys.map(({ id }) => id).toSorted()).toEqual([...new Set(keys)].toSorted());
  for (const [index, { id, header, proof, log }] of head.changes.entries()) {
    const change = readChange(header)!;
    expect(change.id).toBe(id);
    expect(isInBatch(id, proof) && verifyBatch(proof, cast.alice.keys.sign.public)).toBe(true);
    expect(log).toBeGreaterThanOrEqual(change.header.log.size);
    const key = fileKeys.find((one) => one.id === sealedKeyId(blobs[index]!))!;
    expect(openBody(change, blobs[index]!, key)).toMatchObject({ body: { worker: cast.alice.worker } });
  }
});

test('for everybody else, and for what is no broken glass, there is nothing', async () => {
  const entry = await broken(cast.dora);
  const another = await joined(cast.office, []);
  must(await enter([cast.chelsea, cast.dev], member(another, [cast.duty.team], [])));
  for (const other of [another, cast.alice, cast.dana, cast.chelsea]) {
    expect(await answered(other, entry)).toEqual(absent);
    expect(await answered(other, 1)).toEqual(absent);
    expect(await answered(other, 9999)).toEqual(absent);
  }
  expect(await answered(cast.dora, entry + 1)).toEqual(absent);
  const never = must(await enter([cast.dora], breaks(toBase64(random.bytes(32))))).seq;
  expect(await answered(cast.dora, never)).toEqual(absent);
});

test('when its time is over by the office’s clock, nothing comes', async () => {
  const entry = await broken(cast.dora, 2);
  await server.main.query("update session set expires = 'infinity'");
  server.clock.ahead = 2 * HOUR - 60_000;
  expect((await look(cast.dora, entry)).status).toBe(200);
  server.clock.ahead = 2 * HOUR + 60_000;
  expect(await answered(cast.dora, entry)).toEqual(absent);
});

test('whoever leaves the rota reads no more, with the same token', async () => {
  const worker = await joined(cast.office, []);
  must(await enter([cast.chelsea, cast.dev], member(worker, [cast.duty.team], [])));
  const entry = await broken(worker);
  expect((await look(worker, entry)).status).toBe(200);
  must(await enter([cast.chelsea], member(worker, [], [cast.duty.team])));
  expect(await answered(worker, entry)).toEqual(absent);
});

test('what is sealed to the duty team comes by no other way', async () => {
  const { dora } = cast;
  const duty = new Set([cast.duty.public, second.public]);
  const question = { keys, teams: [cast.duty.team] };
  const { envelopes } = must(
    await ask(server.url, 'envelopes', await dora.token(), question, envelopesReply),
  );
  // The team's own keys do, and no file's.
  expect(envelopes.length).toBeGreaterThan(0);
  expect(envelopes.filter(({ head }) => head.opens.what === 'file')).toEqual([]);
  const stored = await server.keystore.query<{ recipient: string }>(
    "select recipient from envelope where what = 'file'",
  );
  expect(stored.rows.filter(({ recipient }) => duty.has(recipient)).length).toBeGreaterThan(1);
  // Whoever is on duty and of the file's team as well has its keys by that team.
  const both = await joined(cast.office, [cast.one]);
  must(await enter([cast.chelsea, cast.dev], member(both, [cast.duty.team], [])));
  for (const who of [both, cast.alice, cast.dana, cast.chelsea]) {
    const all = must(
      await ask(server.url, 'envelopes', await who.token(), { keys, teams: [] }, envelopesReply),
    );
    expect(all.envelopes.length).toBeGreaterThan(0);
    expect(all.envelopes.filter(({ head }) => duty.has(head.to))).toEqual([]);
  }
});

test('a reference on paper names a file to people on duty, and to nobody else', async () => {
  const of = async (who: PracticeDevice, start: string) =>
    ask(server.url, 'fileOfReference', await who.token(), { start }, fileOfReferenceReply);
  const refused = { ok: false, problem: 'NOT_FOUND' };
  expect(await of(cast.dora, file.slice(0, 10))).toEqual({ ok: true, value: { file } });
  for (const other of [cast.alice, cast.chelsea, cast.dana]) {
    expect(await of(other, file.slice(0, 10))).toEqual(refused);
  }
  // To PostgreSQL an underscore could be any letter.
  expect(await of(cast.dora, '_'.repeat(10))).toEqual(refused);
  expect(await of(cast.dora, newId(random).slice(0, 10))).toEqual(refused);
});

test('an erased file is behind no glass', async () => {
  const { chelsea, dana, dora } = cast;
  const entry = await broken(dora);
  must(await enter([chelsea, dana], { type: 'erase', file, ground: 'request' }));
  expect(await answered(dora, entry)).toEqual(absent);
  const reference = { start: file.slice(0, 10) };
  expect(
    await ask(server.url, 'fileOfReference', await dora.token(), reference, fileOfReferenceReply),
  ).toEqual({ ok: false, problem: 'NOT_FOUND' });
});

const member = ({ worker }: PracticeDevice, joins: string[], leaves: string[]): EntryBody => ({
  type: 'member',
  worker,
  joins,
  leaves,
  administrator: null,
});
