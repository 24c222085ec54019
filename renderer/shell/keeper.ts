/** What the browser shell's worker keeps: the same calls as on the desktop, sent there and answered one by one. */
import { err } from '../../shared/result.ts';
import type { AppCall, AppCalls, Reply } from '../../shared/wire/app.ts';

export type KeptCall = Extract<
  AppCall,
  `journal:${string}` | `keyring:${string}` | `device-secret:${string}` | `attempts:${string}` | 'wipe'
>;

export interface KeeperQuestion {
  id: number;
  name: KeptCall;
  args: unknown[];
}

export interface KeeperAnswer {
  id: number;
  reply: Reply<unknown>;
}

export interface Keeper {
  call<C extends KeptCall>(
    name: C,
    ...args: Parameters<AppCalls[C]>
  ): Promise<Reply<ReturnType<AppCalls[C]>>>;
}

/** @param worker one that runs `journal-worker.ts`. */
export function askKeeper(worker: Worker): Keeper {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let last = 0;
  let failed = false;
  worker.addEventListener('message', ({ data }: MessageEvent<KeeperAnswer>) => {
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    failed = true;
    for (const resolve of waiting.values()) resolve(err('DISK_FAILED'));
  });
  return {
    call: (name, ...args) =>
      new Promise((resolve) => {
        if (failed) {
          resolve(err('DISK_FAILED'));
          return;
        }
        last += 1;
        // The worker's table is typed by the same calls; see journal-worker.ts.
        waiting.set(last, resolve as (reply: Reply<unknown>) => void);
        worker.postMessage({ id: last, name, args } satisfies KeeperQuestion);
      }),
  };
}
