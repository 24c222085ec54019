/** The one window: sandboxed, isolated, alone. */
import { app, BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import { fenceContents } from './fence.ts';
import { ownOrigin } from './own-scheme.ts';
import { words } from './words.ts';

export function createWindow(preload: string, log: Log): BrowserWindow {
  const window = new BrowserWindow({
    title: words.name,
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      webgl: false,
      // The alarm of a visit counts seconds and sounds behind other windows too.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
      devTools: !app.isPackaged,
    },
  });
  fenceContents(window.webContents, log);
  // Out of screen recordings and task switchers, where the system can (Windows, macOS).
  window.setContentProtection(true);
  // A title can be read in task bars and by other programs: it never follows the page.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}

export function loadWindow(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${ownOrigin}/`);
}

/** A crashed page starts again, locked. One that keeps crashing is left alone, so that it does not spin. */
export function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  const calm = 10_000;
  let last = -calm;
  window.webContents.on('render-process-gone', (_event, { exitCode }) => {
    log('WINDOW_GONE', exitCode);
    const now = performance.now();
    if (now - last > calm && !window.isDestroyed()) void loadWindow(window);
    last = now;
  });
}
