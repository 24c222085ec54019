/** The window reads plaintext, so nothing in it may reach outside, and nothing outside may get in. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { makeProfile, useTestApp, startDesktop } from './test-app.ts';

const app = useTestApp();

async function openPage() {
  const desktop = await startDesktop({ profile: await makeProfile(), app: app() });
  return { desktop, page: await desktop.firstWindow() };
}

test('serves its own files with the strict policy, and nothing beside them', async () => {
  const { page } = await openPage();
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch('/')).headers));
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  const paths = [
    '/package.json',
    '/../package.json',
    '/../electron/main.js',
    '/%2e%2e/electron/main.js',
    '/..%2felectron%2fmain.js',
    '/..%5celectron%5cmain.js',
    '/%2fetc/passwd',
    '/index.html%00.js',
    '/assets/',
    '/INDEX.HTML',
    '/constructor',
  ];
  for (const path of paths) {
    expect(await page.evaluate(async (to) => (await fetch(to)).status, path), path).toBe(404);
  }
  expect(await page.evaluate(async () => (await fetch('/', { method: 'POST', body: 'x' })).status)).toBe(404);
});

test('no request of any kind leaves the window', async () => {
  const { desktop, page } = await openPage();
  const outside = await listen();
  await fetch(`${outside.url}/control`);
  expect(outside.heard).toEqual(['/control']);
  const before = page.url();

  const outcomes = await page.evaluate(async (url) => {
    const settled = (promise: Promise<unknown>) =>
      promise.then(
        () => 'reached',
        () => 'refused',
      );
    const heard = (target: EventTarget, success: 'load' | 'open') =>
      new Promise<string>((resolve) => {
        target.addEventListener(success, () => resolve('reached'));
        target.addEventListener('error', () => resolve('refused'));
      });
    const element = <T extends keyof HTMLElementTagNameMap>(tag: T, properties: object) => {
      const made = Object.assign(document.createElement(tag), properties);
      const outcome = heard(made, 'load');
      document.body.append(made);
      return { made, outcome };
    };
    element('link', { rel: 'prefetch', href: `${url}/prefetch` });
    element('link', { rel: 'preconnect', href: url });
    element('link', { rel: 'dns-prefetch', href: url });
    element('iframe', { src: `${url}/frame` });
    element('form', { action: `${url}/form`, method: 'post' }).made.submit();
    return {
      fetch: await settled(fetch(`${url}/fetch`, { mode: 'no-cors' })),
      image: await element('img', { src: `${url}/image` }).outcome,
      style: await element('link', { rel: 'stylesheet', href: `${url}/style` }).outcome,
      media: await element('video', { src: `${url}/video` }).outcome,
      socket: await heard(new WebSocket(url.replace('http', 'ws')), 'open'),
      events: await heard(new EventSource(`${url}/events`), 'open'),
      beacon: navigator.sendBeacon(`${url}/beacon`) ? 'queued' : 'refused',
      opened: window.open(`${url}/open`) === null ? 'refused' : 'reached',
    };
  }, outside.url);
  expect(Object.values(outcomes).filter((outcome) => outcome === 'reached')).toEqual([]);

  await page.evaluate((url) => {
    location.href = `${url}/navigate`;
  }, outside.url);
  await page.evaluate((url) => {
    const link = Object.assign(document.createElement('a'), { href: `${url}/link`, textContent: 'out' });
    document.body.append(link);
    link.click();
  }, outside.url);
  expect(await page.evaluate(() => document.title)).toBe('Test page');
  expect(page.url()).toBe(before);
  expect(await desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(outside.heard).toEqual(['/control']);
});

test('WebRTC finds no way round, neither by UDP nor by TCP', async () => {
  const { page } = await openPage();
  const heard: string[] = [];
  const udp = createSocket('udp4', () => heard.push('udp'));
  const tcp = createTcpServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  udp.bind(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  onTestFinished(() => {
    udp.close();
    tcp.close();
  });
  const ports = { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port };

  const candidates = await page.evaluate(async ({ udp: stun, tcp: turn }) => {
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:127.0.0.1:${stun}` },
        { urls: `turn:127.0.0.1:${turn}?transport=tcp`, username: 'u', credential: 'c' },
      ],
    });
    const found: string[] = [];
    // Where the machine has no network at all there is nothing to gather from, and no end to it either.
    const patience = 10_000;
    const gathered = new Promise((resolve) => {
      const tired = setTimeout(resolve, patience);
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate !== null && candidate.candidate !== '') found.push(candidate.candidate);
        if (candidate !== null) return;
        clearTimeout(tired);
        resolve(null);
      });
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    return found;
  }, ports);
  expect(candidates).toEqual([]);
  expect(heard).toEqual([]);
});

test('text cannot become code', async () => {
  const { page } = await openPage();
  const outcomes = await page.evaluate(async () => {
    // The first turn runs by the debugger's leave, for which the policy makes an exception.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    const attempt = (work: () => unknown): string => {
      try {
        work();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const workerFails = (url: string) =>
      new Promise<string>((resolve) => {
        try {
          const worker = new Worker(url);
          worker.addEventListener('error', () => resolve('refused'));
          worker.addEventListener('message', () => resolve('ran'));
        } catch {
          resolve('refused');
        }
      });
    return {
      evaluated: attempt(() =>
        Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, undefined, ['1']),
      ),
      made: attempt(() => Reflect.construct(Function, ['return 1'])),
      markup: attempt(() => {
        document.body.innerHTML = '<img src=x onerror="window.hacked = true">';
      }),
      inserted: attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
      script: attempt(() => {
        document.createElement('script').src = '/assets/x.js';
      }),
      secondPolicy: attempt(() =>
        globalThis.trustedTypes?.createPolicy('other', { createScriptURL: (url) => url }),
      ),
      samePolicyAgain: attempt(() =>
        globalThis.trustedTypes?.createPolicy('doorstep', { createScriptURL: (url) => url }),
      ),
      blobWorker: await workerFails(URL.createObjectURL(new Blob(['postMessage(1)']))),
      dataWorker: await workerFails('data:text/javascript,postMessage(1)'),
      hacked: 'hacked' in window,
    };
  });
  const { hacked, ...attempts } = outcomes;
  expect(hacked).toBe(false);
  expect(Object.entries(attempts).filter(([, outcome]) => outcome === 'ran')).toEqual([]);
});

test('asks for nothing that a page could be granted', async () => {
  const { page } = await openPage();
  const outcomes = await page.evaluate(async () => {
    const settled = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'refused',
      );
    const asking: Promise<unknown>[] = [
      navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
      new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    ];
    return Promise.all(asking.map(settled));
  });
  expect(outcomes).toEqual(['refused', 'refused']);
});

async function listen(): Promise<{ url: string; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}
