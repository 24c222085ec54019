/** What the operating system does to the app, and what follows from it. */
import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Connectivity } from '../shared/wire/connectivity.ts';
import type { Log } from './log.ts';
import type { Tell } from './tell.ts';

export function followSystem(window: BrowserWindow, tell: Tell, connectivity: Connectivity, log: Log): void {
  // Linux has no lock-screen event in Electron; there, sleep and the window's own idle time lock.
  powerMonitor.on('suspend', () => {
    log('LOCK_SENT');
    tell('lock', 'suspend');
  });
  powerMonitor.on('lock-screen', () => {
    log('LOCK_SENT');
    tell('lock', 'screen-lock');
  });
  powerMonitor.on('resume', connectivity.wake);

  window.webContents.on('did-finish-load', () => {
    tell('connectivity', connectivity.state);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('child-process-gone', (_event, { exitCode }) => {
    log('CHILD_GONE', exitCode);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', () => {
    connectivity.stop();
    log('QUIT');
  });
}
