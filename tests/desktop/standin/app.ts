/** `electron.app`: paths, switches, the single-instance lock, and the order in which an app starts and ends. */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { App } from 'electron';
import { strict } from './strict.ts';

export interface Closable {
  close(): void;
  isDestroyed(): boolean;
}

type AppPart = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'setName'
  | 'getName'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'isPackaged'
>;

class AppStandIn extends EventEmitter implements AppPart {
  readonly isPackaged = false;
  readonly switches = new Map<string, string>();
  /** Filled by the windows themselves. */
  readonly windows = new Set<Closable>();
  private ready = false;
  private quitting = false;
  private readonly paths = new Map([['appData', join(homedir(), '.config')]]);
  private name = 'stand-in';

  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => {
      this.switches.set(name, value);
    },
    hasSwitch: (name: string) => fromArguments(name) !== null || this.switches.has(name),
    getSwitchValue: (name: string) => fromArguments(name) ?? this.switches.get(name) ?? '',
  });

  isReady(): boolean {
    return this.ready;
  }

  whenReady(): Promise<void> {
    return this.ready ? Promise.resolve() : new Promise((resolve) => this.once('ready', resolve));
  }

  becomeReady(): void {
    this.ready = true;
    this.emit('ready');
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setName(name: string): void {
    this.name = name;
  }

  getName(): string {
    return this.name;
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`the Electron stand-in has no path '${name}'`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  /** A file with the holder's process number. A second starter leaves a note beside it, which wakes the holder. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    const [lock, note] = [join(folder, 'standin.lock'), join(folder, 'standin.knock')];
    mkdirSync(folder, { recursive: true });
    if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
      writeFileSync(note, String(process.pid));
      return false;
    }
    writeFileSync(lock, String(process.pid));
    rmSync(note, { force: true });
    const watcher = watch(folder, (_kind, name) => {
      if (name !== 'standin.knock' || !existsSync(note)) return;
      rmSync(note);
      this.emit('second-instance', {}, [], '');
    });
    watcher.unref();
    this.once('quit', () => {
      rmSync(lock, { force: true });
    });
    return true;
  }

  quit(): void {
    if (this.quitting || !this.passes('before-quit')) return;
    for (const window of this.windows) {
      window.close();
      // A window that refuses to close keeps the app running.
      if (!window.isDestroyed()) return;
    }
    this.quitting = true;
    if (this.passes('will-quit')) this.exit(0);
    else this.quitting = false;
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    process.exit(code);
  }

  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0 || this.quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  private passes(name: string): boolean {
    let passes = true;
    this.emit(name, {
      preventDefault: () => {
        passes = false;
      },
    });
    return passes;
  }
}

export const app = strict('app', new AppStandIn());

function fromArguments(name: string): string | null {
  const found = process.argv.find(
    (argument) => argument === `--${name}` || argument.startsWith(`--${name}=`),
  );
  return found === undefined ? null : found.slice(name.length + 3);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
