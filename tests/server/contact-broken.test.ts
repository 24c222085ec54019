/** Something in the app itself breaks while it is in touch with the office: said as what it is, and nothing is lost by it. */
import { expect, test } from 'vitest';
import { useLaptops } from './laptops.ts';
import { alice } from '../people.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

test('what breaks during a contact is no lost store: it is shown as such, ends the contact, and the next unlocking goes on', async () => {
  const [laptop, other] = [await enrolled('alice'), await enrolled('bob')];
  await other.must('addPerson', somebody('Nia News'));
  await other.synced();
  laptop.onReply((request, reply) => {
    if (request.route === 'bodies') throw new Error('something that cannot be');
    return reply;
  });
  await laptop.must('syncNow');
  await laptop.synced();
  const broken = { stage: 'needs-you', problem: { code: 'CONTACT_BROKEN' } };
  expect(await laptop.must('syncStatus')).toMatchObject(broken);
  expect(laptop.announced).not.toContainEqual({ code: 'LOCAL_DB_LOST' });

  // What is in memory may be ahead of what is kept: nothing more goes out or comes in, and saving goes on.
  laptop.onReply(null);
  const before = laptop.carried.length;
  const { file } = await laptop.must('addPerson', somebody('Sam Saved'));
  await laptop.must('syncNow');
  await laptop.synced();
  expect(laptop.carried).toHaveLength(before);
  expect(await laptop.must('syncStatus')).toMatchObject({ ...broken, waiting: 1 });

  await laptop.must('lock');
  await laptop.must('unlock', alice.passphrase);
  await laptop.synced();
  expect(await laptop.must('syncStatus')).toMatchObject({ stage: 'up-to-date', waiting: 0, problem: null });
  expect((await laptop.must('openFile', file)).safety).toBe('office');
  expect(await laptop.must('findPeople', 'Nia News')).toHaveLength(1);
});
