/** What a laptop forgets takes nothing else with it: it goes on counting, and what it may have again comes back, words and pictures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, view } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;
let ash: Colleague;
let bea: Colleague;
let work: string;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  await charity.inTouch(ash, bea, charity.chelsea);
  work = (await view(charity.chelsea)).teams.find(({ kind }) => kind === 'work')?.team ?? '';
});
afterAll(() => server.stop());

const change = ({ worker }: Colleague, joins: string[], leaves: string[]) =>
  charity.chelsea.laptop.must('changeMember', { worker, joins, leaves, administrator: null });

async function restart(): Promise<void> {
  const laptop = await laptops.restarted(ash.laptop);
  await laptop.must('unlock', alice.passphrase);
  ash = { ...ash, laptop };
}

test('who leaves a team forgets its files, and has them back after joining it again', async () => {
  const { chelsea } = charity;
  const { file } = await chelsea.laptop.must('addPerson', somebody('Margaret Okoro'));
  await charity.inTouch(chelsea, ash);
  expect(codeOf(await ash.laptop.call('openFile', file))).toBe('ok');
  await change(ash, [], [work]);
  await charity.inTouch(chelsea, ash);
  expect(codeOf(await ash.laptop.call('openFile', file))).toBe('NOTHING_HERE');
  await change(ash, [work], []);
  await charity.inTouch(chelsea, ash);
  expect((await ash.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
});

test('a laptop that has forgotten its last words goes on counting, and is taken for no copy of itself', async () => {
  const { chelsea } = charity;
  await ash.laptop.must('addPerson', somebody('Tom Reed'));
  await charity.inTouch(ash, bea);
  await change(ash, [], [work]);
  await charity.inTouch(chelsea, ash);
  await restart();
  await change(ash, [work], []);
  await charity.inTouch(chelsea, ash);
  await ash.laptop.must('addPerson', somebody('Ivy Lane'));
  await charity.inTouch(ash, bea);
  expect((await bea.laptop.must('syncStatus')).tray).toEqual([]);
});
