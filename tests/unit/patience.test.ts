/** The wait after wrong passphrases: it grows, it survives a restart, and it never locks anybody out for good. */
import { expect, test } from 'vitest';
import { createPatience } from '../../renderer/vault/patience.ts';
import type { Ports } from '../../renderer/vault/ports.ts';
import { err, ok, type Result } from '../../shared/result.ts';

function laptop(read?: () => Result<number, 'DISK_FAILED'>) {
  let misses = 0;
  const clock = { time: 0, now: () => 0, ticks: () => clock.time };
  const shell = {
    call: (name: string, written?: number) => {
      if (name === 'attempts:write') misses = written ?? 0;
      return Promise.resolve(read?.() ?? ok(misses));
    },
  } as unknown as Ports['shell'];
  return { clock, start: () => createPatience({ clock, shell }) };
}

async function miss(patience: ReturnType<typeof createPatience>, times: number): Promise<number[]> {
  const left: number[] = [];
  for (let at = 0; at < times; at += 1) left.push(await patience.missed());
  return left;
}

test('five are free, then the wait doubles up to five minutes', async () => {
  const { clock, start } = laptop();
  const patience = start();
  expect(await miss(patience, 5)).toEqual([4, 3, 2, 1, 0]);
  const waits: number[] = [];
  for (let at = 0; at < 10; at += 1) {
    waits.push(await patience.pause());
    clock.time += 1e9;
    expect(await patience.pause()).toBe(0);
    await patience.missed();
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
});

test('after a restart the last wait begins again in full, however late it is', async () => {
  const { clock, start } = laptop();
  const before = start();
  await miss(before, 9);
  expect(await before.pause()).toBe(16);
  clock.time = 3;
  const after = start();
  expect(await after.pause()).toBe(16);
  clock.time += 16_000;
  expect(await after.pause()).toBe(0);
  expect(await after.missed()).toBe(0);
  expect(await after.pause()).toBe(32);
});

test('the right passphrase clears it, also for the next start', async () => {
  const { clock, start } = laptop();
  const patience = start();
  await miss(patience, 7);
  clock.time = 1e9;
  await patience.succeeded();
  expect(await patience.pause()).toBe(0);
  expect(await start().pause()).toBe(0);
  expect(await miss(start(), 1)).toEqual([4]);
});

test('a count that cannot be read or written never keeps anybody out', async () => {
  const patience = laptop(() => err('DISK_FAILED')).start();
  expect(await patience.pause()).toBe(0);
  expect(await miss(patience, 1)).toEqual([4]);
});
