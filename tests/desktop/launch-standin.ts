/** The stand-in's side of `launch.ts`: a Node process with the unmodified main bundle, and its Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type * as Electron from 'electron';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Desktop, DesktopOptions } from './launch.ts';
import type { Reach } from './standin/chromium.ts';
import type { Order, Report } from './standin/control.ts';

const register = join(import.meta.dirname, 'standin', 'register.ts');

export async function launchStandIn({ profile, env, app }: Required<DesktopOptions>): Promise<Desktop> {
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      pathToFileURL(register).href,
      join(app, mainOf(app)),
      `--user-data-dir=${profile}`,
    ],
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
  const reach = await Promise.race([line.reach, exited.then(() => null)]);
  let browser: Browser | null = null;

  async function gone(): Promise<void> {
    await exited;
    if (reach !== null) await untilGone(reach.pid);
  }

  return {
    kind: 'standin',
    firstWindow: async () => {
      if (reach === null) throw new Error('the main process ended before it had a window');
      browser ??= await chromium.connectOverCDP(reach.endpoint);
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
  reach: Promise<Reach>;
  ask(source: string, argument: unknown): Promise<unknown>;
}

function openLine(child: ChildProcess): Line {
  const waiting = new Map<number, (report: Report) => void>();
  let last = 0;
  let found: (reach: Reach) => void = () => undefined;
  const reach = new Promise<Reach>((resolve) => {
    found = resolve;
  });
  child.on('message', (report: Report) => {
    if ('endpoint' in report) found(report);
    else waiting.get(report.id)?.(report);
  });
  return {
    reach,
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

/** Until Chromium has written its last, so that its profile can be opened again, or removed. */
async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await pause(20);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that ended and that nobody asked about keeps its number for a while.
    return (
      process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
}

function mainOf(app: string): string {
  const { main } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { main: string };
  return main;
}
