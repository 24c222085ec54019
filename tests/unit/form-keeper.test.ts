import { expect, test } from 'vitest';
import type { Outcome } from '../../renderer/vault/api.ts';
import { createFormKeeper } from '../../renderer/features/drafts/form-keeper.ts';

/** A clock by hand and a list of what was written. */
function bench(answer: Outcome<null> = { ok: true, value: null }) {
  const written: string[] = [];
  const stages: string[] = [];
  let due: (() => void) | null = null;
  const keeper = createFormKeeper<{ words: string }>(
    async ({ words }) => {
      written.push(words);
      return answer;
    },
    ({ stage }) => stages.push(stage),
    (then) => {
      due = then;
      return () => (due = null);
    },
  );
  return { keeper, written, stages, second: () => due?.() };
}

test('many keys in a second are one write, of the newest', () => {
  const { keeper, written, stages, second } = bench();
  for (const words of ['S', 'Sh', 'She']) keeper.typed({ words });
  expect(written).toEqual([]);
  expect(stages.at(-1)).toBe('keeping');
  second();
  expect(written).toEqual(['She']);
});

test('a flush does not wait for the second, and writes nothing twice', async () => {
  const { keeper, written, stages, second } = bench();
  keeper.typed({ words: 'She' });
  await keeper.flush();
  second();
  await keeper.flush();
  expect(written).toEqual(['She']);
  expect(stages.at(-1)).toBe('kept');
});

test('where nothing was typed, nothing is written or said to be kept', async () => {
  const { keeper, written, stages } = bench();
  await keeper.flush();
  expect(await keeper.saving(async () => true)).toBe(true);
  expect({ written, stages }).toEqual({ written: [], stages: [] });
});

test('everything is kept before a save, and nothing after it', async () => {
  const { keeper, written, second } = bench();
  keeper.typed({ words: 'She' });
  const saved = await keeper.saving(async () => {
    expect(written).toEqual(['She']);
    keeper.typed({ words: 'She fell' });
    await keeper.flush();
    return true;
  });
  expect(saved).toBe(true);
  keeper.typed({ words: 'She fell.' });
  second();
  await keeper.flush();
  expect(written).toEqual(['She']);
});

test('after a save that was refused, what was typed meanwhile is kept', async () => {
  const { keeper, written, second } = bench();
  keeper.typed({ words: 'She' });
  await keeper.saving(async () => {
    keeper.typed({ words: 'She fell' });
    return false;
  });
  expect(written).toEqual(['She', 'She fell']);
  keeper.typed({ words: 'She fell.' });
  second();
  await keeper.flush();
  expect(written.at(-1)).toBe('She fell.');
});

test('two saves at once are one', async () => {
  const { keeper } = bench();
  let saves = 0;
  const save = async () => {
    saves += 1;
    return true;
  };
  expect(await Promise.all([keeper.saving(save), keeper.saving(save)])).toEqual([true, false]);
  expect(saves).toBe(1);
});
