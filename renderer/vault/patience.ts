/** Wrong passphrases cost time: after the fifth, a second, then twice as long each time, up to five minutes. By ticks, so that setting the clock helps nobody. */
import type { Clock } from './ports.ts';

const FREE_TRIES = 5;
const LONGEST_S = 300;

export interface Patience {
  /** Seconds still to wait, or 0. */
  pause(): number;
  /** Tries left before the next pause. */
  missed(): number;
  succeeded(): void;
}

export function createPatience(clock: Clock): Patience {
  let misses = 0;
  let until = 0;
  return {
    pause: () => Math.max(0, Math.ceil((until - clock.ticks()) / 1000)),
    missed() {
      misses += 1;
      const over = misses - FREE_TRIES;
      if (over >= 0) until = clock.ticks() + Math.min(LONGEST_S, 2 ** over) * 1000;
      return Math.max(0, FREE_TRIES - misses);
    },
    succeeded() {
      misses = 0;
      until = 0;
    },
  };
}
