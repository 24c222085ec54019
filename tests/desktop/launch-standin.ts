/** The stand-in's side of `launch.ts`: a Node process with the unmodified main bundle, and its Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type * as Electron from 'electron';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Desktop, DesktopOptions } from './launch.ts';
import type { Order, Report } from './standin/control.ts';

const register = join(import.meta.dirname, 'standin', 'register.ts');

export async function launchStandIn({ profile, env, app }: Required<DesktopOptions>): Promise<Desktop> {
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', pathToUrl(register), join(app, mainOf(app)), `--user-data-dir=${profile}`],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    },
  );
  const exited = once(child, 'exit').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  const line = openLine(child);
  const endpoint = await Promise.race([line.endpoint, exited.then(() => null)]);
  let browser: Browser | null = null;

  async function gone(): Promise<void> {
    await exited;
    if (endpoint !== null) await untilSilent(endpoint);
  }

  return {
    kind: 'standin',
    firstWindow: async () => {
      if (endpoint === null) throw new Error('the main process ended before it had a window');
      browser ??= await chromium.connectOverCDP(endpoint);
      return firstPage(browser);
    },
    main: <T, A>(work: (electron: typeof Electron, argument: A) => T | Promise<T>, argument?: A) =>
      line.ask(work.toString(), argument) as Promise<T>,
    kill: async () => {
      child.kill('SIGKILL');
      await gone();
    },
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        // The process may end before it can answer.
        void line.ask('({ app }) => app.quit()', null).catch(() => undefined);
      }
      await gone();
    },
    exited,
  };
}

interface Line {
  endpoint: Promise<string>;
  ask(source: string, argument: unknown): Promise<unknown>;
}

function openLine(child: ChildProcess): Line {
  const waiting = new Map<number, (report: Report) => void>();
  let last = 0;
  let found: (endpoint: string) => void = () => undefined;
  const endpoint = new Promise<string>((resolve) => {
    found = resolve;
  });
  child.on('message', (report: Report) => {
    if ('endpoint' in report) found(report.endpoint);
    else waiting.get(report.id)?.(report);
  });
  return {
    endpoint,
    ask: (source, argument) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, (report) => {
          if ('value' in report) resolve(report.value);
          else if ('failure' in report) reject(new Error(report.failure));
        });
        const order: Order = { id: last, source, argument };
        child.send(order, (error) => {
          if (error !== null) reject(error);
        });
      }),
  };
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/^https:\/\/[^/]+\.test\//);
  return page;
}

/** Until Chromium no longer listens: the profile is free then. */
async function untilSilent(endpoint: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${endpoint}/json/version`);
    } catch {
      return;
    }
    await pause(20);
  }
}

function mainOf(app: string): string {
  const { main } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { main: string };
  return main;
}

function pathToUrl(path: string): string {
  return new URL(`file://${path}`).href;
}
