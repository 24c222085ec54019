/** What main keeps and hands out as files: keyring, device secret, settings, and what the worker saves or prints. */
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AppCall, AppCalls, DeviceSecret, Reply } from '../../shared/wire/app.ts';
import type { Desktop } from './launch.ts';
import { makeProfile, useTestApp, startDesktop } from './test-app.ts';

const app = useTestApp();

test('replaces the keyring as a whole and finds it again after SIGKILL', async () => {
  const profile = await makeProfile();
  const first = await startDesktop({ profile, app: app() });
  const page = await first.firstWindow();
  expect(await call(page, 'keyring:read')).toEqual({ ok: true, value: null });
  for (const size of [1000, 10]) {
    const reply = await page.evaluate(
      (length) => window.app?.call('keyring:write', new Uint8Array(length).fill(length)),
      size,
    );
    expect(reply).toEqual({ ok: true, value: null });
  }
  await first.kill();
  // A draft that a crash left behind is not the keyring.
  await writeFile(join(profile, 'keyring.new'), 'half');
  const again = await (await startDesktop({ profile, app: app() })).firstWindow();
  expect(
    await again.evaluate(async () => {
      const reply = await window.app?.call('keyring:read');
      return reply?.ok === true && reply.value !== null ? [...reply.value] : null;
    }),
  ).toEqual(Array.from({ length: 10 }, () => 10));
  expect((await stat(join(profile, 'keyring'))).mode & 0o077).toBe(0);
});

test('makes the device secret once, guarded as well as the system can, and keeps it', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app() });
  const page = await desktop.firstWindow();
  expect(await secretOf(page, 'device-secret:read')).toBeNull();
  const made = await secretOf(page, 'device-secret:create');
  expect(made?.secret).toHaveLength(32);
  expect(made?.strength).toBe((await hasKeyStore(desktop)) ? 'os' : 'weak');
  expect(await secretOf(page, 'device-secret:create')).toEqual(made);
  const file = await readFile(join(profile, 'device-secret.json'), 'utf8');
  if (made?.strength === 'os') expect(file).not.toContain(Buffer.from(made.secret).toString('base64'));
  await desktop.kill();
  const again = await startDesktop({ profile, app: app() });
  expect(await secretOf(await again.firstWindow(), 'device-secret:read')).toEqual(made);
});

test('says so when the key store no longer opens the secret, sets it aside, and can begin anew', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app() });
  const page = await desktop.firstWindow();
  await pretendKeyStore(desktop);
  const made = await secretOf(page, 'device-secret:create');
  expect(made?.strength).toBe('os');
  await desktop.main(({ safeStorage }) => {
    safeStorage.decryptStringAsync = () => Promise.reject(new Error('another key'));
  });
  expect(await call(page, 'device-secret:read')).toEqual({ ok: false, problem: 'KEYCHAIN_LOST' });

  await pretendKeyStore(desktop);
  expect(await secretOf(page, 'device-secret:read')).toEqual(made);
  // The session's key store is gone, and Chromium would fall back to a key that everybody knows.
  await desktop.main(({ safeStorage }) => {
    safeStorage.getSelectedStorageBackend = () => 'basic_text';
    safeStorage.isAsyncEncryptionAvailable = () => Promise.resolve(false);
  });
  expect(await call(page, 'device-secret:read')).toEqual({ ok: false, problem: 'KEYCHAIN_LOST' });
  const anew = await secretOf(page, 'device-secret:create');
  expect(anew?.strength).toBe('weak');
  expect(anew?.secret).not.toEqual(made?.secret);
  expect((await readdir(profile)).filter((name) => name.includes('.lost-'))).toHaveLength(1);
  expect(await secretOf(page, 'device-secret:read')).toEqual(anew);
});

test('a damaged secret file is a lost key, not a crash', async () => {
  const profile = await makeProfile();
  const page = await (await startDesktop({ profile, app: app() })).firstWindow();
  for (const content of ['', '{', '{"version":9}', '{"version":1,"strength":"weak","blob":"AAAA"}']) {
    await writeFile(join(profile, 'device-secret.json'), content);
    expect(await call(page, 'device-secret:read'), content).toEqual({ ok: false, problem: 'KEYCHAIN_LOST' });
  }
});

test('remembers the office, and refuses addresses that are none', async () => {
  const profile = await makeProfile();
  const first = await startDesktop({ profile, app: app() });
  const page = await first.firstWindow();
  expect(await call(page, 'settings:server:read')).toEqual({ ok: true, value: null });
  for (const [address, problem] of [
    ['', 'SERVER_ADDRESS_WRONG'],
    ['office', 'SERVER_ADDRESS_WRONG'],
    ['ftp://office.example', 'SERVER_ADDRESS_WRONG'],
    ['https://office.example/path', 'SERVER_ADDRESS_WRONG'],
    ['https://worker:word@office.example', 'SERVER_ADDRESS_WRONG'],
    ['http://office.example', 'SERVER_NOT_PRIVATE'],
    ['http://127.0.0.1.example', 'SERVER_NOT_PRIVATE'],
  ] as const) {
    expect(await call(page, 'settings:server:write', address), address).toEqual({ ok: false, problem });
  }
  expect(await call(page, 'settings:server:write', 'HTTPS://Office.Example:8443/')).toEqual({
    ok: true,
    value: null,
  });
  await first.close();

  const second = await startDesktop({ profile, app: app() });
  expect(await call(await second.firstWindow(), 'settings:server:read')).toEqual({
    ok: true,
    value: 'https://office.example:8443',
  });
});

test('obeys a managed address, and starts with damaged settings', async () => {
  const profile = await makeProfile();
  await writeFile(join(profile, 'settings.json'), '{"server":"https://office.example"}');
  const managed = await startDesktop({ profile, app: app(), env: { DOORSTEP_SERVER: 'http://127.0.0.1:9' } });
  expect(await call(await managed.firstWindow(), 'settings:server:read')).toEqual({
    ok: true,
    value: 'http://127.0.0.1:9',
  });
  await managed.close();
  await writeFile(join(profile, 'settings.json'), 'damaged');
  const last = await startDesktop({ profile, app: app() });
  expect(await call(await last.firstWindow(), 'settings:server:read')).toEqual({ ok: true, value: null });
});

test('saves a file or a PDF where the worker says, and nothing when they change their mind', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app() });
  const page = await desktop.firstWindow();
  const save = (name: string) =>
    page.evaluate((to) => window.app?.call('file:save', to, new Uint8Array([1, 2, 3])), name);
  await answerDialog(desktop, null);
  expect(await save('bundle.zip')).toEqual({ ok: true, value: 'cancelled' });
  expect(await call(page, 'page:pdf', 'receipt.pdf')).toEqual({ ok: true, value: 'cancelled' });

  const [zip, pdf] = [join(profile, 'bundle.zip'), join(profile, 'receipt.pdf')];
  await answerDialog(desktop, zip);
  expect(await save('bundle.zip')).toEqual({ ok: true, value: 'saved' });
  expect([...(await readFile(zip))]).toEqual([1, 2, 3]);
  await answerDialog(desktop, pdf);
  expect(await call(page, 'page:pdf', 'receipt.pdf')).toEqual({ ok: true, value: 'saved' });
  expect((await readFile(pdf, 'latin1')).startsWith('%PDF-')).toBe(true);

  await answerDialog(desktop, join(profile, 'no such folder', 'bundle.zip'));
  expect(await save('bundle.zip')).toEqual({ ok: false, problem: 'DISK_FAILED' });
  await rm(zip);
});

test('prints, is cancelled, or fails, and says which', async () => {
  const desktop = await startDesktop({ profile: await makeProfile(), app: app() });
  const page = await desktop.firstWindow();
  for (const [success, reason, reply] of [
    [true, '', { ok: true, value: 'saved' }],
    [false, 'Print job canceled', { ok: true, value: 'cancelled' }],
    [false, 'Print job failed', { ok: false, problem: 'PRINT_FAILED' }],
  ] as const) {
    await desktop.main(
      ({ BrowserWindow }, outcome) => {
        const [contents] = BrowserWindow.getAllWindows().map((window) => window.webContents);
        if (contents !== undefined)
          contents.print = (_options, done) => done?.(outcome.success, outcome.reason);
      },
      { success, reason },
    );
    expect(await call(page, 'page:print')).toEqual(reply);
  }
});

function call<C extends AppCall>(page: Page, name: C, ...args: Parameters<AppCalls[C]>): Promise<unknown> {
  return page.evaluate(
    ([to, rest]) => {
      const bridge = window.app as unknown as { call(name: unknown, ...args: unknown[]): Promise<unknown> };
      return bridge.call(to, ...rest);
    },
    [name, args as unknown[]] as const,
  );
}

/** With the bytes as numbers, so that they can be compared out here. */
async function secretOf(page: Page, name: 'device-secret:read' | 'device-secret:create') {
  const reply = await page.evaluate(async (to) => {
    const answer = (await window.app?.call(to)) as Reply<DeviceSecret | null>;
    if (!answer.ok || answer.value === null) return answer;
    return { ok: true as const, value: { ...answer.value, secret: [...answer.value.secret] } };
  }, name);
  if (!reply.ok) throw new Error(reply.problem);
  return reply.value;
}

function hasKeyStore(desktop: Desktop): Promise<boolean> {
  return desktop.main(
    async ({ safeStorage }) =>
      (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text') &&
      (await safeStorage.isAsyncEncryptionAvailable()),
  );
}

/** A key store that works the same on every machine. It turns text round, which is enough to see that it was asked. */
function pretendKeyStore(desktop: Desktop): Promise<void> {
  return desktop.main(({ safeStorage }) => {
    const turn = (text: string) => [...text].toReversed().join('');
    safeStorage.getSelectedStorageBackend = () => 'kwallet6';
    safeStorage.isAsyncEncryptionAvailable = () => Promise.resolve(true);
    safeStorage.encryptStringAsync = (text) => Promise.resolve(Buffer.from(turn(text)));
    safeStorage.decryptStringAsync = (blob) =>
      Promise.resolve({ result: turn(blob.toString()), shouldReEncrypt: false });
  });
}

function answerDialog(desktop: Desktop, path: string | null): Promise<void> {
  return desktop.main(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
