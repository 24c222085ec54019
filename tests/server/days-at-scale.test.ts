/** What it costs to look through every open file: once after unlocking, and then each time that something has changed. */
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { plantFiles } from '../../build/practice/generate/plant.ts';
import { alice } from '../people.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { useLaptops } from './laptops.ts';
import { measured } from './measured.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const count = Number(process.env.DOORSTEP_FILES ?? (deep ? 2000 : 60));
const expectedEnd = new Date(Date.now() + 3_600_000).toISOString();
const laptops = useLaptops();
let laptop: Laptop;

beforeAll(async () => {
  const { office } = laptops.practice();
  await plantFiles(office, { seed: 'a caseload', count, workers: [office.device.worker] });
  const enrolled = await laptops.enrolled('alice');
  await enrolled.synced();
  laptop = await laptops.restarted(enrolled);
  await laptop.must('unlock', alice.passphrase);
  for (const { file } of await laptop.must('findPeople', '')) {
    await laptop.must('startVisit', file, { visit: null, expectedEnd, helpWord: '' });
  }
}, 1_200_000);

test('the day is found among many files; after one change only that file is read anew', async () => {
  const first = await measured(() => laptop.must('dueNow'));
  const again = await measured(() => laptop.must('dueNow'));
  const [{ file } = { file: '' }] = await laptop.must('findPeople', '');
  const todo = { what: 'Ring the surgery', by: '1/1/2026' };
  const { record } = await laptop.must('saveRecord', {
    file,
    kind: 'todo',
    record: null,
    typed: todo,
    seen: {},
  });
  const after = await measured(() => laptop.must('dueNow'));
  const bell = await measured(() => laptop.must('lookout'));
  const found = await measured(() => laptop.must('findPeople', 'margaret'));
  const words = Object.entries({ first, again, after, bell, found }).map(
    ([name, { took, held }]) => `${name} ${took.toFixed(0)} ms (held ${held.toFixed(0)})`,
  );
  process.stdout.write(`the day among ${String(count)} files: ${words.join(', ')}\n`);
  expect((await laptop.must('dueNow')).dues).toContainEqual(expect.objectContaining({ record }));
  expect(after.took).toBeLessThan(first.took);
  expect(after.held).toBeLessThan(500);
});
