/** The office's own words arrive by the feed, after the files are open: the screens are told when to read them. */
import { expect, test } from 'vitest';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();

test('an empty list of files says that the library came, and nothing else does', async () => {
  const laptop = await enrolled();
  expect(laptop.changed).toContainEqual([]);
  expect((await laptop.must('library')).me.name).toBe(alice.name);

  laptop.changed.length = 0;
  await laptop.must('addPerson', personForm());
  await laptop.synced();
  expect(laptop.changed.length).toBeGreaterThan(0);
  expect(laptop.changed).not.toContainEqual([]);
});
