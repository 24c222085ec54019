import { useEffect, useState } from 'react';

/** Often enough for minutes. */
const LOOK_MS = 5_000;

const looking = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all that shows the time: a long list starts one timer, and is drawn once at each look. */
function onEachLook(tell: (now: number) => void): () => void {
  looking.add(tell);
  timer ??= setInterval(() => {
    const now = Date.now();
    for (const each of looking) each(now);
  }, LOOK_MS);
  return () => {
    looking.delete(tell);
    if (looking.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Milliseconds since 1970 by this laptop's clock, told again every few seconds. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => onEachLook(setNow), []);
  return now;
}
