/** The browser shell in a real browser: the same bridge as on the desktop. */
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { getAppBridge } from '../../renderer/shell/app-bridge.ts';
import { finishWipe } from '../../renderer/shell/browser-wipe.ts';

test('gives the same bridge in a plain browser, and only to one tab', async () => {
  const bridge = await getAppBridge();
  expect(await bridge.call('app:about')).toMatchObject({
    ok: true,
    value: { shell: 'browser', server: location.origin },
  });

  const entry = new TextEncoder().encode('an entry');
  const place = await bridge.call('journal:append', [entry]);
  expect(place).toMatchObject({ ok: true, value: { segment: 1 } });
  expect(await bridge.call('journal:read', place.ok ? place.value : null)).toEqual({
    ok: true,
    value: { entries: [entry], next: null, state: 'clean' },
  });

  expect(await bridge.call('keyring:read')).toEqual({ ok: true, value: null });
  await bridge.call('keyring:write', Uint8Array.of(7));
  expect(await bridge.call('keyring:read')).toEqual({ ok: true, value: Uint8Array.of(7) });

  expect(await bridge.call('device-secret:read')).toEqual({ ok: true, value: null });
  const secret = await bridge.call('device-secret:create');
  expect(secret).toMatchObject({ ok: true, value: { strength: 'browser' } });
  expect(await bridge.call('device-secret:create')).toEqual(secret);

  const elsewhere = {
    server: 'https://office.example',
    route: 'health',
    token: null,
    body: new Uint8Array(0),
  };
  expect(await bridge.call('link:call', elsewhere)).toEqual({ ok: false, problem: 'SERVER_ADDRESS_WRONG' });
  expect(await bridge.call('settings:server:write', 'https://office.example')).toEqual({
    ok: false,
    problem: 'SERVER_ADDRESS_WRONG',
  });
  expect(await bridge.call('file:save', '../x', entry)).toEqual({ ok: false, problem: 'IPC_REFUSED' });

  expect(await bridge.call('attempts:read')).toEqual({ ok: true, value: 0 });
  await bridge.call('attempts:write', 7);
  expect(await bridge.call('attempts:read')).toEqual({ ok: true, value: 7 });

  const store = new Dexie('doorstep');
  store.version(1).stores({ facts: 'key' });
  await store.open();
  store.close();
  expect(await bridge.call('wipe')).toEqual({ ok: true, value: null });
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('doorstep');
  expect(await namesIn(folder)).toEqual([]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('doorstep');
  expect(await bridge.call('keyring:read')).toEqual({ ok: true, value: null });
  expect(await bridge.call('device-secret:read')).toEqual({ ok: true, value: null });
  expect(await bridge.call('attempts:read')).toEqual({ ok: true, value: 0 });
  expect(await bridge.call('journal:read', null)).toMatchObject({ value: { entries: [] } });
  expect(await bridge.call('journal:append', [entry])).toMatchObject({ ok: true });

  const second = await getAppBridge();
  expect(await second.call('app:about')).toEqual({ ok: false, problem: 'ALREADY_RUNNING' });
});

test('a wipe that was cut off is finished before anything is read', async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('half-wiped', { create: true });
  await folder.getDirectoryHandle('journal', { create: true });
  for (const name of ['keyring.0', 'attempts.1']) await folder.getFileHandle(name, { create: true });
  await finishWipe(folder);
  expect((await namesIn(folder)).toSorted()).toEqual(['attempts.1', 'journal', 'keyring.0']);
  await folder.getFileHandle('wiping', { create: true });
  await finishWipe(folder);
  expect(await namesIn(folder)).toEqual([]);
});

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}
