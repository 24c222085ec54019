/** The Chromium behind the stand-in's windows: started by the main process, and gone when that is. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser, launchOptions } from '../../../build/browser.ts';
import { app } from './app.ts';
import { makeCodec } from './codec.ts';
import { carryRequests } from './network.ts';
import { carriedOrigins } from './origin.ts';
import type { Names } from './page-side.ts';
import { emptyStorageBy } from './session.ts';

export const webRtcPolicy = 'disable_non_proxied_udp';

/** What a page asks of main: `invoke`, `send` or `open`. */
export interface Ask {
  kind: string;
  channel: string;
  args: unknown[];
}

export interface Reach {
  /** Where a test joins by the DevTools protocol. */
  endpoint: string;
  /** Of Chromium's main process. */
  pid: number;
}

export interface Chromium {
  context: BrowserContext;
  names: Names;
  reach: Reach;
}

export type Answer = (
  page: Page,
  frame: Parameters<Parameters<BrowserContext['exposeBinding']>[1]>[0]['frame'],
  ask: Ask,
) => Promise<unknown>;

export async function startChromium(answer: Answer): Promise<Chromium> {
  const browser = await findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const profile = app.getPath('sessionData');
  const switches = [...app.switches].map(([name, value]) =>
    value === '' ? `--${name}` : `--${name}=${value}`,
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(browser),
    args: [
      '--remote-debugging-port=0',
      '--window-size=1280,800',
      `--webrtc-ip-handling-policy=${webRtcPolicy}`,
      // The same by the name that Chromium's headless shell knows.
      `--force-webrtc-ip-handling-policy=${webRtcPolicy}`,
      ...switches,
    ],
    serviceWorkers: 'block',
    viewport: null,
  });
  const names = { binding: `standin_${randomUUID()}`, hook: `standin_${randomUUID()}` };
  const codec = makeCodec();
  await context.exposeBinding(names.binding, async ({ page, frame }, message: string) =>
    codec.encode(await answer(page, frame, codec.decode(message) as Ask)),
  );
  await carryRequests(context);
  emptyStorageBy(async () => {
    const [page] = context.pages();
    if (page === undefined) throw new Error('Chromium has no page to ask through');
    const session = await context.newCDPSession(page);
    for (const origin of carriedOrigins()) {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
    await session.detach();
  });
  const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return { context, names, reach: { endpoint: `http://127.0.0.1:${port}`, pid: await pidOf(context) } };
}

async function pidOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await session?.detach();
  const own = processInfo.find(({ type }) => type === 'browser');
  if (own === undefined) throw new Error('Chromium does not say which process it is');
  return own.id;
}
