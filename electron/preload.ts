/**
 * Runs in the sandboxed window before its page, apart from the page's own scripts. Gives the page `window.app` and nothing
 * else: the names of the table, by which main decides. No zod here; main checks what arrives.
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { err } from '../shared/result.ts';
import {
  appCalls,
  appEvents,
  type AppBridge,
  type AppCalls,
  type AppEvents,
  type Reply,
} from '../shared/wire/app.ts';

const calls: ReadonlySet<string> = new Set(appCalls);
const events: ReadonlySet<string> = new Set(appEvents);

const bridge: AppBridge = {
  async call(name, ...args) {
    if (!calls.has(name)) return err('IPC_REFUSED');
    try {
      const reply: unknown = await ipcRenderer.invoke(name, ...args);
      return isReply<ReturnType<AppCalls[typeof name]>>(reply) ? reply : err('IPC_REFUSED');
    } catch {
      return err('IPC_REFUSED');
    }
  },

  on(name, listener) {
    if (!events.has(name)) return () => undefined;
    const hear = (_event: IpcRendererEvent, detail: AppEvents[typeof name]) => {
      listener(detail);
    };
    ipcRenderer.on(name, hear);
    return () => {
      ipcRenderer.off(name, hear);
    };
  },
};

contextBridge.exposeInMainWorld('app', bridge);

/** Main is ours, and its handlers are typed by the same table, so the outside of the reply is all that needs a look. */
function isReply<T>(value: unknown): value is Reply<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
