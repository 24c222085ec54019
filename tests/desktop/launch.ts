/** Starts the built desktop app for a test: on real Electron where its binary is there, otherwise on the stand-in. Same tests, same bundles. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { _electron, type Page } from 'playwright-core';
import { root } from '../../build/launcher/root.mjs';
import { launchStandIn } from './launch-standin.ts';

export interface DesktopOptions {
  /** The folder for this laptop's data; start again with the same one to go on. */
  profile: string;
  env?: Record<string, string>;
  /** A folder with package.json and dist/; the project itself unless a test brings its own window. */
  app?: string;
}

export interface Desktop {
  kind: 'electron' | 'standin';
  firstWindow(): Promise<Page>;
  /** Runs a function in the main process. It can use its two arguments and globals, nothing else. */
  main<T, A = undefined>(
    work: (electron: typeof Electron, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T>;
  /** As pulling the battery out would, for our processes: SIGKILL. Resolves when all are gone. */
  kill(): Promise<void>;
  /** Quits as a worker would. */
  close(): Promise<void>;
  /** How the main process ended, once it has. */
  exited: Promise<{ code: number | null; signal: string | null }>;
}

let announced = false;

export async function launchDesktop(options: DesktopOptions): Promise<Desktop> {
  const binary = electronBinary();
  if (!announced)
    console.log(`desktop: ${binary === null ? 'standin (no Electron binary here)' : 'electron'}`);
  announced = true;
  const { profile, env = {}, app = root } = options;
  return binary === null
    ? launchStandIn({ profile, env, app })
    : launchElectron(binary, { profile, env, app });
}

/** The path of the downloaded Electron. Asking the package itself would start a download. */
export function electronBinary(): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

async function launchElectron(
  binary: string,
  { profile, env, app }: Required<DesktopOptions>,
): Promise<Desktop> {
  // Chromium has no sandbox for root; whoever runs tests as root has decided that.
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const desktop = await _electron.launch({
    executablePath: binary,
    args: [...rights, `--user-data-dir=${profile}`, app],
    env: { ...definedOnly(process.env), ...env },
  });
  const child = desktop.process();
  const exited = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  return {
    kind: 'electron',
    firstWindow: () => desktop.firstWindow(),
    main: (work, argument) => desktop.evaluate(work as never, argument as never),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    close: async () => {
      await desktop.close();
    },
    exited,
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
