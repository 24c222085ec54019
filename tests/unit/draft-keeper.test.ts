import { expect, test } from 'vitest';
import type { Outcome } from '../../renderer/vault/api.ts';
import { createKeeper, type KeepState } from '../../renderer/features/drafts/keeper.ts';
import { emptyDraft } from '../ui/act-drafts.ts';

/** A disk that answers when told to. */
function slowDisk() {
  const written: number[] = [];
  const answers: ((outcome: Outcome<null>) => void)[] = [];
  return {
    written,
    write: ({ card }: { card: number }) => {
      written.push(card);
      return new Promise<Outcome<null>>((resolve) => answers.push(resolve));
    },
    answer: async (outcome: Outcome<null> = { ok: true, value: null }) => {
      answers.shift()?.(outcome);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const full: Outcome<null> = { ok: false, problem: { code: 'DISK_FULL' } };
const draft = (card: number) => emptyDraft({ card });

test('one write at a time, and the latest wins', async () => {
  const disk = slowDisk();
  const states: KeepState['stage'][] = [];
  const keeper = createKeeper(disk.write, ({ stage }) => states.push(stage));
  for (const card of [1, 2, 3]) keeper.keep(draft(card));
  expect(disk.written).toEqual([1]);
  await disk.answer();
  expect(disk.written).toEqual([1, 3]);
  const flushed = keeper.flush();
  await disk.answer();
  expect(await flushed).toBe(true);
  expect(states).toEqual(['keeping', 'keeping', 'kept']);
});

test('a full disk is said, claims nothing, and is tried again by a flush', async () => {
  const disk = slowDisk();
  const states: KeepState[] = [];
  const keeper = createKeeper(disk.write, (state) => states.push(state));
  keeper.keep(draft(1));
  await disk.answer(full);
  expect(states.at(-1)).toEqual({ stage: 'not-kept', problem: { code: 'DISK_FULL' } });
  const again = keeper.flush();
  await disk.answer();
  expect(await again).toBe(true);
  expect(disk.written).toEqual([1, 1]);
  keeper.keep(draft(2));
  await disk.answer(full);
  const failing = keeper.flush();
  await disk.answer(full);
  expect(await failing).toBe(false);
});

test('a newer draft overtakes one that could not be written', async () => {
  const disk = slowDisk();
  const keeper = createKeeper(disk.write, () => undefined);
  keeper.keep(draft(1));
  keeper.keep(draft(2));
  await disk.answer(full);
  await disk.answer();
  expect(disk.written).toEqual([1, 2]);
  expect(await keeper.flush()).toBe(true);
});

test('a flush with nothing to do does not stand in the way of what comes after', async () => {
  const disk = slowDisk();
  const keeper = createKeeper(disk.write, () => undefined);
  expect(await keeper.flush()).toBe(true);
  keeper.keep(draft(1));
  await disk.answer();
  keeper.keep(draft(2));
  expect(disk.written).toEqual([1, 2]);
});
