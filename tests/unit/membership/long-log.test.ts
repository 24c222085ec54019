import { expect, it } from 'vitest';
import { applyEntry, replay } from '../../../shared/membership/replay.ts';
import { longLog } from './long-log.ts';

const size = process.env.DOORSTEP_DEEP === undefined ? 2000 : 20_000;
/** Several times what is measured, for slow machines; what grows with the square of the log is over it at 20,000. */
const MS_PER_ENTRY = 3;
const MS_FOR_ONE_MORE = 30;

function took(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

it(`a log of ${String(size)} entries is replayed in seconds, and one more in a moment`, () => {
  const entries = longLog('years', size);
  const last = entries.at(-1);
  const before = replay(null, entries.slice(0, -1));
  if (last === undefined || !before.ok || before.value === null) throw new Error('the log holds');
  const { value } = before;
  const whole = took(() => expect(replay(null, entries).ok).toBe(true));
  const more = Array.from({ length: 9 }, () => took(() => expect(applyEntry(value, last).ok).toBe(true)));
  const [, , , , median = Infinity] = more.toSorted((one, other) => one - other);
  console.info(`${String(entries.length)} entries: ${whole.toFixed(0)} ms, one more ${median.toFixed(1)} ms`);
  expect(whole / entries.length).toBeLessThan(MS_PER_ENTRY);
  expect(median).toBeLessThan(MS_FOR_ONE_MORE);
});
