/** Where this laptop keeps its things. Chromium's own profile gets a folder apart from ours: what it resets is only its own. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { words } from './words.ts';

export interface Profile {
  journal: string;
  keyring: string;
  deviceSecret: string;
  attempts: string;
  settings: string;
  /** There while a wipe is under way. */
  wiping: string;
  log: string;
}

/** Before the app is ready. `--user-data-dir` or DOORSTEP_PROFILE names another place: practice, tests, a second charity. */
export function useProfile(): Profile {
  const named = app.commandLine.getSwitchValue('user-data-dir') || process.env.DOORSTEP_PROFILE;
  // Named here, because Electron's own default depends on how the app was started.
  app.setName(words.name);
  app.setPath('userData', named ? resolve(named) : join(app.getPath('appData'), words.name));
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', join(folder, 'chromium'));
  app.setPath('crashDumps', join(folder, 'crashes'));
  return {
    journal: join(folder, 'journal'),
    keyring: join(folder, 'keyring'),
    deviceSecret: join(folder, 'device-secret.json'),
    attempts: join(folder, 'attempts.json'),
    settings: join(folder, 'settings.json'),
    wiping: join(folder, 'wiping'),
    log: join(folder, 'log', 'doorstep.log'),
  };
}
