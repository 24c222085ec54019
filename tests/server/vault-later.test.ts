/** What the vault does by itself after a while ends with the session that began it: an old one would go on writing its own time. */
import { expect, test } from 'vitest';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();
const MARK_TIME = 15 * 60_000;

test('a laptop that is locked or wiped has nothing left to do', async () => {
  const laptop = await enrolled();
  expect(laptop.later()).toContain(MARK_TIME);
  await laptop.must('lock');
  expect(laptop.later()).toEqual([]);
  await laptop.must('unlock', alice.passphrase);
  await laptop.synced();
  await laptop.must('wipe');
  expect(laptop.later()).toEqual([]);
});

test('after the store was built anew, no session but the new one keeps the time', async () => {
  const [laptop, other] = [await enrolled('alice'), await enrolled('bob')];
  laptop.kept.store.lose();
  await other.must('addPerson', personForm({ legalName: 'Nia News', nhsNumber: '' }));
  await other.synced();
  await laptop.must('syncNow');
  await laptop.synced();
  await expect.poll(() => laptop.announced, { timeout: 10_000 }).toContainEqual({ code: 'LOCAL_DB_LOST' });
  await laptop.must('lock');
  expect(laptop.later()).toEqual([]);
});
