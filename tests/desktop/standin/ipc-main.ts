/** Main's half of IPC: handlers by channel, and a `senderFrame` built from the frame that really asked. */
import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import type { Frame } from 'playwright-core';
import { fromCarrier, originOf } from './origin.ts';
import { strict } from './strict.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

export interface StandInFrame {
  url: string;
  origin: string;
  parent: StandInFrame | null;
}

class IpcMainStandIn extends EventEmitter implements Pick<IpcMain, 'removeHandler'> {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Failures come back worded as Electron words them. */
  async dispatch(
    channel: string,
    event: unknown,
    args: unknown[],
  ): Promise<{ failure?: string; value?: unknown }> {
    const handler = this.handlers.get(channel);
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return { value: structuredClone(await handler(event, ...args)) };
    } catch (error) {
      return { failure: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  }
}

export const ipcMain = strict('ipcMain', new IpcMainStandIn());

export function describeFrame(frame: Frame): StandInFrame {
  const parent = frame.parentFrame();
  return {
    url: fromCarrier(frame.url()),
    origin: originOf(frame.url()),
    parent: parent && describeFrame(parent),
  };
}
