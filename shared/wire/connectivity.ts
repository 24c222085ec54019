/**
 * For both shells. Tells the window when trying again is worthwhile. Having a network is not yet reaching the office, so while nothing answers
 * the server is asked for its health, less and less often. Every real call is news as well.
 */
import type { AppEvents, LinkReply, Reply } from './app.ts';

type State = AppEvents['connectivity'];

export interface ConnectivityOptions {
  /** Whether this laptop has any network at all. */
  isOnline: () => boolean;
  /** Whether the office answers; null while no office is known. */
  probe: () => Promise<boolean | null>;
  /** Hears each change. */
  tell: (state: State) => void;
  clock: PaceClock;
  /** Milliseconds. */
  pace: Pace;
}

export interface PaceClock {
  /** Milliseconds that only ever grow. */
  now: () => number;
  /** Calls again and again; gives the function that stops it. */
  every: (milliseconds: number, work: () => void) => () => void;
}

export interface Pace {
  /** Between looks at whether there is a network; costs nothing. */
  look: number;
  /** Between two questions to an office that answers. */
  calm: number;
  /** After the first question without an answer; doubles up to `calm`. */
  retry: number;
}

export const fieldPace: Pace = { look: 3000, calm: 60_000, retry: 2000 };

export interface Connectivity {
  readonly state: State;
  /** The outcome of a real call: did the office answer? */
  note: (answered: boolean) => void;
  /** Asks at once: the laptop woke up, or the address changed. */
  wake: () => void;
  stop: () => void;
}

export function watchConnectivity({ isOnline, probe, tell, clock, pace }: ConnectivityOptions): Connectivity {
  let state: State = isOnline() ? 'maybe-online' : 'offline';
  let wait = pace.retry;
  let nextProbe = 0;
  let asking = false;

  function become(next: State): void {
    if (next === state) return;
    state = next;
    tell(next);
  }

  function note(answered: boolean): void {
    nextProbe = clock.now() + (answered ? pace.calm : wait);
    wait = answered ? pace.retry : Math.min(wait * 2, pace.calm);
    become(answered ? 'maybe-online' : 'offline');
  }

  async function look(): Promise<void> {
    if (!isOnline()) {
      wait = pace.retry;
      nextProbe = 0;
      become('offline');
      return;
    }
    if (asking || clock.now() < nextProbe) return;
    asking = true;
    const answered = await probe();
    asking = false;
    // Without an office there is nothing to wait for: having a network is all that can be known.
    note(answered ?? true);
  }

  const stop = clock.every(pace.look, () => void look());
  void look();

  return {
    get state() {
      return state;
    },
    note,
    wake() {
      nextProbe = 0;
      void look();
    },
    stop,
  };
}

/** A wrong address or an untrusted certificate says nothing about the line. */
export function noteReply(connectivity: Connectivity, reply: Reply<LinkReply>): void {
  if (reply.ok) connectivity.note(true);
  else if (reply.problem === 'OFFLINE' || reply.problem === 'LINK_TIMEOUT') connectivity.note(false);
}
