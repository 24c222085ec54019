/**
 * Rings when somebody should be back and is not. Works without a line: the window counts by the laptop's own clock, from what the
 * vault has received. Locking forgets every name; what stays is when this worker's own visit ends, so that a locked laptop rings too.
 */
import { create } from 'zustand';
import type { Vault } from '../../vault/api.ts';
import type { Lookout } from '../../vault/visit-api.ts';
import { type Bell, createBell } from './bell.ts';

/** How long *Silence* lasts. */
export const SILENCE_MS = 5 * 60_000;

interface Alarm {
  /** What rings now, the longest first. */
  ringing: readonly Lookout[];
  /** Somebody asked for quiet a moment ago. */
  isQuiet: boolean;
}

export const useAlarm = create<Alarm>(() => ({ ringing: [], isQuiet: false }));

export interface AlarmClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `tick` once a second until the returned function is called. */
  everySecond(tick: () => void): () => void;
}

const windowClock: AlarmClock = {
  now: () => Date.now(),
  everySecond(tick) {
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  },
};

let quietUntil = 0;
let clockInUse: AlarmClock = windowClock;

/** Stops the sound on this laptop for a while. The alarm stays on screen. */
export function silence(): void {
  quietUntil = clockInUse.now() + SILENCE_MS;
  useAlarm.setState({ isQuiet: true });
}

/** Watches until the returned function is called. */
export function watchVisits(
  vault: Pick<Vault, 'call' | 'on'>,
  clock: AlarmClock = windowClock,
  bell: Bell = createBell(),
): () => void {
  let lookouts: readonly Lookout[] = [];
  let isStale = true;
  let reading = false;
  clockInUse = clock;
  quietUntil = 0;

  const read = async () => {
    reading = true;
    isStale = false;
    const answer = await vault.call('lookout');
    if (answer.ok) lookouts = answer.value;
    reading = false;
  };
  const tell = () => {
    const now = clock.now();
    const ringing = lookouts
      .filter(({ ringsAt }) => ringsAt <= now)
      .toSorted((a, b) => a.ringsAt - b.ringsAt);
    const before = useAlarm.getState().ringing;
    // Somebody new is late: the silence was not about them.
    if (ringing.some((one) => !before.some((known) => isSame(one, known)))) quietUntil = 0;
    const isQuiet = now < quietUntil;
    if (!isSameList(ringing, before)) useAlarm.setState({ ringing });
    if (useAlarm.getState().isQuiet !== isQuiet) useAlarm.setState({ isQuiet });
    if (ringing.length > 0 && !isQuiet) bell.ring();
    else bell.stop();
  };
  const look = async () => {
    if (isStale && !reading) await read();
    tell();
  };

  const stops = [
    clock.everySecond(() => void look()),
    vault.on('changed', () => {
      isStale = true;
    }),
    vault.on('phase', (phase) => {
      if (phase === 'locked') lookouts = lookouts.filter(({ isOwn }) => isOwn).map(nameless);
      else if (phase === 'fresh') lookouts = [];
      else isStale = true;
      tell();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    bell.stop();
    useAlarm.setState({ ringing: [], isQuiet: false });
  };
}

function nameless(lookout: Lookout): Lookout {
  return { ...lookout, file: '', visit: '', personName: '', workerName: '' };
}

const isSame = (a: Lookout, b: Lookout) =>
  a.visit === b.visit && a.ringsAt === b.ringsAt && a.file === b.file;

const isSameList = (a: readonly Lookout[], b: readonly Lookout[]) =>
  a.length === b.length && a.every((one, index) => b[index] !== undefined && isSame(one, b[index]));
