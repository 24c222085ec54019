/** What main tells the window unasked: the events of `shared/wire/app.ts`. */
import type { BrowserWindow } from 'electron';
import type { AppEvent, AppEvents } from '../shared/wire/app.ts';

export type Tell = <E extends AppEvent>(name: E, detail: AppEvents[E]) => void;

/** What is said to a window that is gone is dropped. */
export function tellWindow(window: BrowserWindow): Tell {
  return (name, detail) => {
    if (!window.isDestroyed()) window.webContents.send(name, detail);
  };
}
