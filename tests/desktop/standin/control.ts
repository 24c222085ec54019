/** The line to the test that started this process: it sends functions to run here, as Playwright's `electronApp.evaluate` does. */
import process from 'node:process';
import { runInThisContext } from 'node:vm';

export interface Order {
  id: number;
  /** Of a function that takes the electron module and one argument. */
  source: string;
  argument: unknown;
}

export type Report = { endpoint: string } | { id: number; value: unknown } | { id: number; failure: string };

export function obeyTests(endpoint: string, electron: object): void {
  const report = (message: Report) => process.send?.(message);
  process.on('message', (order: Order) => {
    void carryOut(order, electron).then(report);
  });
  report({ endpoint });
}

async function carryOut({ id, source, argument }: Order, electron: object): Promise<Report> {
  try {
    const work = runInThisContext(`(${source})`) as (electron: object, argument: unknown) => unknown;
    return { id, value: await work(electron, argument) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
