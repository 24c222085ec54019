/**
 * Every route against everybody who should get nothing from it. What is another team's, another organisation's, or not there at
 * all gives one and the same answer, after the same amount of work. The rows are a table over the routes: one that is new and
 * has none does not compile.
 */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, send } from '../../build/practice/link.ts';
import { foundOffice } from '../../build/practice/office.ts';
import { blobHash } from '../../shared/crypto/invitation.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { proposalHash } from '../../shared/membership/entry.ts';
import { newId } from '../../shared/crypto/random.ts';
import { devicesReply, envelopesReply, feedReply, keepKeysReply, nothing } from '../../shared/wire/http.ts';
import { isRouteName, type RouteName, routes } from '../../shared/wire/routes.ts';
import { bytesOf, envelopeOf, pushOf, rows, type Thing } from './authorisation-rows.ts';
import { administrates, type Cast, castOf } from './cast.ts';
import { enter, signed } from './entries.ts';
import { joined, random, signInWithCode, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

const everyRoute = Object.keys(routes).filter(isRouteName);
const HOUR = 3_600_000;

let server: Running;
let cast: Cast;
let alice: PracticeDevice;
/** Alice's; Bob's, of another team; Mallory's, of another organisation; nobody's. */
let own: Thing;
let foreign: Thing;
let elsewhere: Thing;
let absent: Thing;
/** They belonged, and have tokens from then. */
let gone: PracticeDevice[];
/** An invitation's token. */
let invited: string;

beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
  ({ alice } = cast);
  const [claim, used] = [await server.claimCode(), await server.claimCode()];
  const other = await foundOffice({ server: server.url, claimCode: claim });
  await foundOffice({ server: server.url, claimCode: used });
  const mallory = await joined(other);

  const [removed, left] = [await joined(cast.office, [cast.one]), await joined(cast.office, [cast.one])];
  gone = [removed, left];
  for (const device of gone) await device.token();
  const { chelsea, dora } = cast;
  must(await enter([chelsea], { type: 'leave', worker: left.worker, wipe: false }));
  const removal = must(
    await enter([chelsea], { type: 'device', device: removed.id, why: 'lost', wipe: true }),
  );
  const code = await cast.office.invite({ worker: newId(random), teams: [cast.one] });
  invited = must(await signInWithCode(server.url, cast.office.org, code));
  for (const device of [alice, cast.bob, mallory]) await device.readLog();

  own = await thingOf(alice, cast.one, removal.seq);
  foreign = await thingOf(cast.bob, cast.two, 0);
  const until = new Date(Date.now() + HOUR).toISOString();
  const words = toBase64(new Uint8Array(64));
  foreign.entry = must(
    await enter([dora], { type: 'break-glass', file: foreign.file, reason: 'cover', words, until }),
  ).seq;
  const offer = signed(chelsea.log!, { type: 'erase', file: foreign.file, ground: 'order' }, [chelsea]);
  foreign.offer = proposalHash(offer.proposal);
  must(
    await ask(server.url, 'offer', await chelsea.token(), { ...offer, envelopes: [], blob: null }, nothing),
  );
  foreign.claim = used;
  elsewhere = { ...(await thingOf(mallory, other.team, 1)), claim };
  const hash = () => toBase64(random.bytes(32));
  absent = {
    org: hash(),
    team: newId(random),
    file: hash(),
    key: hash(),
    device: hash(),
    entry: 9999,
    offer: hash(),
    claim: 'A'.repeat(26),
  };
});
afterAll(() => server.stop());

async function thingOf(device: PracticeDevice, team: string, entry: number): Promise<Thing> {
  await device.readLog();
  const file = device.newFile(team, 'person', somebody);
  const { changes, envelopes } = device.takeWaiting();
  const { receipt } = must(await device.pushFrame(device.frame(changes, envelopes)));
  expect(receipt.items[0]!.outcome).toBe('accepted');
  const key = sealedKeyId(changes[0]!.sealed)!;
  const offer = blobHash(random.bytes(32));
  return { org: device.org, team, file, key, device: device.id, entry, offer, claim: '' };
}

/** Status and body, as far as two answers must not differ. */
async function answer(route: RouteName, token: string | null, body: Uint8Array<ArrayBuffer> | null) {
  const { status, bytes } = await send(
    server.url,
    route,
    token,
    routes[route].method === 'GET' ? null : body,
  );
  const text = new TextDecoder().decode(bytes);
  const { plain } = rows[route];
  return { status, bytes: text, shown: status === 200 && plain !== undefined ? plain(bytes) : text };
}

const asked = (route: RouteName, thing: Thing, by = alice) => bytesOf(rows[route].about?.(thing, by) ?? {});

describe.each(everyRoute)('%s', (route) => {
  const row = rows[route];

  test('answers the same about what is another’s and what is not there, after the same work', async () => {
    const seen: unknown[] = [];
    const token = await alice.token();
    // The first only fills what the server remembers between requests.
    for (const thing of [absent, foreign, elsewhere, absent]) {
      const body = asked(route, thing);
      const queries = vi.spyOn(Client.prototype, 'query');
      const { status, shown, bytes } = await answer(
        route,
        routes[route].auth === 'none' ? null : token,
        body,
      );
      const work = row.uneven === undefined ? queries.mock.calls.length : 0;
      queries.mockRestore();
      seen.push([status, shown, work]);
      for (const { org, team, file, key, device } of [elsewhere, foreign]) {
        for (const id of [org, team, file, key, device]) {
          if (id !== alice.org) expect(bytes).not.toContain(id);
        }
      }
    }
    expect(seen[0]).toEqual([...row.absent, expect.any(Number)]);
    for (const one of seen.slice(1)) expect(one).toEqual(seen[3]);
  });

  test('gives nothing without a token, to an invitation or to who is gone, but what the table says', async () => {
    const { auth } = routes[route];
    if (auth === 'none') return;
    const body = asked(route, own);
    const refused = { status: 401, shown: '{"problem":"NOT_SIGNED_IN"}' };
    for (const token of [null, 'x', toBase64(random.bytes(32))]) {
      expect(await answer(route, token, body)).toMatchObject(refused);
    }
    if (auth === 'device') expect(await answer(route, invited, body)).toMatchObject(refused);
    for (const device of gone) {
      const { status, bytes } = await answer(route, await device.token(), asked(route, own, device));
      if (row.removed === undefined) expect([status, bytes]).toEqual([401, refused.shown]);
      for (const { team, file, key } of [foreign, elsewhere]) {
        for (const id of [file, key, ...(route === 'readLog' ? [] : [team])]) expect(bytes).not.toContain(id);
      }
    }
  });

  test('refuses what is null, empty, wild or of another shape, field by field', async () => {
    const question = row.about?.(own, alice);
    if (question === undefined || question instanceof Uint8Array) return;
    const many = Array.from({ length: 6000 }, () => absent.file);
    for (const field of Object.keys(question)) {
      for (const wild of [null, '*', '%', '', [], [null], ['*'], ['%'], [''], { 0: own.file }, {}, many]) {
        if (wild === null && row.optional?.includes(field) === true) continue;
        if (Array.isArray(wild) && wild.length === 0 && row.optional?.includes(`${field}[]`) === true)
          continue;
        const sent = bytesOf({ ...question, [field]: wild });
        const { status, bytes } = await answer(route, await alice.token(), sent);
        expect([field, wild, status, bytes]).toEqual([field, wild, 400, '{"problem":"MALFORMED"}']);
      }
    }
    const more = await answer(
      route,
      await alice.token(),
      bytesOf({ ...question, team: own.team, all: true }),
    );
    expect([more.status, more.bytes]).toEqual([400, '{"problem":"MALFORMED"}']);
  });
});

test('a list of one’s own and another’s fails whole, or leaves out without a word, as the contract says', async () => {
  await alice.readLog();
  const token = await alice.token();
  const gets = async (route: RouteName, question: Parameters<typeof bytesOf>[0]) =>
    answer(route, token, bytesOf(question));
  const notFound = { status: 404, bytes: '{"problem":"NOT_FOUND"}' };
  for (const { team, file, key } of [foreign, elsewhere, absent]) {
    const cursors = [own.team, team].map((one) => ({ team: one, after: 0 }));
    expect(await gets('feed', { cursors })).toMatchObject(notFound);
    expect(await gets('envelopes', { keys: [], teams: [own.team, team] })).toMatchObject(notFound);
    const before = (await server.keystore.query('select from envelope')).rowCount;
    const keys = [own.file, file].map((one) => envelopeOf(alice, one));
    expect(await gets('keepKeys', { envelopes: keys })).toMatchObject(notFound);
    expect((await server.keystore.query('select from envelope')).rowCount).toBe(before);
    expect(await gets('bodies', { changes: [own.file, file] })).toMatchObject({
      status: 200,
      shown: own.file,
    });
    const { envelopes } = must(
      await ask(server.url, 'envelopes', token, { keys: [own.key, key], teams: [] }, envelopesReply),
    );
    expect(new Set(envelopes.map(({ head }) => head.key))).toEqual(new Set([own.key]));
    alice.addRecord(own.file, 'visit', visitOf(alice.worker));
    expect(await gets('push', pushOf(alice, [file]))).toMatchObject({ shown: 'accepted parked' });
  }
  // What was asked is well formed, and answered for what is Alice's alone.
  must(await ask(server.url, 'feed', token, { cursors: [{ team: own.team, after: 0 }] }, feedReply));
  must(await ask(server.url, 'keepKeys', token, { envelopes: [envelopeOf(alice, own.file)] }, keepKeysReply));
});

test('what another may drop stays when somebody else asks for that', async () => {
  await answer('dropOffer', await alice.token(), asked('dropOffer', foreign));
  const kept = await server.main.query('select from offer where offer = $1', [foreign.offer]);
  expect(kept.rowCount).toBe(1);
});

test('a token from before shows at the next request what its holder has lost', async () => {
  const worker = await joined(cast.office, [cast.one]);
  const token = await worker.token();
  const reads = async () => {
    const feed = await answer('feed', token, asked('feed', own));
    const bodies = await answer('bodies', token, asked('bodies', own));
    const keys = await answer('envelopes', token, bytesOf({ keys: [own.key], teams: [] }));
    return [feed.status, bodies.shown, keys.shown === '{"envelopes":[]}'];
  };
  expect(await reads()).toEqual([200, own.file, false]);
  const { chelsea, dev } = cast;
  const leaves = { ...administrates(worker, true), administrator: null, leaves: [own.team] };
  must(await enter([chelsea], leaves));
  expect(await reads()).toEqual([404, '', true]);
  must(await enter([chelsea], { type: 'device', device: worker.id, why: 'left', wipe: false }));
  expect(await reads()).toEqual([401, '{"problem":"NOT_SIGNED_IN"}', false]);

  const devices = async () => ask(server.url, 'devices', await dev.token(), {}, devicesReply);
  expect((await devices()).ok).toBe(true);
  must(await enter([chelsea, dev], administrates(dev, false)));
  expect(await devices()).toEqual({ ok: false, problem: 'NOT_FOUND' });
});
