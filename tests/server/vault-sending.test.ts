/** Sending, where two things want it at once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useLaptops } from './laptops.ts';
import { alice, bob, type Charity, foundCharity, sync } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
});
afterAll(() => server.stop());

test('a file that is shared while it is being sent goes to the office once, and then to the other team', async () => {
  const { chelsea } = charity;
  const [ash, bea] = [await charity.joins(alice), await charity.joins(bob, [])];
  const other = await charity.team('work', 'Short Breaks', [bea]);
  await charity.inTouch(chelsea, ash, bea);
  ash.laptop.setOnline(false);
  const { file } = await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }));
  await ash.laptop.synced();
  ash.laptop.setOnline(true);
  let pushes = 0;
  const shared: Promise<unknown>[] = [];
  ash.laptop.onRequest((request) => {
    if (request.route !== 'push') return request;
    pushes += 1;
    if (shared.length === 0) shared.push(ash.laptop.must('shareFile', file, other, null));
    return request;
  });
  await sync(ash);
  await Promise.all(shared);
  expect(pushes).toBe(1);
  await sync(bea);
  expect((await bea.laptop.must('openFile', file)).safety).toBe('office');
});
