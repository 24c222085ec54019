/** Requests that no laptop makes: too deep, out of range, packed, or carrying a signature that was made for something else. */
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PracticeDevice, ReadyChange } from '../../build/practice/device.ts';
import { ask, must, parseJson, send } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { headerToChange, readChange } from '../../shared/change/change.ts';
import { signBatch } from '../../shared/crypto/proof.ts';
import { sealedHash } from '../../shared/crypto/sealed-change.ts';
import { sign } from '../../shared/crypto/signing.ts';
import { concat, uint32, utf8 } from '../../shared/encoding/bytes.ts';
import { canonicalBytes, canonicalText } from '../../shared/encoding/canonical.ts';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { signAct } from '../../shared/evidence/act-signature.ts';
import { answerChallenge } from '../../shared/wire/challenge.ts';
import { challengeReply } from '../../shared/wire/http.ts';
import { contentTypes, isRouteName, type RouteName, routes } from '../../shared/wire/routes.ts';
import { joined, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let office: Office;
let alice: PracticeDevice;
beforeAll(async () => {
  server = await startServer();
  office = await server.found();
  alice = await joined(office);
});
afterAll(() => server.stop());

const malformed = [400, { problem: 'MALFORMED' }];
const badSignature = [400, { problem: 'BAD_SIGNATURE' }];

async function sent(route: RouteName, body: Uint8Array): Promise<[number, unknown]> {
  const token = routes[route].auth === 'none' ? null : await alice.token();
  const { status, bytes } = await send(server.url, route, token, new Uint8Array(body));
  return [status, parseJson(bytes)];
}

/** What is kept at the office, by number. */
async function kept(): Promise<unknown> {
  const { rows } = await server.main.query(
    'select (select count(*) from change) as changes, (select count(*) from push) as pushes',
  );
  return rows;
}

const asked = Object.keys(routes)
  .filter(isRouteName)
  .filter((route) => routes[route].method === 'POST');
const deep = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;

describe('nested 100,000 deep', () => {
  test.each(asked)('%s is malformed, and the office goes on working', async (route) => {
    for (const text of [deep('[', ']'), deep('{"":', '}'), '['.repeat(100_000)]) {
      const fields = ['genesis', 'proposal', 'after', 'changes', 'envelopes'];
      for (const json of [text, ...fields.map((name) => `{"${name}":${text}}`)]) {
        const head = utf8(json);
        const body = routes[route].body === 'frame' ? concat(uint32(head.length), head) : head;
        expect(await sent(route, body)).toEqual(malformed);
      }
    }
    expect((await send(server.url, 'health', null, null)).status).toBe(200);
  });
});

function newFile(): { root: ReadyChange; frame: (root: ReadyChange) => Uint8Array<ArrayBuffer> } {
  alice.newFile(office.team, 'person', somebody);
  const { changes, envelopes } = alice.takeWaiting();
  return { root: changes[0]!, frame: (root) => alice.frame([root], envelopes) };
}

describe('a number out of range', () => {
  test.each([0, -1, 2 ** 47 + 1, 2 ** 53, 1e300, 0.5])(
    'a counter or lamport of %d is refused, and nothing is kept',
    async (number) => {
      const { root, frame } = newFile();
      const before = await kept();
      for (const name of ['counter', 'lamport'] as const) {
        const { header } = readChange(root.header)!;
        const { id, headerText } = headerToChange({ ...header, [name]: number });
        expect(await sent('push', frame({ ...root, id, header: headerText }))).toEqual(malformed);
      }
      expect(await kept()).toEqual(before);
    },
  );

  test('the highest counter of all is taken', async () => {
    const file = alice.newFile(office.team, 'person', somebody);
    alice.addRecord(file, 'visit', visitOf(alice.worker));
    const { changes, envelopes } = alice.takeWaiting();
    const [root, visit] = changes;
    const { header } = readChange(visit!.header)!;
    const { id, headerText } = headerToChange({ ...header, counter: 2 ** 47 });
    const highest = { ...visit!, id, header: headerText };
    expect((await sent('push', alice.frame([root!, highest], envelopes)))[0]).toBe(200);
  });

  test.each([0.5, -1, 2 ** 31, 2 ** 40, 2 ** 53, 1e300])(
    'a place of %d in the log or a feed is malformed',
    async (after) => {
      expect(await sent('readLog', utf8(JSON.stringify({ after })))).toEqual(malformed);
      const cursors = [{ team: office.team, after }];
      expect(await sent('feed', utf8(JSON.stringify({ cursors })))).toEqual(malformed);
    },
  );
});

describe('a packed request', () => {
  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
  ] as const)('%s is never unpacked, however small it is', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(64 * 1024 * 1024, 32));
    const question = pack(JSON.stringify({ after: 0 }));
    for (const [route, body] of [
      ['readLog', question],
      ['readLog', bomb],
      ['push', bomb],
    ] as const) {
      const before = process.memoryUsage().arrayBuffers;
      const reply = await fetch(new URL(routes[route].path, server.url), {
        method: 'POST',
        body: new Uint8Array(body),
        headers: {
          'content-type': contentTypes[routes[route].body],
          'content-encoding': encoding,
          authorization: `Bearer ${await alice.token()}`,
        },
      });
      expect([reply.status, await reply.json()]).toEqual(malformed);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
    }
  });
});

describe('a signature made for one thing and shown as another', () => {
  test('BAD_SIGNATURE: a batch under the signature of a consent act, of a challenge, or of nothing', async () => {
    const { root } = newFile();
    const { envelopes } = alice.takeWaiting();
    const { batch, signature } = signBatch(office.org, alice.id, [root.id], alice.keys.sign);
    const before = await kept();
    const caller = { org: office.org, kind: 'device', id: alice.id } as const;
    for (const other of [
      signAct(canonicalText(batch), alice.keys.sign).signature,
      sign('envelope', canonicalBytes(batch), alice.keys.sign),
      answerChallenge(caller, batch.root, alice.keys.sign),
      `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
    ]) {
      const head = {
        v: 1,
        proof: { batch, signature: other },
        headers: [root.header],
        sealed: [sealedHash(root.sealed)],
        envelopes,
      };
      expect(await sent('push', encodeFrame(head, [root.sealed]))).toEqual(badSignature);
    }
    expect(await kept()).toEqual(before);
  });

  test('a challenge answered with the signature of an act, a batch or a proposal signs nobody in', async () => {
    const caller = { org: office.org, kind: 'device', id: alice.id } as const;
    for (const tag of ['act', 'batch', 'proposal'] as const) {
      const { nonce } = must(await ask(server.url, 'challenge', null, caller, challengeReply));
      const signature = sign(tag, canonicalBytes({ ...caller, nonce }), alice.keys.sign);
      expect(await sent('session', utf8(JSON.stringify({ ...caller, nonce, signature })))).toEqual([
        401,
        { problem: 'NOT_SIGNED_IN' },
      ]);
    }
  });
});
