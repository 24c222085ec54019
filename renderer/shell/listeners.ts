import type { AppBridge, AppEvent, AppEvents } from '../../shared/wire/app.ts';

export interface Listeners {
  on: AppBridge['on'];
  tell<E extends AppEvent>(name: E, detail: AppEvents[E]): void;
}

/** Who hears which event. */
export function makeListeners(): Listeners {
  const heard: { [E in AppEvent]: Set<(detail: AppEvents[E]) => void> } = {
    lock: new Set(),
    closing: new Set(),
    connectivity: new Set(),
  };
  return {
    on: (name, listener) => {
      // One object for each time of listening, so that stopping one does not stop another.
      const own: typeof listener = (detail) => {
        listener(detail);
      };
      heard[name].add(own);
      return () => {
        heard[name].delete(own);
      };
    },
    tell: (name, detail) => {
      for (const listener of heard[name]) listener(detail);
    },
  };
}
