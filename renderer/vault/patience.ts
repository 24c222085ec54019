/**
 * Wrong passphrases cost time: after the fifth, a second, then twice as long each time, up to five minutes. By ticks, so that setting
 * the clock helps nobody; after a restart the last wait begins again in full. The shell keeps the count.
 *
 * This stops a passer-by at the keyboard. A thief with the disk can throw the count away; what bounds them is Argon2id, and the device
 * secret that the disk does not have. So a count that cannot be read means none: it must never keep the worker out.
 */
import type { Clock, Ports } from './ports.ts';

const FREE_TRIES = 5;
const LONGEST_S = 300;

export interface Patience {
  /** Seconds still to wait, or 0. */
  pause(): Promise<number>;
  /** Tries left before the next pause. */
  missed(): Promise<number>;
  succeeded(): Promise<void>;
}

interface Count {
  misses: number;
  /** Ticks at which the wait ends. */
  until: number;
}

export function createPatience({ clock, shell }: Pick<Ports, 'clock' | 'shell'>): Patience {
  let known: Count | null = null;

  async function count(): Promise<Count> {
    if (known === null) {
      const kept = await shell.call('attempts:read');
      known = counted(clock, kept.ok ? kept.value : 0);
    }
    return known;
  }

  async function keep(misses: number): Promise<void> {
    known = counted(clock, misses);
    await shell.call('attempts:write', misses);
  }

  return {
    pause: async () => Math.max(0, Math.ceil(((await count()).until - clock.ticks()) / 1000)),
    async missed() {
      const { misses } = await count();
      await keep(misses + 1);
      return Math.max(0, FREE_TRIES - misses - 1);
    },
    async succeeded() {
      const { misses } = await count();
      if (misses > 0) await keep(0);
    },
  };
}

function counted(clock: Clock, misses: number): Count {
  const over = misses - FREE_TRIES;
  return { misses, until: over < 0 ? 0 : clock.ticks() + Math.min(LONGEST_S, 2 ** over) * 1000 };
}
