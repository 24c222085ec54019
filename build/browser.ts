// Finds the Chromium that tests and screenshots drive. Nothing is downloaded here.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium, type LaunchOptions } from 'playwright-core';
import packaged from '../node_modules/@sparticuz/chromium/package.json' with { type: 'json' };
import { root } from './launcher/root.mjs';

export interface Browser {
  /** The executable file. */
  path: string;
  /** What its process needs in its environment beside our own. */
  env: Record<string, string>;
}

/** For Playwright's launch and launchPersistentContext. The sandbox is off: root has none, and tests open only our own pages. */
export function launchOptions(browser: Browser): LaunchOptions {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...browser.env }).filter(isSet));
  return { executablePath: browser.path, chromiumSandbox: false, env };
}

/** The first that is there and starts: CHROMIUM, Playwright's own download, the system's, the one from npm (Linux x64). */
export async function findBrowser(): Promise<Browser | { problem: string }> {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    return existsSync(named) ? { path: named, env: {} } : { problem: `CHROMIUM names no file: ${named}` };
  }
  const path = [chromium.executablePath(), ...systemBrowsers()].find(
    (candidate) => existsSync(candidate) && starts(candidate),
  );
  if (path !== undefined) return { path, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  return {
    problem:
      'The tests need a Chromium and found none. Run "npx playwright install chromium", or set CHROMIUM to the path of a Chromium, Chrome or Edge.',
  };
}

function systemBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether it runs at all: a library may be missing, and Ubuntu's "chromium-browser" may be a note to install a snap. */
function starts(path: string, env: Record<string, string> = {}): boolean {
  // On Windows and macOS "--version" may open a window, and browsers there bring all their libraries.
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000, env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

async function unpackBrowser(): Promise<Browser | { problem: string }> {
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${packaged.version}`);
  if (!existsSync(folder)) await unpackInto(cache, folder);
  const path = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const env = [fonts, libraries].find((candidate) => starts(path, candidate));
  if (env !== undefined) return { path, env };
  return {
    problem: `The packaged Chromium does not start on this machine. Set CHROMIUM to the path of one that does (tried ${path}).`,
  };
}

/** Unpacks beside its final place and renames, so that a half-unpacked browser is never taken for a whole one. */
async function unpackInto(cache: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const archives = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin');
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'chromium-partial-'));
  // The package unpacks into the temporary folder and nowhere else.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(names.map((name) => inflate(join(archives, name))));
    if (!existsSync(folder)) renameSync(partial, folder);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(partial, { recursive: true, force: true });
  }
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
