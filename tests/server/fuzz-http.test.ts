/** What is no request at all, or a strange one: every refusal is a problem of the catalogue here too, under the headers of every answer. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { problemReply } from '../../shared/wire/http.ts';
import { serverProblems } from '../../shared/wire/problems.ts';
import { windowHeaders } from '../../shared/wire/window-policy.ts';
import { joined } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let alice: PracticeDevice;
beforeAll(async () => {
  server = await startServer();
  alice = await joined(await server.found());
});
afterAll(() => server.stop());

/** Written to the socket as it is. Gives the first answer. */
function written(text: string): Promise<Response> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'));
    socket.setEncoding('latin1').on('data', (part: string) => {
      said += part;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = said.split('\r\n\r\n');
      const [line = '', ...fields] = head.split('\r\n');
      const headers = fields.map((field): [string, string] => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon), field.slice(colon + 1).trim()];
      });
      resolve(new Response(rest.join('\r\n\r\n'), { status: Number(line.split(' ')[1]), headers }));
    });
  });
}

const host = 'host: office.example\r\nconnection: close\r\n';
const claim = `POST /v1/claim HTTP/1.1\r\n${host}`;

test.each([
  ['no HTTP', 'garbage\r\n\r\n'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['a method of nobody', `BREW /health HTTP/1.1\r\n${host}\r\n`],
  ['a path that is no UTF-8', `GET /%ff HTTP/1.1\r\n${host}\r\n`],
  ['a path that is cut', `GET /v1/%f HTTP/1.1\r\n${host}\r\n`],
  ['a path that climbs', `GET //%2e%2e/..;/etc/passwd HTTP/1.1\r\n${host}\r\n`],
  ['a path of 9,000 letters', `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${host}\r\n`],
  ['another method', `DELETE /v1/push HTTP/1.1\r\n${host}\r\n`],
  ['headers of 20,000 letters', `GET /health HTTP/1.1\r\n${host}x: ${'a'.repeat(20_000)}\r\n\r\n`],
  ['two lengths', `${claim}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`],
  ['a length and chunks', `${claim}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['chunks that are none', `${claim}transfer-encoding: chunked\r\n\r\nzz\r\n`],
  ['no type', `${claim}content-length: 2\r\n\r\n{}`],
  ['a type of nobody', `${claim}content-type: ,;,\r\ncontent-length: 2\r\n\r\n{}`],
  ['two types', `${claim}content-type: a/b\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\n{}`],
  ['a control sign in a header', `GET /health HTTP/1.1\r\n${host}x: a\u0000b\r\n\r\n`],
])('%s is refused in the words of the catalogue', async (_what, text) => {
  const answer = await written(text);
  const { problem } = problemReply.parse(await answer.json());
  expect([answer.status, answer.status < 500]).toEqual([serverProblems[problem], true]);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ ...windowHeaders, 'cache-control': 'no-store' });
});

test('of two tokens the first counts, whichever holds', async () => {
  const token = `authorization: Bearer ${await alice.token()}\r\n`;
  const other = 'authorization: Bearer x\r\n';
  const ask = async (headers: string) =>
    (await written(`POST /v1/duties HTTP/1.1\r\n${host}${headers}content-length: 2\r\n\r\n{}`)).status;
  expect([await ask(token + other), await ask(other + token)]).toEqual([200, 401]);
});

test('it goes on answering', async () => {
  expect((await fetch(new URL('/health', server.url))).status).toBe(200);
});
