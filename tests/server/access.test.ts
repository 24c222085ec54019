/** Who may see what. What is not the caller's answers exactly as what does not exist. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, parseJson, send, signIn } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { newDeviceKeys } from '../../shared/crypto/keys.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { answerChallenge } from '../../shared/wire/challenge.ts';
import { bodiesReply, challengeReply, envelopesReply, sessionReply } from '../../shared/wire/http.ts';
import { isRouteName, type RouteName, routes } from '../../shared/wire/routes.ts';
import { joined, random, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
/** Two teams; Alice is in the first, Bob in the second. Mallory is in another organisation. */
let office: Office;
let alice: PracticeDevice;
let bob: PracticeDevice;
let mallory: PracticeDevice;
let one: string;
let two: string;
let file: string;
let key: string;
beforeAll(async () => {
  server = await startServer();
  office = await server.found({ teams: ['work', 'work'] });
  [one, two] = office.teams.map(({ team }) => team) as [string, string];
  [alice, bob, mallory] = [
    await joined(office, [one]),
    await joined(office, [two]),
    await joined(await server.found()),
  ];
  file = alice.newFile(one, 'person', somebody);
  const { changes, envelopes } = alice.takeWaiting();
  key = sealedKeyId(changes[0]!.sealed)!;
  must(await alice.pushFrame(alice.frame(changes, envelopes)));
});
afterAll(() => server.stop());

async function raw(route: RouteName, token: string | null, question: unknown): Promise<[number, string]> {
  const { status, bytes } = await send(
    server.url,
    route,
    token,
    new Uint8Array(utf8(JSON.stringify(question))),
  );
  return [status, new TextDecoder().decode(bytes)];
}

async function bodiesFor(device: PracticeDevice, changes: string[]): Promise<string[]> {
  const body = new Uint8Array(utf8(JSON.stringify({ changes })));
  const { bytes } = await send(server.url, 'bodies', await device.token(), body);
  return decodeFrame(bodiesReply, bytes)!.head.changes.map(({ id }) => id);
}

const nothing = toBase64(new Uint8Array(32));
const noTeam = toBase64(new Uint8Array(16));

test('a feed of another team, another organisation, or none at all: one and the same answer', async () => {
  const asked = [
    await raw('feed', await bob.token(), { cursors: [{ team: one, after: 0 }] }),
    await raw('feed', await mallory.token(), { cursors: [{ team: one, after: 0 }] }),
    await raw('feed', await bob.token(), { cursors: [{ team: noTeam, after: 0 }] }),
    // One that is theirs does not let the other through.
    await raw('feed', await bob.token(), {
      cursors: [
        { team: two, after: 0 },
        { team: one, after: 0 },
      ],
    }),
  ];
  for (const answer of asked) expect(answer).toEqual([404, '{"problem":"NOT_FOUND"}']);
});

test('bodies come to the team and are silently missing for others', async () => {
  expect(await bodiesFor(alice, [file, nothing])).toEqual([file]);
  expect(await bodiesFor(bob, [file, nothing])).toEqual([]);
  expect(await bodiesFor(mallory, [file])).toEqual([]);
  expect(await bodiesFor(office.device, [file])).toEqual([file]);
});

test('envelopes come to whoever can open them', async () => {
  const envelopesFor = async (device: PracticeDevice) =>
    must(
      await ask(
        server.url,
        'envelopes',
        await device.token(),
        { keys: [key, nothing], teams: [] },
        envelopesReply,
      ),
    ).envelopes;
  expect((await envelopesFor(alice)).map(({ head }) => head.key)).toEqual([key]);
  expect(await envelopesFor(bob)).toEqual([]);
  expect(await envelopesFor(mallory)).toEqual([]);
});

test('lists that are empty, null, too long or wild are malformed on every route', async () => {
  const many = Array.from({ length: 1001 }, () => nothing);
  // The last of these is a hash in another spelling than its one form.
  for (const list of [[], null, '*', many, [null], [''], [nothing, '%'], { 0: nothing }, ['B'.repeat(43)]]) {
    for (const [route, name] of [
      ['bodies', 'changes'],
      ['envelopes', 'keys'],
      ['feed', 'cursors'],
    ] as const) {
      expect(await raw(route, await alice.token(), { [name]: list })).toEqual([
        400,
        '{"problem":"MALFORMED"}',
      ]);
    }
  }
  const question = { changes: [nothing], team: one };
  expect(await raw('bodies', await alice.token(), question)).toEqual([400, '{"problem":"MALFORMED"}']);
});

test('every route that asks who is there refuses without a token, with a wrong one, and with an old one', async () => {
  const old = must(
    await signIn(server.url, { org: office.org, kind: 'device', id: alice.id }, alice.keys.sign),
  );
  server.clock.ahead = 61 * 60_000;
  for (const route of Object.keys(routes).filter(isRouteName)) {
    if (routes[route].auth === 'none') continue;
    for (const token of [null, nothing, 'x', old]) {
      expect(await raw(route, token, {})).toEqual([401, '{"problem":"NOT_SIGNED_IN"}']);
    }
  }
  server.clock.ahead = 0;
});

test('a nonce works once, for who asked, for five minutes', async () => {
  const caller = { org: office.org, kind: 'device', id: alice.id } as const;
  const challenge = async () => must(await ask(server.url, 'challenge', null, caller, challengeReply)).nonce;
  const answer = (nonce: string, who: PracticeDevice = alice) =>
    ask(
      server.url,
      'session',
      null,
      { ...caller, nonce, signature: answerChallenge(caller, nonce, who.keys.sign) },
      sessionReply,
    );
  const refused = { ok: false, problem: 'NOT_SIGNED_IN' };
  const nonce = await challenge();
  expect((await answer(nonce)).ok).toBe(true);
  expect(await answer(nonce)).toEqual(refused);
  const wrong = await challenge();
  expect(await answer(wrong, bob)).toEqual(refused);
  // A wrong answer has used it up.
  expect(await answer(wrong)).toEqual(refused);
  const late = await challenge();
  server.clock.ahead = 6 * 60_000;
  expect(await answer(late)).toEqual(refused);
  server.clock.ahead = 0;
});

test('a stranger’s challenge looks like any other and leaves nothing behind', async () => {
  const count = async () => (await server.main.query('select from challenge')).rowCount;
  const before = await count();
  for (const caller of [
    { org: office.org, kind: 'device', id: nothing },
    { org: nothing, kind: 'device', id: alice.id },
    { org: office.org, kind: 'invitation', id: nothing },
  ] as const) {
    must(await ask(server.url, 'challenge', null, caller, challengeReply));
    const keys = newDeviceKeys(random);
    expect(await signIn(server.url, caller, keys.sign)).toEqual({ ok: false, problem: 'NOT_SIGNED_IN' });
  }
  expect(await count()).toBe(before);
});

test('tokens are kept as hashes', async () => {
  const token = await alice.token();
  const found = await server.main.query<{ text: string }>('select session::text as text from session');
  expect(found.rows.some(({ text }) => text.includes(token))).toBe(false);
});

test('what is no route, no method or no JSON gets a code and the window’s policy', async () => {
  const lost = await fetch(new URL('/v1/nothing', server.url));
  expect([lost.status, await lost.json()]).toEqual([404, { problem: 'NOT_FOUND' }]);
  expect((await fetch(new URL('/v1/push', server.url))).status).toBe(404);
  const { status, bytes } = await send(server.url, 'claim', null, new Uint8Array(utf8('{"code":')));
  expect([status, parseJson(bytes)]).toEqual([400, { problem: 'MALFORMED' }]);
  expect(lost.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(lost.headers.get('cache-control')).toBe('no-store');
});
