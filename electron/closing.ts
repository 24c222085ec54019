/**
 * Closing waits for the window: it hears `closing`, keeps what is on screen, and says it is ready. A window that does not answer
 * within two seconds (it hangs, or crashed) is closed all the same; what was said to be saved is in the journal by then.
 */
import type { BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import type { Tell } from './tell.ts';

const patience = 2000;

export interface Closing {
  /** The window is ready: `app:ready-to-close`. Means nothing while it is not closing. */
  ready: () => void;
}

export function closeWithCare(window: BrowserWindow, tell: Tell, log: Log): Closing {
  let timer: NodeJS.Timeout | null = null;
  let crashed = false;

  function finish(): void {
    if (timer === null) return;
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }

  window.webContents.on('render-process-gone', () => {
    crashed = true;
    finish();
  });
  window.webContents.on('did-finish-load', () => {
    crashed = false;
  });
  window.on('close', (event) => {
    if (crashed) return;
    event.preventDefault();
    if (timer !== null) return;
    timer = setTimeout(() => {
      log('CLOSING_UNANSWERED');
      finish();
    }, patience);
    tell('closing', null);
  });
  return { ready: finish };
}
