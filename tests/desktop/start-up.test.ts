import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { version } from '../../shared/version.ts';
import { makeProfile, useTestApp, startDesktop } from './test-app.ts';

const app = useTestApp();

test('starts the built app with one sandboxed window of its own scheme, and a worker with WebAssembly and IndexedDB', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app() });
  const page = await desktop.firstWindow();
  await page.getByRole('heading', { name: 'Test page' }).waitFor();
  expect(await desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(
    await desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
  ).toBe('app://desk/');
  const worker = await page.evaluate(() => window.testPage.worker);
  expect(worker.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(worker.openings).toBe(1);
  expect(await page.evaluate(() => window.testPage.violations)).toEqual([]);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(await page.evaluate(() => window.app?.call('app:about'))).toEqual({
    ok: true,
    value: { shell: 'desktop', version, server: null },
  });

  await desktop.close();
  expect(await desktop.exited).toEqual({ code: 0, signal: null });
  expect(await readdir(profile)).toContain('chromium');
});
