/** Keeps a draft after every change: one write at a time, the latest state wins, and a flush waits for all of it. */
import type { Outcome, Problem } from '../../vault/api.ts';

export type KeepState =
  | { stage: 'kept' | 'keeping'; problem: null }
  | { stage: 'not-kept'; problem: Problem };

export interface Keeper<T> {
  /** Never waits; the newest draft replaces one that is still waiting. */
  keep(draft: T): void;
  /** Resolves when nothing waits any more: true when the newest is kept. */
  flush(): Promise<boolean>;
}

export function createKeeper<T extends object>(
  write: (draft: T) => Promise<Outcome<null>>,
  onState: (state: KeepState) => void,
): Keeper<T> {
  let waiting: T | null = null;
  let running = Promise.resolve(true);
  let busy = false;
  let failed: T | null = null;

  async function run(): Promise<boolean> {
    busy = true;
    while (waiting) {
      const draft: T = waiting;
      waiting = null;
      onState({ stage: 'keeping', problem: null });
      const outcome = await write(draft);
      failed = outcome.ok ? null : draft;
      if (!outcome.ok && !waiting) onState({ stage: 'not-kept', problem: outcome.problem });
    }
    busy = false;
    if (failed === null) onState({ stage: 'kept', problem: null });
    return failed === null;
  }

  function start(): Promise<boolean> {
    if (!busy) running = run();
    return running;
  }

  return {
    keep(draft) {
      waiting = draft;
      void start();
    },
    /** A failed write is tried once more, because a flush comes before a step that must not lose it. */
    async flush() {
      waiting ??= failed;
      return start();
    },
  };
}
