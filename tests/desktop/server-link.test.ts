/** The one road out: what it carries, what it refuses, and what it calls each way of not getting through. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLink } from '../../electron/server-link.ts';
import { watchConnectivity } from '../../shared/wire/connectivity.ts';

const brief = { idle: 200, total: 400, perMiB: 100 };
const link = openLink([], () => true);
const nothing = new Uint8Array(0);

test('carries bytes and token to the named route, and the answer back, also a refusal', async () => {
  const heard: unknown[] = [];
  const server = await serve((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, url, headers } = request;
      heard.push([
        method,
        url,
        headers.authorization,
        headers['content-type'],
        Buffer.concat(parts).toString('hex'),
      ]);
      response.writeHead(409, { 'content-type': 'application/octet-stream' }).end(Buffer.of(9, 0, 255));
    });
  });
  const reply = await link.call({ server, route: 'push', token: 'abc.def', body: Uint8Array.of(0, 1, 255) });
  expect(reply).toEqual({ ok: true, value: { status: 409, body: Uint8Array.of(9, 0, 255) } });
  expect(heard).toEqual([['POST', '/v1/push', 'Bearer abc.def', 'application/octet-stream', '0001ff']]);
});

test('carries several MiB unharmed', async () => {
  const server = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    request.pipe(response);
  });
  const body = Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, index) => index % 251);
  const reply = await link.call({ server, route: 'push', token: null, body });
  expect(reply.ok && Buffer.compare(reply.value.body, body)).toBe(0);
});

test('knows what is not our server', async () => {
  const answers: [RequestListener, string][] = [
    [
      (_request, response) => response.writeHead(302, { location: 'https://example.org/' }).end(),
      'SERVER_ADDRESS_WRONG',
    ],
    [
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('Sign in'),
      'SERVER_ADDRESS_WRONG',
    ],
    [
      (_request, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('Nothing'),
      'SERVER_ADDRESS_WRONG',
    ],
    [
      (_request, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('Bad gateway'),
      'OFFLINE',
    ],
    [(_request, response) => void response.destroy(), 'OFFLINE'],
    [
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{');
        setImmediate(() => response.destroy());
      },
      'OFFLINE',
    ],
  ];
  for (const [answer, problem] of answers) {
    expect(await health(await serve(answer)), problem).toEqual({ ok: false, problem });
  }
  const babble = createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
  babble.listen(0, '127.0.0.1');
  await once(babble, 'listening');
  onTestFinished(() => void babble.close());
  expect(await health(`http://127.0.0.1:${(babble.address() as AddressInfo).port}`)).toEqual({
    ok: false,
    problem: 'SERVER_ADDRESS_WRONG',
  });
});

test('refuses addresses that are not private or name more than a server, and routes it does not know', async () => {
  expect(await health('http://192.0.2.1')).toEqual({ ok: false, problem: 'SERVER_NOT_PRIVATE' });
  expect(await health('http://localhost.example')).toEqual({ ok: false, problem: 'SERVER_NOT_PRIVATE' });
  expect(await health('https://office.example/other')).toEqual({
    ok: false,
    problem: 'SERVER_ADDRESS_WRONG',
  });
  expect(await health('file:///etc/passwd')).toEqual({ ok: false, problem: 'SERVER_ADDRESS_WRONG' });
  expect(
    await link.call({ server: 'http://127.0.0.1:9', route: 'toString', token: null, body: nothing }),
  ).toEqual({
    ok: false,
    problem: 'IPC_REFUSED',
  });
});

test('tells a stopped server from a silent one', async () => {
  const stopped = await serve(() => undefined);
  await closeServers();
  expect(await health(stopped)).toEqual({ ok: false, problem: 'OFFLINE' });
  const silent = await serve(() => undefined);
  const impatient = openLink([], () => true, brief);
  expect(await impatient.call({ server: silent, route: 'health', token: null, body: nothing })).toEqual({
    ok: false,
    problem: 'LINK_TIMEOUT',
  });
  const stalling = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
  });
  expect(await impatient.call({ server: stalling, route: 'health', token: null, body: nothing })).toEqual({
    ok: false,
    problem: 'LINK_TIMEOUT',
  });
  const dripping = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => {
      clearInterval(drip);
    });
  });
  expect(await impatient.call({ server: dripping, route: 'health', token: null, body: nothing })).toEqual({
    ok: false,
    problem: 'LINK_TIMEOUT',
  });
});

test('trusts a certificate only by its authority and name', async (context) => {
  const made = await makeCertificate();
  if (made === null) {
    console.log('certificates: not tried, because there is no openssl to make one');
    context.skip('no openssl');
    return;
  }
  const server = createTlsServer({ key: made.key, cert: made.cert }, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  const { port } = await started(server);
  expect(await health(`https://localhost:${port}`)).toEqual({ ok: false, problem: 'TLS_UNTRUSTED' });
  const trusting = openLink([made.cert], () => true);
  const ask = (host: string) =>
    trusting.call({ server: `https://${host}:${port}`, route: 'health', token: null, body: nothing });
  expect((await ask('localhost')).ok).toBe(true);
  expect(await ask('127.0.0.1')).toEqual({ ok: false, problem: 'TLS_UNTRUSTED' });
});

test('asks less and less often while nobody answers, and says each change once', async () => {
  const told: string[] = [];
  const asked: number[] = [];
  let online = true;
  let answers = false;
  const start = performance.now();
  const pace = { look: 5, calm: 200, retry: 20 };
  const connectivity = watchConnectivity({
    isOnline: () => online,
    probe: () => {
      asked.push(performance.now() - start);
      return Promise.resolve(answers);
    },
    tell: (state) => told.push(state),
    clock: { now: () => performance.now(), every },
    pace,
  });
  onTestFinished(connectivity.stop);
  await expect.poll(() => asked.length, { timeout: 5000 }).toBeGreaterThanOrEqual(4);
  const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? 0));
  // Twenty, forty, eighty milliseconds at least.
  for (const [index, gap] of gaps.slice(0, 3).entries())
    expect(gap).toBeGreaterThanOrEqual(pace.retry * 2 ** index - 1);
  expect(told).toEqual(['offline']);
  answers = true;
  connectivity.wake();
  await expect.poll(() => told).toEqual(['offline', 'maybe-online']);
  connectivity.note(false);
  expect(connectivity.state).toBe('offline');
  connectivity.note(true);
  online = false;
  await expect.poll(() => told.slice(2)).toEqual(['offline', 'maybe-online', 'offline']);
});

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  return () => {
    clearInterval(timer);
  };
}

const servers = new Set<Server>();

async function serve(answer: RequestListener): Promise<string> {
  const { port } = await started(createServer(answer));
  return `http://127.0.0.1:${port}`;
}

async function started(server: Server): Promise<AddressInfo> {
  server.listen(0);
  await once(server, 'listening');
  servers.add(server);
  onTestFinished(closeServers);
  return server.address() as AddressInfo;
}

async function closeServers(): Promise<void> {
  for (const server of servers) {
    servers.delete(server);
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }
}

function health(server: string) {
  return link.call({ server, route: 'health', token: null, body: nothing });
}

async function makeCertificate(): Promise<{ key: string; cert: string } | null> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-tls-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ed25519', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...name],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    return null;
  }
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
}
