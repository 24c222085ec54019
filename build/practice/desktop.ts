/** Starting the desktop app where that is possible, and otherwise saying in one line why not. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../launcher/root.mjs';

const folder = join(root, 'node_modules', 'electron');
/** What ends sooner than this, and not well, never started. */
const QUICK = 5000;
const FETCH_PATIENCE = 180_000;

export type Desktop = { app: ChildProcess } | { why: string };

/** @param profile the folder of the practice laptop. */
export async function openDesktop(server: string, profile: string): Promise<Desktop> {
  const why = hindrance();
  if (why !== null) return { why };
  const program = electronProgram() ?? fetchElectron();
  if (program === null) return { why: 'Electron could not be downloaded' };
  const app = spawn(program, [join(root, 'dist', 'electron', 'main.js'), `--user-data-dir=${profile}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Some editors' terminals set the last one, which would turn Electron into a plain Node.
    env: { ...process.env, DOORSTEP_SERVER: server, ELECTRON_RUN_AS_NODE: undefined },
  });
  let said = '';
  app.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  return new Promise((resolve) => {
    const settled = setTimeout(() => resolve({ app }), QUICK);
    app.once('error', () => {
      clearTimeout(settled);
      resolve({ why: 'Electron cannot be run here' });
    });
    app.once('exit', (code) => {
      clearTimeout(settled);
      resolve(code === 0 ? { app } : { why: crashReason(said) });
    });
  });
}

/** What is known before trying. */
function hindrance(): string | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'root has no sandbox, and Doorstep does not run without one';
  const displays = [process.env.DISPLAY, process.env.WAYLAND_DISPLAY];
  return displays.some((display) => display !== undefined && display !== '')
    ? null
    : 'this machine has no display';
}

function electronProgram(): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** The package comes without its program, which its own script fetches. Quick where there is no network. */
function fetchElectron(): string | null {
  console.log('Fetching the desktop app’s frame (once, about 120 MB) …');
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: FETCH_PATIENCE });
  return electronProgram();
}

function crashReason(said: string): string {
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(said)?.[1];
  if (library !== undefined) return `Electron needs ${library}, which is not installed`;
  return /sandbox/i.test(said)
    ? 'Electron’s sandbox cannot be used here'
    : 'Electron ended as soon as it was started';
}

/** Opens an address in the person's own browser, where there is one. Never fails. */
export function openInBrowser(address: string): void {
  const [command, args] = {
    darwin: ['open', [address]] as const,
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]] as const,
  }[process.platform as string] ?? ['xdg-open', [address]];
  try {
    const child = spawn(command, [...args], { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // The address has been printed.
  }
}
