/** The browser shell in a real browser: the same bridge as on the desktop. */
import { expect, test } from 'vitest';
import { getAppBridge } from '../../renderer/shell/app-bridge.ts';

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

  const second = await getAppBridge();
  expect(await second.call('app:about')).toEqual({ ok: false, problem: 'ALREADY_RUNNING' });
});
