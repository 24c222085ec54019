/** The browser shell's files, rates, and TLS: what surrounds the routes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../build/practice/link.ts';
import { claimReply } from '../../shared/wire/http.ts';
import { startServer } from './running.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-window-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Doorstep</title>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('serves the window under its policy, and nothing outside its folder', async () => {
  const server = await startServer({ window: folder, practiceOnly: true });
  await server.found();
  const page = await fetch(server.url);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  const script = await fetch(new URL('/assets/main.js', server.url));
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fetc%2fpasswd',
    '/missing.js',
    '/assets/',
  ]) {
    expect((await fetch(server.url + path)).status).toBe(404);
  }
  await server.stop();
});

test('serves the window no longer once there is a real organisation, whoever founded it', async () => {
  const practice = await startServer({ window: folder, practiceOnly: true });
  const real = await startServer({ databases: practice.databases });
  expect((await fetch(practice.url)).status).toBe(200);
  await real.found({ practice: false });
  expect((await fetch(practice.url)).status).toBe(404);
  await Promise.all([practice.stop(), real.stop()]);
});

test('slows down whoever asks too often, sooner where strangers may ask', async () => {
  const server = await startServer({ rates: { strict: 3, usual: 6 } });
  const claim = () => ask(server.url, 'claim', null, { code: 'A'.repeat(26), genesis: null }, claimReply);
  const answers: string[] = [];
  for (let count = 0; count < 5; count += 1)
    answers.push(await claim().then((reply) => (reply.ok ? '' : reply.problem)));
  expect(answers).toEqual([
    ...Array.from({ length: 3 }, () => 'CLAIM_REFUSED'),
    'TOO_MANY_REQUESTS',
    'TOO_MANY_REQUESTS',
  ]);
  const health = await Promise.all(Array.from({ length: 8 }, () => fetch(new URL('/health', server.url))));
  const slowed = health.filter(({ status }) => status === 429);
  expect(slowed).toHaveLength(2);
  expect(slowed[0]!.headers.get('retry-after')).not.toBeNull();
  await server.stop();
});

test('behind a named load balancer, callers are counted apart; without one, nobody can pretend to be another', async () => {
  const server = await startServer({ rates: { strict: 2, usual: 2 }, proxies: ['127.0.0.1'] });
  const open = await startServer({ rates: { strict: 2, usual: 2 } });
  const askFrom = (url: string, address: string) =>
    fetch(new URL('/health', url), { headers: { 'x-forwarded-for': address } }).then(({ status }) => status);
  const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
  expect(await Promise.all(addresses.map((address) => askFrom(server.url, address)))).toEqual([
    200, 200, 200,
  ]);
  const counted = await Promise.all(addresses.map((address) => askFrom(open.url, address)));
  expect(counted.filter((status) => status === 429)).toHaveLength(1);
  await Promise.all([server.stop(), open.stop()]);
});

test('speaks TLS with the certificate it is given', async ({ skip }) => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ];
  try {
    execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  } catch {
    console.log('OpenSSL is missing, so no certificate could be made to test TLS with.');
    skip('OpenSSL is missing');
  }
  const tls = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  const server = await startServer({ tls });
  const [status, transport] = await new Promise<[number | undefined, unknown]>((resolve, reject) => {
    const call = request(new URL('/health', server.url), { ca: tls.cert }, (response) => {
      resolve([response.statusCode, response.headers['strict-transport-security']]);
      response.resume();
    });
    call.on('error', reject).end();
  });
  expect([status, transport]).toEqual([200, 'max-age=31536000']);
  await server.stop();
});
