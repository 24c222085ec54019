/** How any screen reaches the vault and the shell's own door. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { AppBridge } from '../../../shared/wire/app.ts';
import type { Outcome, Problem, Vault, VaultCall, VaultCalls } from '../../vault/api.ts';

interface Doors {
  vault: Vault;
  bridge: AppBridge;
}

const DoorsContext = createContext<Doors | null>(null);

export function DoorsProvider({ vault, bridge, children }: Doors & { children: ReactNode }) {
  const [doors] = useState({ vault, bridge });
  return <DoorsContext value={doors}>{children}</DoorsContext>;
}

function useDoors(): Doors {
  const doors = useContext(DoorsContext);
  if (doors === null) throw new Error('A screen is drawn outside DoorsProvider.');
  return doors;
}

export function useVault(): Vault {
  return useDoors().vault;
}

/** `window.app`, or what stands for it in a test: printing, saving a file, what the shell announces. */
export function useBridge(): AppBridge {
  return useDoors().bridge;
}

export interface Asking {
  busy: boolean;
  problem: Problem | null;
  clear: () => void;
  /** Asks, remembers the problem if there is one, and gives the answer. One question at a time: null while one is under way. */
  ask: <C extends VaultCall>(
    name: C,
    ...args: Parameters<VaultCalls[C]>
  ) => Promise<Outcome<ReturnType<VaultCalls[C]>> | null>;
}

/** Asking the vault on a press of a button, with the waiting and the problem kept for the screen. */
export function useAsk(): Asking {
  const vault = useVault();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const clear = useCallback(() => setProblem(null), []);
  const ask = useCallback<Asking['ask']>(
    async (name, ...args) => {
      if (underWay.current) return null;
      underWay.current = true;
      setBusy(true);
      setProblem(null);
      const outcome = await vault.call(name, ...args).finally(() => {
        underWay.current = false;
        setBusy(false);
      });
      if (!outcome.ok) setProblem(outcome.problem);
      return outcome;
    },
    [vault],
  );
  return { busy, problem, clear, ask };
}

export interface Loaded<T> {
  value: T | null;
  problem: Problem | null;
  /** Reads once more, after something of which the vault does not tell. */
  again: () => void;
}

/** Reads through `load` now and again whenever the vault says that one of `files` changed (any file, when null). */
export function useLoaded<T>(load: () => Promise<Outcome<T>>, file: string | null): Loaded<T> {
  const vault = useVault();
  const [loaded, setLoaded] = useState<Omit<Loaded<T>, 'again'>>({ value: null, problem: null });
  const reading = useRef<() => void>(() => undefined);
  const again = useCallback(() => reading.current(), []);
  useEffect(() => {
    const reader = createReader(load, (outcome) =>
      setLoaded(
        outcome.ok
          ? { value: outcome.value, problem: null }
          : ({ value }) => ({ value, problem: outcome.problem }),
      ),
    );
    reading.current = reader.read;
    reader.read();
    const stop = vault.on('changed', (files) => {
      if (file === null || files.length === 0 || files.includes(file)) reader.read();
    });
    return () => {
      reader.stop();
      stop();
    };
  }, [vault, load, file]);
  return { ...loaded, again };
}

/** One reading at a time, and what came too late is not shown: a thousand changes in a row must not ask a thousand times. */
function createReader<T>(load: () => Promise<T>, show: (value: T) => void) {
  let isWanted = true;
  let isReading = false;
  let isStale = false;
  async function readOn(): Promise<void> {
    isReading = true;
    try {
      while (isStale && isWanted) {
        isStale = false;
        const value = await load();
        if (isWanted && !isStale) show(value);
      }
    } finally {
      isReading = false;
    }
  }
  return {
    read() {
      isStale = true;
      if (!isReading) void readOn();
    },
    stop() {
      isWanted = false;
    },
  };
}
