/** The office's own words arrive by the feed, after the files are open: the screens are told when to read them. */
import { expect, test } from 'vitest';
import { alice } from '../people.ts';
import { services } from '../../build/practice/content/services.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled, restarted } = useLaptops();

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

test('services keep the order of the organisation, also after a restart', async () => {
  const before = await enrolled();
  const wanted = services.map(({ code }) => code);
  expect((await before.must('library')).services.map(({ code }) => code)).toEqual(wanted);
  const laptop = await restarted(before);
  await laptop.must('unlock', alice.passphrase);
  expect((await laptop.must('library')).services.map(({ code }) => code)).toEqual(wanted);
});
