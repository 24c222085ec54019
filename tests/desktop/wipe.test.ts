/** What the laptop remembers of mistyped passphrases, and how it forgets everything. */
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { makeProfile, useTestApp, startDesktop } from './test-app.ts';

const app = useTestApp();
const none = { ok: true, value: null };

test('remembers mistyped passphrases after SIGKILL, and a lost or damaged file means none', async () => {
  const profile = await makeProfile();
  const first = await startDesktop({ profile, app: app() });
  const page = await first.firstWindow();
  expect(await ask(page, 'attempts:read')).toEqual({ ok: true, value: 0 });
  expect(await ask(page, 'attempts:write', 7)).toEqual(none);
  await first.kill();

  const second = await startDesktop({ profile, app: app() });
  const again = await second.firstWindow();
  expect(await ask(again, 'attempts:read')).toEqual({ ok: true, value: 7 });
  const path = join(profile, 'attempts.json');
  const kept = await readFile(path);
  expect(kept.includes('misses')).toBe(false);
  for (const damage of ['', '{', '{"version":1,"strength":"weak","blob":"e30="}', '{"version":9}']) {
    await writeFile(path, damage);
    expect(await ask(again, 'attempts:read'), damage).toEqual({ ok: true, value: 0 });
  }
  await writeFile(path, kept);
  await second.main(({ safeStorage }) => {
    safeStorage.decryptStringAsync = () => Promise.reject(new Error('another key'));
  });
  expect(await ask(again, 'attempts:read')).toEqual({ ok: true, value: 0 });
  await rm(path);
  expect(await ask(again, 'attempts:read')).toEqual({ ok: true, value: 0 });
});

async function fill(page: Page, profile: string): Promise<void> {
  await page.evaluate(async () => {
    await window.app?.call('keyring:write', new Uint8Array(100));
    await window.app?.call('device-secret:create');
    await window.app?.call('attempts:write', 3);
    await window.app?.call('settings:server:write', 'https://office.example');
    await window.app?.call('journal:append', [new Uint8Array(1000)]);
    // The store, as it is after the vault has closed it.
    await new Promise((resolve) => {
      const opening = indexedDB.open('doorstep');
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('facts'));
      opening.addEventListener('success', () => {
        const writing = opening.result.transaction('facts', 'readwrite', { durability: 'strict' });
        writing.objectStore('facts').put(true, 'marker');
        writing.addEventListener('complete', () => {
          opening.result.close();
          resolve(null);
        });
      });
    });
  });
  await writeFile(join(profile, 'device-secret.json.lost-1'), 'set aside');
  await writeFile(join(profile, 'keyring.new'), 'half a draft');
}

const kept = ['keyring', 'keyring.new', 'device-secret.json', 'device-secret.json.lost-1', 'attempts.json'];
const traces = async (profile: string) =>
  (await readdir(profile)).filter((name) => [...kept, 'settings.json', 'journal', 'wiping'].includes(name));
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

test('forgets keys, journal, store and settings, and can begin anew in the same sitting', async () => {
  const profile = await makeProfile();
  const page = await (await startDesktop({ profile, app: app() })).firstWindow();
  await fill(page, profile);
  expect((await traces(profile)).length).toBe(7);
  expect(await databases(page)).toContain('doorstep');
  expect(await ask(page, 'wipe')).toEqual(none);
  expect(await traces(profile)).toEqual([]);
  expect(await databases(page)).toEqual([]);
  for (const name of ['keyring:read', 'device-secret:read', 'settings:server:read'] as const)
    expect(await ask(page, name)).toEqual(none);
  expect(await ask(page, 'journal:read', null)).toMatchObject({ value: { entries: [] } });
  expect(await ask(page, 'wipe')).toEqual(none);
  await page.evaluate(() => window.app?.call('journal:append', [new Uint8Array(5)]));
  expect((await stat(join(profile, 'journal', '00000001.journal'))).size).toBeGreaterThan(5);
});

test('a wipe that was killed half-way is finished at the next start, before a window opens', async () => {
  const profile = await makeProfile();
  const first = await startDesktop({ profile, app: app() });
  await fill(await first.firstWindow(), profile);
  await first.kill();
  await writeFile(join(profile, 'wiping'), '');
  await rm(join(profile, 'device-secret.json'));
  const page = await (await startDesktop({ profile, app: app() })).firstWindow();
  expect(await traces(profile)).toEqual([]);
  expect(await databases(page)).not.toContain('doorstep');
  expect(await ask(page, 'keyring:read')).toEqual(none);
});

test('keys go first: where the store cannot be deleted, they are gone all the same, and the next start tries again', async () => {
  const profile = await makeProfile();
  const first = await startDesktop({ profile, app: app() });
  const page = await first.firstWindow();
  await fill(page, profile);
  await first.main(({ session }) => {
    session.defaultSession.clearStorageData = () => Promise.reject(new Error('held open'));
  });
  expect(await ask(page, 'wipe')).toEqual({ ok: false, problem: 'DISK_FAILED' });
  const left = await traces(profile);
  expect(left).toContain('wiping');
  expect(left.filter((name) => /^(keyring|device-secret)/.test(name))).toEqual([]);
  await first.kill();
  await (await startDesktop({ profile, app: app() })).firstWindow();
  expect(await traces(profile)).toEqual([]);
});

function ask(page: Page, ...question: unknown[]): Promise<unknown> {
  return page.evaluate(([to, ...rest]) => {
    const bridge = window.app as unknown as { call(name: unknown, ...args: unknown[]): Promise<unknown> };
    return bridge.call(to, ...rest);
  }, question);
}
