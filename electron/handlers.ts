/** What main does for each call of the window: the table of `shared/wire/app.ts`, filled in. */
import type { BrowserWindow } from 'electron';
import type { Journal } from '../shared/journal/journal.ts';
import type { DiskResult } from '../shared/journal/disk.ts';
import { ok } from '../shared/result.ts';
import type { Handlers } from '../shared/wire/ipc.ts';
import { serverOrigin } from '../shared/wire/server-address.ts';
import { noteReply, type Connectivity } from '../shared/wire/connectivity.ts';
import type { Attempts } from './attempts.ts';
import type { Keychain } from './keychain.ts';
import type { KeyringFile } from './keyring-file.ts';
import { pageAsPdf, printPage } from './print.ts';
import { saveFile } from './save-file.ts';
import type { Link } from './server-link.ts';
import type { Settings } from './settings.ts';
import type { Wipe } from './wipe.ts';

export interface Services {
  version: string;
  window: () => BrowserWindow;
  readyToClose: () => void;
  journal: () => DiskResult<Journal>;
  keyring: KeyringFile;
  keychain: Keychain;
  attempts: Attempts;
  wipe: Wipe;
  settings: Settings;
  link: Link;
  connectivity: Connectivity;
}

export function makeHandlers(services: Services): Handlers {
  const { version, window, readyToClose, keyring, keychain, settings, link, connectivity } = services;

  async function withJournal<T>(use: (journal: Journal) => DiskResult<T>): DiskResult<T> {
    const journal = await services.journal();
    return journal.ok ? use(journal.value) : journal;
  }

  return {
    'app:about': () => Promise.resolve(ok({ shell: 'desktop', version, server: settings.presetServer })),
    'app:ready-to-close': () => {
      readyToClose();
      return Promise.resolve(ok(null));
    },
    'settings:server:read': () => settings.server(),
    'settings:server:write': async (server) => {
      const origin = serverOrigin(URL.canParse(server) ? new URL(server) : null);
      if (!origin.ok) return origin;
      const written = await settings.writeServer(origin.value);
      connectivity.wake();
      return written;
    },
    'journal:append': (entries) => withJournal((journal) => journal.append(entries)),
    'journal:read': (from) => withJournal((journal) => journal.read(from)),
    'journal:prune': (before) => withJournal((journal) => journal.prune(before)),
    'journal:next-segment': () => withJournal((journal) => journal.nextSegment()),
    'keyring:read': () => keyring.read(),
    'keyring:write': (bytes) => keyring.write(bytes),
    'device-secret:read': () => keychain.read(),
    'device-secret:create': () => keychain.create(),
    'attempts:read': () => services.attempts.read(),
    'attempts:write': (misses) => services.attempts.write(misses),
    wipe: () => services.wipe.wipe(),
    'link:call': async (request) => {
      const reply = await link.call(request);
      noteReply(connectivity, reply);
      return reply;
    },
    'page:print': () => printPage(window()),
    'page:pdf': (name) => saveFile(window(), name, () => pageAsPdf(window())),
    'page:pdf-bytes': () => pageAsPdf(window()),
    'file:save': (name, bytes) => saveFile(window(), name, () => Promise.resolve(ok(bytes))),
  };
}
