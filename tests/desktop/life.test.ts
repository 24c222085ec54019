/** Starting twice, locking, closing, and being killed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchDesktop } from './launch.ts';
import { makeProfile, useTestApp, startDesktop } from './test-app.ts';

const app = useTestApp();

test('a second start wakes the first and ends', async () => {
  const profile = await makeProfile();
  const first = await startDesktop({ profile, app: app() });
  await first.firstWindow();
  const woken = first.main(
    ({ app: running }) =>
      new Promise<string>((resolve) => {
        running.once('second-instance', () => {
          resolve('woken');
        });
      }),
  );
  await first.main(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  // Real Electron's launcher reports a process that ends at once as a failure.
  const ended = await launchDesktop({ profile, app: app() }).then(
    (second) => second.exited,
    () => ({ code: 0, signal: null }),
  );
  expect(ended).toEqual({ code: 0, signal: null });
  expect(await woken).toBe('woken');
  expect(await first.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(
    false,
  );
});

test('tells the window to lock when the laptop sleeps or its screen locks', async () => {
  const desktop = await startDesktop({ profile: await makeProfile(), app: app() });
  const page = await desktop.firstWindow();
  await desktop.main(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('lock-screen');
  });
  await until(async () => (await eventsOf(page)).filter(([name]) => name === 'lock').length === 2);
  expect((await eventsOf(page)).filter(([name]) => name === 'lock')).toEqual([
    ['lock', 'suspend'],
    ['lock', 'screen-lock'],
  ]);
});

test('waits with closing until the window has kept what is on screen', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app() });
  const page = await desktop.firstWindow();
  await page.evaluate(() => {
    window.testPage.onClosing = 'hang';
    window.app?.on('closing', () => {
      void (async () => {
        await window.app?.call('journal:append', [new TextEncoder().encode('kept while closing')]);
        await window.app?.call('app:ready-to-close');
      })();
    });
  });
  await desktop.close();
  expect(await desktop.exited).toEqual({ code: 0, signal: null });
  expect(await readFile(join(profile, 'log', 'doorstep.log'), 'utf8')).not.toContain('CLOSING_UNANSWERED');
  const again = await startDesktop({ profile, app: app() });
  expect(await journalOf(await again.firstWindow())).toEqual(['kept while closing']);
});

test('a window that does not answer cannot keep the app from closing', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app() });
  const page = await desktop.firstWindow();
  await page.evaluate(() => {
    window.testPage.onClosing = 'hang';
  });
  await desktop.close();
  expect(await desktop.exited).toEqual({ code: 0, signal: null });
  expect(await readFile(join(profile, 'log', 'doorstep.log'), 'utf8')).toContain('CLOSING_UNANSWERED');
});

test('what the journal acknowledged, and what IndexedDB kept, outlives SIGKILL of the main process', async () => {
  const profile = await makeProfile();
  const kept: string[] = [];
  for (const round of [1, 2, 3]) {
    const desktop = await startDesktop({ profile, app: app() });
    const page = await desktop.firstWindow();
    expect((await page.evaluate(() => window.testPage.worker)).openings).toBe(round);
    expect(await journalOf(page)).toEqual(kept);
    for (let index = 0; index < 5; index += 1) {
      const text = `round ${round}, entry ${index}`;
      const reply = await page.evaluate(
        (each) => window.app?.call('journal:append', [new TextEncoder().encode(each)]),
        text,
      );
      expect(reply?.ok).toBe(true);
      kept.push(text);
    }
    await desktop.kill();
    expect((await desktop.exited).signal).toBe('SIGKILL');
  }
});

test('the log holds times, codes and numbers, nothing else', async () => {
  const profile = await makeProfile();
  const desktop = await startDesktop({ profile, app: app(), env: { DOORSTEP_CA: '/nowhere/Alice.pem' } });
  const page = await desktop.firstWindow();
  await page.evaluate(() => window.app?.call('settings:server:write', 'not an address of Alice'));
  await page.evaluate(() => window.open('https://example.org/Alice'));
  await desktop.close();
  const lines = (await readFile(join(profile, 'log', 'doorstep.log'), 'utf8')).trim().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z [A-Z_]+( -?\d+)*$/);
});

function eventsOf(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(() => window.testPage.events);
}

function journalOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const reply = await window.app?.call('journal:read', null);
    if (reply?.ok !== true) throw new Error(reply?.problem);
    return reply.value.entries.map((entry) => new TextDecoder().decode(entry));
  });
}

/** Asks again and again; the test's own time limit ends it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}
