/** What somebody wrote while they had a duty stands after they have lost it; what they write from then on does not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entered } from '../../renderer/vault/office-api.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
let server: Running;
let charity: Charity;
let ash: Colleague;
let dana: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' });
});
afterAll(() => server.stop());

const nothing = { joins: [], leaves: [], administrator: null };
const statute = (title: string) => ({
  register: 'statute' as const,
  record: null,
  typed: { title, part: 'Part 1', requires: 'That somebody is told.' },
  seen: {},
});
function offerOf(entered: Entered): string {
  if (entered.state !== 'waiting') throw new Error('it waits for nobody');
  return entered.offer;
}
const titlesAt = async ({ laptop }: Colleague) =>
  (await laptop.must('library')).registers
    .filter(({ register }) => register === 'statute')
    .map(({ values }) => values['title']);

test('an administrator who stops being one leaves the organisation’s words as they are, for those who open them afresh too', async () => {
  const { chelsea } = charity;
  const made = { ...nothing, worker: dana.worker, administrator: true };
  await chelsea.laptop.must('changeMember', made);
  await charity.inTouch(dana, chelsea, ash);
  await dana.laptop.must('saveEntry', statute('The Act that Dana wrote down'));
  await charity.inTouch(dana, chelsea, ash);
  expect(await titlesAt(ash)).toContain('The Act that Dana wrote down');

  const asked = await chelsea.laptop.must('changeMember', { ...made, administrator: false });
  await charity.inTouch(chelsea, dana);
  await dana.laptop.must('approve', offerOf(asked));
  await charity.inTouch(dana, chelsea, ash);
  expect(codeOf(await dana.laptop.call('saveEntry', statute('Another')))).toBe('NOT_ALLOWED');

  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  await sync(ash);
  expect(await titlesAt(ash)).toContain('The Act that Dana wrote down');
});

test('the first administrator may leave, and the charity keeps its name and its words', async () => {
  const { chelsea } = charity;
  const made = { ...nothing, worker: ash.worker, administrator: true };
  await chelsea.laptop.must('changeMember', made);
  await charity.inTouch(chelsea, ash);
  const before = await ash.laptop.must('library');
  const asked = await ash.laptop.must('removeWorker', chelsea.worker, false);
  await charity.inTouch(ash, chelsea);
  // It is her own leave: with her signature the office has stopped answering her.
  await chelsea.laptop.call('approve', offerOf(asked));
  await charity.inTouch(ash);
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  expect(await again.must('library')).toEqual(before);
});
