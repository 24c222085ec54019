/** On a laptop, somebody who holds a file by another way than its own team sees what was parked of it, and lets it in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
let bea: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  bea = await charity.joins(bob, []);
  await charity.team('data-protection', 'Data protection', [bea]);
});
afterAll(() => server.stop());

test('the data-protection team lets in what a lost laptop handed in, and everybody then has it', async () => {
  const { chelsea } = charity;
  const ash = await charity.joins(alice);
  const { file } = await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }));
  await charity.inTouch(ash, chelsea, bea);
  const lost = (await view(ash)).devices.find(({ mine }) => mine)!.device;
  ash.laptop.setOnline(false);
  await ash.laptop.must('startVisit', file);
  const fresh = await ash.laptop.must('addPerson', personForm({ legalName: 'Tom Reed', nhsNumber: '' }));
  await chelsea.laptop.must('removeDevice', lost, 'lost', false);
  ash.laptop.setOnline(true);
  await charity.inTouch(ash, bea);

  const parked = await bea.laptop.must('parked');
  expect(parked.map(({ kind }) => kind).toSorted()).toEqual(['person', 'visit']);
  const ids = parked.map(({ change }) => change);
  await bea.laptop.must('decideParked', ids, 'counts');
  expect(await bea.laptop.must('parked')).toEqual([]);
  for (const one of [chelsea, bea]) {
    await sync(one);
    expect((await one.laptop.must('openFile', file)).visits).toHaveLength(1);
    expect((await one.laptop.must('openFile', fresh.file)).person.legalName).toBe('Tom Reed');
  }
});
