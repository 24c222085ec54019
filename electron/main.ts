/** The desktop app's main process. It has the disk and the network, and neither keys nor plaintext. */
import { join } from 'node:path';
import { app, session } from 'electron';
import { version } from '../shared/version.ts';
import { openAttempts } from './attempts.ts';
import { closeWithCare } from './closing.ts';
import { fenceChromium, fenceSession } from './fence.ts';
import { makeHandlers } from './handlers.ts';
import { serveCalls } from './ipc.ts';
import { journalIn } from './journal.ts';
import { openKeychain } from './keychain.ts';
import { openKeyringFile } from './keyring-file.ts';
import { openLog } from './log.ts';
import { setMenu } from './menu.ts';
import { registerOwnScheme, serveOwnFiles } from './own-scheme.ts';
import { useProfile, type Profile } from './profile.ts';
import { findOffice } from './office.ts';
import { openSettings } from './settings.ts';
import { followSystem } from './system-events.ts';
import { tellWindow } from './tell.ts';
import { createWindow, loadWindow, reloadAfterCrash } from './window.ts';
import { openWipe } from './wipe.ts';

const profile = useProfile();
fenceChromium();
registerOwnScheme();

// Two processes on one profile would destroy it: the second only wakes the first.
if (app.requestSingleInstanceLock()) void app.whenReady().then(() => start(profile));
else app.quit();

async function start(files: Profile): Promise<void> {
  const log = openLog(files.log);
  log('STARTED');
  fenceSession(session.defaultSession, log);
  await serveOwnFiles(join(import.meta.dirname, '..', 'renderer'));
  setMenu();

  const journal = journalIn(files.journal);
  const wipe = openWipe(files, { journal: journal.remove, chromium: emptyChromium }, log);
  const finished = await wipe.finish();
  if (!finished.ok) log(finished.problem);

  const window = createWindow(join(import.meta.dirname, 'preload.cjs'), log);
  const tell = tellWindow(window);
  const closing = closeWithCare(window, tell, log);
  reloadAfterCrash(window, log);

  const settings = openSettings(files.settings, process.env.DOORSTEP_SERVER ?? null, log);
  const { link, connectivity } = findOffice(settings, process.env.DOORSTEP_CA, tell, log);
  followSystem(window, tell, connectivity, log);

  const handlers = makeHandlers({
    version,
    window: () => window,
    readyToClose: closing.ready,
    journal: journal.open,
    keyring: openKeyringFile(files.keyring),
    keychain: openKeychain(files.deviceSecret, log),
    attempts: openAttempts(files.attempts),
    wipe,
    settings,
    link,
    connectivity,
  });
  serveCalls(handlers, () => (window.isDestroyed() ? null : window.webContents), log);
  await loadWindow(window);
}

async function emptyChromium(): Promise<void> {
  await session.defaultSession.clearStorageData();
  await session.defaultSession.clearCache();
}
