/**
 * The browser shell, for practice, development and tests: `window.app` in a plain browser, over the origin's private files and
 * the server that served the page. Whoever serves a page could read what it shows, so the vault refuses real organisations here.
 */
import { err, ok } from '../../shared/result.ts';
import { version } from '../../shared/version.ts';
import type { AppBridge, AppCalls, Reply } from '../../shared/wire/app.ts';
import {
  fieldPace,
  noteReply,
  watchConnectivity,
  type Connectivity,
} from '../../shared/wire/connectivity.ts';
import { carryOut, type Handlers } from '../../shared/wire/ipc.ts';
import { callOwnServer, isOwnServer } from './browser-link.ts';
import { printPage, saveAsDownload } from './browser-files.ts';
import workerUrl from './journal-worker.ts?worker&url';
import { askKeeper, type Keeper } from './keeper.ts';
import { makeListeners } from './listeners.ts';
import { startOwnWorker } from './own-worker.ts';

export async function makeBrowserBridge(): Promise<AppBridge> {
  if (!(await becomeOnlyTab())) return refusingBridge();
  // A wish, no promise: the browser may say no, and the screen says "saved in this browser" either way.
  void navigator.storage.persist();
  const listeners = makeListeners();
  const connectivity = watchConnectivity({
    isOnline: () => navigator.onLine,
    probe: async () => (await callOwnServer(healthRequest())).ok,
    tell: (state) => {
      listeners.tell('connectivity', state);
    },
    clock: { now: () => performance.now(), every },
    pace: fieldPace,
  });
  addEventListener('online', connectivity.wake);
  addEventListener('offline', connectivity.wake);
  addEventListener('pagehide', () => {
    listeners.tell('closing', null);
  });
  const handlers = makeHandlers(askKeeper(startOwnWorker(workerUrl, 'journal')), connectivity);
  return { call: (name, ...args) => carryOut(handlers, name, args), on: listeners.on };
}

function makeHandlers(keeper: Keeper, connectivity: Connectivity): Handlers {
  return {
    'app:about': () => Promise.resolve(ok({ shell: 'browser', version, server: location.origin })),
    'app:ready-to-close': () => Promise.resolve(ok(null)),
    'settings:server:read': () => Promise.resolve(ok(location.origin)),
    'settings:server:write': (server) =>
      Promise.resolve(isOwnServer(server) ? ok(null) : err('SERVER_ADDRESS_WRONG')),
    'journal:append': (...args) => keeper.call('journal:append', ...args),
    'journal:read': (...args) => keeper.call('journal:read', ...args),
    'journal:prune': (...args) => keeper.call('journal:prune', ...args),
    'journal:next-segment': () => keeper.call('journal:next-segment'),
    'keyring:read': () => keeper.call('keyring:read'),
    'keyring:write': (...args) => keeper.call('keyring:write', ...args),
    'device-secret:read': () => keeper.call('device-secret:read'),
    'device-secret:create': () => keeper.call('device-secret:create'),
    'attempts:read': () => keeper.call('attempts:read'),
    'attempts:write': (...args) => keeper.call('attempts:write', ...args),
    wipe: () => keeper.call('wipe'),
    'link:call': async (request) => {
      const reply = await callOwnServer(request);
      noteReply(connectivity, reply);
      return reply;
    },
    'page:print': () => Promise.resolve(printPage()),
    // The browser's own dialog makes the PDF, under a name that it asks for itself.
    'page:pdf': () => Promise.resolve(printPage()),
    // A browser hands no page's PDF to the page.
    'page:pdf-bytes': () => Promise.resolve(err('PDF_NOT_HERE')),
    'file:save': (name, bytes) => Promise.resolve(saveAsDownload(name, bytes)),
  };
}

/** Two tabs would write one journal. The lock ends with the tab. */
function becomeOnlyTab(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request('doorstep', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

function refusingBridge(): AppBridge {
  return {
    call: <C extends keyof AppCalls>() =>
      Promise.resolve<Reply<ReturnType<AppCalls[C]>>>(err('ALREADY_RUNNING')),
    on: () => () => undefined,
  };
}

function healthRequest() {
  return { server: location.origin, route: 'health', token: null, body: new Uint8Array(0) };
}

function every(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  return () => {
    clearInterval(timer);
  };
}
