/**
 * Stands in for the module `electron` where its binary is not there: the same main bundle and preload run, over a plain
 * Chromium. What it cannot prove (sandbox, isolation, the scheme's own origin, key stores, dialogs) is for real Electron.
 */
import process from 'node:process';
import { app } from './app.ts';
import { BrowserWindow, contentsOf, windowsLiveIn } from './browser-window.ts';
import { startChromium } from './chromium.ts';
import { obeyTests } from './control.ts';
import { describeFrame, ipcMain } from './ipc-main.ts';
import { protocol, session, sessionIsReady } from './session.ts';
import { dialog, Menu, net, powerMonitor, safeStorage } from './small-parts.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, net, powerMonitor, protocol, safeStorage, session };

Object.assign(process.versions, { electron: 'stand-in' });
Object.assign(process, { type: 'browser' });

// After the main bundle's first turn, so that what must happen before "ready" can be told from what comes too late.
setImmediate(() => void boot());

async function boot(): Promise<void> {
  const chromium = await startChromium(async (page, frame, { kind, channel, args }) => {
    const sender = contentsOf(page);
    if (kind === 'open') {
      sender?.askToOpen(String(args[0]));
      return {};
    }
    const event = { sender, senderFrame: describeFrame(frame) };
    return ipcMain.dispatch(channel, event, args);
  });
  sessionIsReady();
  windowsLiveIn(chromium);
  app.becomeReady();
  obeyTests(chromium.reach, {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu,
    net,
    powerMonitor,
    protocol,
    safeStorage,
    session,
  });
}
