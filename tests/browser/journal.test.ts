import { expect, test } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { journalContract } from '../contract/journal.ts';
import { diskIn, inFolder } from './opfs-bench.ts';

journalContract('private files of a browser', () => {
  const folder = crypto.randomUUID();
  return Promise.resolve({
    disk: () => diskIn(folder),
    numbers: async () => {
      const numbers = await valueOf(inFolder<Result<number[], string>>(folder, 'numbers'));
      return numbers.toSorted((a, b) => a - b);
    },
    contents: (number) => valueOf(inFolder<Result<Uint8Array<ArrayBuffer>, string>>(folder, 'read', number)),
    overwrite: (number, bytes) => inFolder(folder, 'overwrite', number, bytes),
    takeAway: async (number) => {
      await valueOf(inFolder<Result<null, string>>(folder, 'remove', number));
    },
  });
});

test('a small file is replaced whole or not at all', async () => {
  const folder = crypto.randomUUID();
  const read = () => valueOf(inFolder<Result<Uint8Array | null, string>>(folder, 'slot:read'));
  const write = (...bytes: number[]) =>
    valueOf(inFolder<Result<null, string>>(folder, 'slot:write', Uint8Array.from(bytes)));
  expect(await read()).toBeNull();
  await write(1);
  await write(2, 2);
  await write(3, 3, 3);
  expect(await read()).toEqual(Uint8Array.of(3, 3, 3));
  // A crash in the middle of the fourth write, into the slot of the second.
  await write(4, 4, 4, 4);
  await inFolder(folder, 'slot:cut', 'slot.0', 22);
  expect(await read()).toEqual(Uint8Array.of(3, 3, 3));
  await write(5);
  expect(await read()).toEqual(Uint8Array.of(5));
});

async function valueOf<T>(result: Promise<Result<T, string>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.problem);
  return settled.value;
}
