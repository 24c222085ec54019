/**
 * Tells the window when trying again is worthwhile. Having a network is not yet reaching the office, so while nothing answers
 * the server is asked for its health, less and less often. Every real call is news as well.
 */
import { net } from 'electron';
import type { AppEvents } from '../shared/wire/app.ts';
import type { Link } from './server-link.ts';
import type { Settings } from './settings.ts';

type State = AppEvents['connectivity'];

export interface ConnectivityOptions {
  /** Whether this laptop has any network at all. */
  isOnline: () => boolean;
  /** Whether the office answers; null while no office is known. */
  probe: () => Promise<boolean | null>;
  /** Hears each change. */
  tell: (state: State) => void;
  /** Milliseconds. */
  pace: Pace;
}

export interface Pace {
  /** Between looks at whether there is a network; costs nothing. */
  look: number;
  /** Between two questions to an office that answers. */
  calm: number;
  /** After the first question without an answer; doubles up to `calm`. */
  retry: number;
}

const fieldPace: Pace = { look: 3000, calm: 60_000, retry: 2000 };

export interface Connectivity {
  readonly state: State;
  /** The outcome of a real call: did the office answer? */
  note: (answered: boolean) => void;
  /** Asks at once: the laptop woke up, or the address changed. */
  wake: () => void;
  stop: () => void;
}

export function watchConnectivity({ isOnline, probe, tell, pace }: ConnectivityOptions): Connectivity {
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
    nextProbe = performance.now() + (answered ? pace.calm : wait);
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
    if (asking || performance.now() < nextProbe) return;
    asking = true;
    const answered = await probe();
    asking = false;
    // Without an office there is nothing to wait for: having a network is all that can be known.
    note(answered ?? true);
  }

  const timer = setInterval(() => void look(), pace.look);
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
    stop() {
      clearInterval(timer);
    },
  };
}

/** Watches the office whose address is in the settings. */
export function watchOffice(settings: Settings, link: Link, tell: (state: State) => void): Connectivity {
  return watchConnectivity({
    isOnline: () => net.isOnline(),
    probe: async () => {
      const server = await settings.server();
      if (!server.ok || server.value === null) return null;
      const request = { server: server.value, route: 'health', token: null, body: new Uint8Array(0) };
      return (await link.call(request)).ok;
    },
    tell,
    pace: fieldPace,
  });
}
