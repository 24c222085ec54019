/** The organisation's own words arrive on a full disk: they must not count as received before they are kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alice, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
let ash: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  await charity.inTouch(ash, charity.chelsea);
});
afterAll(() => server.stop());

test('what arrives while the disk is full is there after a restart without the office', async () => {
  const { chelsea } = charity;
  const team = (await view(chelsea)).teams.find(({ kind }) => kind === 'work')!.team;
  const nameHere = async () => (await view(ash)).teams.find((one) => one.team === team)?.name;
  // Its key comes with the first word, and is here when the second one comes.
  await chelsea.laptop.must('nameTeam', team, 'Home visits');
  await charity.inTouch(chelsea, ash);
  await chelsea.laptop.must('nameTeam', team, 'Brackenford visits');
  await sync(chelsea);
  ash.laptop.fillDisk(true);
  await sync(ash);
  expect((await ash.laptop.must('syncStatus')).problem).toEqual({ code: 'DISK_FULL' });
  ash.laptop.fillDisk(false);
  await sync(ash);
  expect(await nameHere()).toBe('Brackenford visits');
  ash = { ...ash, laptop: await laptops.restarted(ash.laptop) };
  ash.laptop.setOnline(false);
  await ash.laptop.must('unlock', alice.passphrase);
  expect(await nameHere()).toBe('Brackenford visits');
});

test('a key that arrives while the disk is full is there after a restart without the office', async () => {
  const { chelsea } = charity;
  ash = { ...ash, laptop: await laptops.restarted(ash.laptop) };
  await ash.laptop.must('unlock', alice.passphrase);
  await sync(ash);
  const { file } = await chelsea.laptop.must('addPerson', personForm({ nhsNumber: '' }));
  await sync(chelsea);
  ash.laptop.fillDisk(true);
  await sync(ash);
  expect((await ash.laptop.must('syncStatus')).problem).toEqual({ code: 'DISK_FULL' });
  ash.laptop.fillDisk(false);
  await sync(ash);
  ash = { ...ash, laptop: await laptops.restarted(ash.laptop) };
  ash.laptop.setOnline(false);
  await ash.laptop.must('unlock', alice.passphrase);
  expect((await ash.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
});
