/** Scheme handlers and the session's gates, kept for `network.ts` to ask. What only Chromium inside Electron enforces is accepted and kept. */
import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, Session } from 'electron';
import { rememberScheme } from './origin.ts';
import { strict } from './strict.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;
export type RequestGate = (
  details: { url: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;

let ready = false;
const schemes = new Set<string>();
export const schemeHandlers = new Map<string, SchemeHandler>();
let gate: RequestGate | null = null;
let emptyStorage: (() => Promise<void>) | null = null;

/** Chromium runs, and empties what it keeps for pages. */
export function emptyStorageBy(empty: () => Promise<void>): void {
  emptyStorage = empty;
}

/** From now on it is too late to register schemes. */
export function sessionIsReady(): void {
  ready = true;
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: CustomScheme[]): void {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of list) {
      schemes.add(scheme);
      rememberScheme(scheme);
    }
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!ready) throw new Error('protocol.handle can only be used after the app is ready');
    if (!schemes.has(scheme)) throw new Error(`${scheme} was not registered as privileged`);
    schemeHandlers.set(scheme, handler);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'> & { handle: unknown });

/** Whether the session lets a request pass. */
export function passesGate(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (gate === null) resolve(true);
    else
      gate({ url }, ({ cancel }) => {
        resolve(cancel !== true);
      });
  });
}

class SessionStandIn extends EventEmitter {
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest(listener: RequestGate | null): void {
      gate = listener;
    },
  });
  /** What was set, by name, for tests to ask. */
  readonly gates = new Map<string, unknown>();
  setPermissionRequestHandler = this.keep('setPermissionRequestHandler');
  setPermissionCheckHandler = this.keep('setPermissionCheckHandler');
  setDevicePermissionHandler = this.keep('setDevicePermissionHandler');
  setDisplayMediaRequestHandler = this.keep('setDisplayMediaRequestHandler');
  setBluetoothPairingHandler = this.keep('setBluetoothPairingHandler');
  setUSBProtectedClassesHandler = this.keep('setUSBProtectedClassesHandler');
  setSpellCheckerEnabled = this.keep('setSpellCheckerEnabled');
  clearStorageData = async (): Promise<void> => {
    await emptyStorage?.();
  };
  clearCache = (): Promise<void> => Promise.resolve();

  keep(name: keyof Session & string): (value: unknown) => void {
    return (value) => {
      this.gates.set(name, value);
    };
  }
}

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', new SessionStandIn()),
});
