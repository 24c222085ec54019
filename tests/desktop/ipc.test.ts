/** The window's only door: who may ask, and for what. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeProfile, useTestApp, startDesktop } from './test-app.ts';

const refused = { ok: false, problem: 'IPC_REFUSED' };

const app = useTestApp();

test('refuses what is not in the table, and arguments that do not fit, and goes on working', async () => {
  const page = await (await startDesktop({ profile: await makeProfile(), app: app() })).firstWindow();
  const attempts: unknown[][] = [
    ['app:eval', '1'],
    ['__proto__'],
    ['constructor'],
    ['app:about', 'more'],
    ['app:about', JSON.parse('{"__proto__":{"polluted":true}}')],
    ['journal:append'],
    ['journal:append', []],
    ['journal:append', ['text']],
    ['journal:append', [[1, 2, 3]]],
    ['journal:append', [{ length: 3, byteLength: 3 }]],
    ['journal:read', { segment: -1, offset: 0 }],
    ['journal:read', { segment: 1, offset: 0, more: true }],
    ['journal:read', { segment: Number.NaN, offset: 0 }],
    ['journal:prune', null],
    ['journal:next-segment', 1],
    ['keyring:write', Array.from({ length: 10 })],
    ['device-secret:create', 'mine'],
    ['attempts:write', -1],
    ['attempts:write', '0'],
    ['wipe', 'everything'],
    ['settings:server:write', 7],
    ['file:save', '../escape.txt'],
    ['file:save', '.hidden'],
    ['file:save', 'a/b', ''],
    ['page:pdf', 'line\nbreak'],
    ['link:call', { server: 'http://127.0.0.1:9', route: '../../etc', token: null, body: '' }],
  ];
  for (const attempt of attempts) expect(await ask(page, attempt), JSON.stringify(attempt)).toEqual(refused);
  expect(
    await page.evaluate(() => window.app?.call('keyring:write', new Uint8Array(1024 * 1024 + 1))),
  ).toEqual(refused);
  expect(
    await page.evaluate(() =>
      window.app?.call('link:call', {
        server: 'http://127.0.0.1:9',
        route: 'health',
        token: 'a\r\nb: c',
        body: new Uint8Array(0),
      }),
    ),
  ).toEqual(refused);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await ask(page, ['journal:read', null])).toEqual({
    ok: true,
    value: { entries: [], next: null, state: 'clean' },
  });
});

test('answers only the main frame of its own window', async () => {
  const desktop = await startDesktop({ profile: await makeProfile(), app: app() });
  const page = await desktop.firstWindow();
  expect(await ask(page, ['keyring:read'])).toEqual({ ok: true, value: null });
  const inOtherWindow = await desktop.main(
    async ({ BrowserWindow }, preload): Promise<unknown> => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      other.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
      await other.loadURL('app://desk/');
      return other.webContents.executeJavaScript("window.app.call('keyring:read')");
    },
    join(app(), 'dist', 'electron', 'preload.cjs'),
  );
  expect(inOtherWindow).toEqual(refused);
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow === null ? 'no frame' : typeof frame.contentWindow.app;
  });
  expect(inFrame).toBe('undefined');
});

test('shows the page nothing but `app`, and nothing of `app` can be changed', async () => {
  const page = await (await startDesktop({ profile: await makeProfile(), app: app() })).firstWindow();
  const found = await page.evaluate(() => ({
    keys: Object.keys(window.app ?? {}),
    node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    frozen: Object.isFrozen(window.app),
    replaced: Reflect.set(window, 'app', null),
  }));
  expect(found).toEqual({ keys: ['call', 'on'], node: [], frozen: true, replaced: false });
});

/** Asks whatever it is told to, as hostile code in the page would. */
function ask(page: Page, [name, ...args]: unknown[]): Promise<unknown> {
  return page.evaluate(
    ([to, rest]) => {
      const bridge = window.app as unknown as { call(name: unknown, ...args: unknown[]): Promise<unknown> };
      return bridge.call(to, ...rest);
    },
    [name, args] as const,
  );
}
