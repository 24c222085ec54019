/** A small window in place of the real one: it starts a worker as the vault is started, and remembers what main told it. */
import { startOwnWorker } from '../../../renderer/shell/own-worker.ts';
import type { AppEvent } from '../../../shared/wire/app.ts';
import workerUrl from './page-worker.ts?worker&url';

export interface WorkerReport {
  /** BLAKE2b of "doorstep", hex: WebAssembly runs. */
  hash: string;
  /** How often this database was opened: IndexedDB keeps. */
  openings: number;
}

export interface TestPage {
  worker: Promise<WorkerReport>;
  events: [name: AppEvent, detail: unknown][];
  violations: string[];
  /** What to do on `closing`. */
  onClosing: 'answer' | 'hang';
}

declare global {
  interface Window {
    testPage: TestPage;
  }
}

window.testPage = {
  worker: new Promise((resolve, reject) => {
    const worker = startOwnWorker(workerUrl, 'test worker');
    worker.addEventListener('message', (event: MessageEvent<WorkerReport>) => {
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message));
    });
  }),
  events: [],
  violations: [],
  onClosing: 'answer',
};

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  window.testPage.violations.push(`${effectiveDirective} ${blockedURI}`);
});

for (const name of ['lock', 'closing', 'connectivity'] as const) {
  window.app?.on(name, (detail) => {
    window.testPage.events.push([name, detail]);
    if (name === 'closing' && window.testPage.onClosing === 'answer')
      void window.app?.call('app:ready-to-close');
  });
}
