/**
 * The lock that falls when nobody touches the laptop. Longer while a person holds it and thinks. It warns first, because being
 * thrown out without warning is a barrier (WCAG 2.2.1), and any touch or key puts it off.
 */
import { create } from 'zustand';
import type { AppBridge } from '../../../shared/wire/app.ts';
import type { Vault, VaultPhase } from '../../vault/api.ts';
import { keepEverything } from './before-leaving.ts';
import { useSession } from './session.ts';

const minute = 60_000;

/** Milliseconds of no input until the lock, and how long before it the warning shows. */
export const idleLimits = {
  open: { lock: 5 * minute, warn: minute / 2 },
  'handed-over': { lock: 20 * minute, warn: 2 * minute },
} as const;

interface Idle {
  /** Whole seconds until the lock, while the warning shows; otherwise null. */
  locksIn: number | null;
}

export const useIdle = create<Idle>(() => ({ locksIn: null }));

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const;

export interface IdleClock {
  now(): number;
  /** Calls `tick` once a second until the returned function is called. */
  everySecond(tick: () => void): () => void;
}

const windowClock: IdleClock = {
  now: () => performance.now(),
  everySecond(tick) {
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  },
};

function limitsOf(phase: VaultPhase | null): { lock: number; warn: number } | null {
  return phase === 'open' || phase === 'handed-over' ? idleLimits[phase] : null;
}

/** Keeps what is unkept, then locks. Used by the idle lock, by *Lock*, and when the laptop sleeps. */
export async function lockNow(vault: Vault): Promise<void> {
  await keepEverything();
  await vault.call('lock');
}

/** Watches for input and locks. Returns the function that stops watching. */
export function watchIdle(vault: Vault, clock: IdleClock = windowClock): () => void {
  let touched = clock.now();
  let locking = false;
  const touch = () => {
    touched = clock.now();
    if (useIdle.getState().locksIn !== null) useIdle.setState({ locksIn: null });
  };
  const look = async () => {
    const limits = limitsOf(useSession.getState().phase);
    if (limits === null || locking) return;
    const left = touched + limits.lock - clock.now();
    useIdle.setState({ locksIn: left > 0 && left <= limits.warn ? Math.ceil(left / 1000) : null });
    if (left > 0) return;
    locking = true;
    await lockNow(vault);
    locking = false;
    touched = clock.now();
  };
  const stopTicking = clock.everySecond(() => void look());
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
  // Unlocking, and handing over, start the count afresh.
  const stopPhase = useSession.subscribe((now, before) => {
    if (now.phase !== before.phase) touch();
  });
  return () => {
    stopTicking();
    stopPhase();
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    useIdle.setState({ locksIn: null });
  };
}

/** What the shell announces: lock at once when the laptop sleeps; keep everything before the window closes. */
export function obeyShell(vault: Vault, bridge: AppBridge): () => void {
  const stops = [
    bridge.on('lock', () => void lockNow(vault)),
    bridge.on('closing', () => void leave(bridge)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function leave(bridge: AppBridge): Promise<void> {
  await keepEverything();
  await bridge.call('app:ready-to-close');
}
