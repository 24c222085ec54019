/** What the vault is handed and never fetches for itself: time, randomness, the shell, and a store. A simulation hands in others. */
import type { Random } from '../../shared/crypto/random.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import type { AppBridge } from '../../shared/wire/app.ts';
import type { VaultEvents } from './api.ts';
import type { Store } from './store.ts';

export interface Clock {
  /** Milliseconds since 1970 by the laptop's clock: a claim, never an order. */
  now(): number;
  /** Milliseconds since some start; never goes back. */
  ticks(): number;
}

export interface Ports {
  shell: Pick<AppBridge, 'call'>;
  clock: Clock;
  random: Random;
  store: Store;
  emit<E extends keyof VaultEvents>(name: E, detail: VaultEvents[E]): void;
  /** Calls once after a while; returns how to call it off. */
  after(ms: number, call: () => void): () => void;
  /** Lets other work go first, so that a long road never blocks an answer. */
  rest(): Promise<void>;
}

export function isoNow(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** The day where the worker is. */
export function today({ clock }: Pick<Ports, 'clock'>): string {
  return localDay(new Date(clock.now()));
}
