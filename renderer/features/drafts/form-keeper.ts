/** Keeps a form while somebody types into it: about once a second, at once when asked to, and never again after it was saved. */
import type { Outcome } from '../../vault/api.ts';
import { createKeeper, type KeepState } from './keeper.ts';

export interface FormKeeper<T> {
  typed(content: T): void;
  /** Resolves when the newest is kept, or could not be. */
  flush(): Promise<void>;
  /** While `save` runs nothing is kept, and if it gives true never again: a draft that comes after the save would outlive it. */
  saving(save: () => Promise<boolean>): Promise<boolean>;
}

/** @param later calls back once, in a while, and gives what takes that back. */
export function createFormKeeper<T extends object>(
  write: (content: T) => Promise<Outcome<null>>,
  onState: (state: KeepState) => void,
  later: (then: () => void) => () => void = inASecond,
): FormKeeper<T> {
  const keeper = createKeeper(write, onState);
  let newest: T | null = null;
  let held = false;
  let isTouched = false;
  let stop: (() => void) | null = null;

  function handOn(): void {
    stop?.();
    stop = null;
    if (newest === null || held) return;
    keeper.keep(newest);
    newest = null;
  }

  async function flush(): Promise<void> {
    if (held || !isTouched) return;
    handOn();
    await keeper.flush();
  }

  return {
    typed(content) {
      newest = content;
      isTouched = true;
      if (held) return;
      onState({ stage: 'keeping', problem: null });
      stop ??= later(handOn);
    },
    flush,
    async saving(save) {
      if (held) return false;
      handOn();
      held = true;
      try {
        if (isTouched) await keeper.flush();
        const saved = await save();
        held = saved;
        return saved;
      } catch (error) {
        held = false;
        throw error;
      } finally {
        handOn();
      }
    },
  };
}

function inASecond(then: () => void): () => void {
  const timer = setTimeout(then, 1000);
  return () => clearTimeout(timer);
}
