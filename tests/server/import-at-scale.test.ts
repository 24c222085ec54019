/** A table of a whole service: looked at, stopped, gone on with, and undone, with what each takes. */
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { alice } from '../people.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const count = process.env.DOORSTEP_DEEP === undefined ? 120 : 1000;
const laptops = useLaptops();
let laptop: Laptop;

const days = ['1/2/1948', '3/4/1957', '5/6/1966', '7/8/1975', '9/10/1984'];
const rows = Array.from({ length: count }, (_each, index) => ({
  row: index + 1,
  typed: personForm({
    legalName: `Person ${words(index)}`,
    preferredName: '',
    nhsNumber: '',
    phone: '',
    dateOfBirth: days[index % days.length] ?? '',
  }),
}));

/** A name for each number that is like no other. */
function words(number: number): string {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'pa', 're', 'so', 'ti', 'vu'];
  return [...String(number)].map((digit) => syllables[Number(digit)]).join('');
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  const took = performance.now() - start;
  process.stdout.write(`${what}, ${String(count)} rows: ${took.toFixed(0)} ms\n`);
  return value;
}

beforeAll(async () => {
  laptop = await laptops.enrolled();
});

test('a whole service is looked at, brought in and undone', { timeout: 600_000 }, async () => {
  const checked = await timed('looking', () =>
    laptop.must(
      'checkImport',
      rows.map(({ typed }) => typed),
    ),
  );
  expect(checked.filter(({ problems }) => Object.keys(problems).length > 0)).toEqual([]);
  const { batch, added, left } = await timed('bringing in', () => laptop.must('importPeople', rows));
  expect({ added, left }).toEqual({ added: count, left: 0 });
  const again = await timed('looking among those', () =>
    laptop.must(
      'checkImport',
      rows.map(({ typed }) => typed),
    ),
  );
  expect(again.every(({ match }) => match !== null)).toBe(true);
  expect(await timed('undoing', () => laptop.must('undoImport', batch))).toEqual({ undone: count, left: 0 });
  expect(await laptop.must('findPeople', 'Person')).toEqual([]);
});

test('who stops it keeps what came in, and knows how many did not', { timeout: 600_000 }, async () => {
  const coming = laptop.must('importPeople', rows);
  await expect.poll(() => laptop.changed.length).toBeGreaterThan(0);
  await laptop.must('stopImport');
  const { batch, added, left } = await coming;
  expect(left).toBeGreaterThan(0);
  expect(added + left).toBe(count);
  expect((await laptop.must('imports')).find((one) => one.batch === batch)).toMatchObject({ files: added });
});

test('a lock does not wait for the end of a table', { timeout: 600_000 }, async () => {
  const coming = laptop.call('importPeople', rows);
  expect(codeOf(await laptop.call('lock'))).toBe('ok');
  const stopped = await coming;
  expect(stopped).toMatchObject({ ok: true, value: { added: expect.any(Number) as number } });
  if (stopped.ok) expect(stopped.value.left).toBeGreaterThan(0);
  await laptop.must('unlock', alice.passphrase);
});
