/**
 * The only place that hears the window. Every call passes three gates before its handler: it comes from the main frame of our
 * own window, on our own origin, and its arguments fit the schema. What fails a gate learns no more than "refused".
 */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { err } from '../shared/result.ts';
import { appCalls, type Reply } from '../shared/wire/app.ts';
import { carryOut, type Handlers } from '../shared/wire/ipc.ts';
import type { Log } from './log.ts';
import { ownOrigin } from './own-scheme.ts';

/** @param ownContents the window's contents, or null while there is none. */
export function serveCalls(handlers: Handlers, ownContents: () => WebContents | null, log: Log): void {
  const mayAsk = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    sender === ownContents() &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === ownOrigin;

  for (const [index, name] of appCalls.entries()) {
    ipcMain.handle(name, async (event, ...args: unknown[]): Promise<Reply<unknown>> => {
      try {
        const reply = mayAsk(event) ? await carryOut(handlers, name, args) : err('IPC_REFUSED' as const);
        if (!reply.ok) log(reply.problem, index);
        return reply;
      } catch (error) {
        log('FAULT', index);
        throw error;
      }
    });
  }
}
