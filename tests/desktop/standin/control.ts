/** The line to the test that started this process: it sends functions to run here, as Playwright's `electronApp.evaluate` does. */
import process from 'node:process';
import { runInThisContext } from 'node:vm';
import type { Reach } from './chromium.ts';

export interface Order {
  id: number;
  /** Of a function that takes the electron module and one argument. */
  source: string;
  argument: unknown;
}

export type Report = Reach | { id: number; value: unknown } | { id: number; failure: string };

export function obeyTests(reach: Reach, electron: object): void {
  const report = (message: Report) => process.send?.(message);
  process.on('message', (order: Order) => {
    void carryOut(order, electron).then(report);
  });
  report(reach);
}

async function carryOut({ id, source, argument }: Order, electron: object): Promise<Report> {
  try {
    const work = runInThisContext(`(${source})`) as (electron: object, argument: unknown) => unknown;
    return { id, value: await work(electron, argument) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
