/** A laptop whose folder was copied: two of them use one device's keys and numbers. What both wrote is kept, and people are told. */
import { cp } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLaptop } from '../laptop/laptop.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const named = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;
let ash: Colleague;
let copy: Colleague;
let bea: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  await charity.inTouch(ash, bea, charity.chelsea);
  await ash.laptop.kill();
  const elsewhere = await laptops.fresh();
  await elsewhere.kill();
  await cp(ash.laptop.kept.folder, elsewhere.kept.folder, { recursive: true });
  const started = await startLaptop({ ...elsewhere.kept, deviceSecret: { ...ash.laptop.kept.deviceSecret } });
  copy = { ...ash, laptop: started };
  ash = { ...ash, laptop: await laptops.restarted(ash.laptop) };
  for (const { laptop } of [ash, copy]) await laptop.must('unlock', alice.passphrase);
  await charity.inTouch(ash, copy);
});
afterAll(async () => {
  await copy.laptop.kill();
  await server.stop();
});

const codes = async ({ laptop }: Colleague) =>
  (await laptop.must('syncStatus')).tray.map(({ problem }) => problem.code);

test('EQUIVOCATION: two changes with one number are both kept, and every laptop that sees them says so once', async () => {
  for (const one of [ash, copy, bea]) expect(await codes(one)).toEqual([]);
  for (const { laptop } of [ash, copy]) laptop.setOnline(false);
  const files = [];
  for (const name of ['Margaret Okoro', 'Tom Reed']) {
    files.push((await ash.laptop.must('addPerson', named(name))).file);
    files.push((await copy.laptop.must('addPerson', named(`${name} Again`))).file);
  }
  for (const { laptop } of [ash, copy]) laptop.setOnline(true);
  await charity.inTouch(ash, copy, bea);
  for (const one of [ash, copy, bea]) {
    expect(await codes(one)).toEqual(['EQUIVOCATION']);
    console.log(
      'ANN',
      one === ash,
      one === copy,
      JSON.stringify(one.laptop.announced),
      JSON.stringify(await one.laptop.must('syncStatus')),
    );
    expect(await one.laptop.must('syncStatus')).toMatchObject({
      stage: 'needs-you',
      waiting: 0,
      problem: null,
    });
    for (const file of files) await one.laptop.must('openFile', file);
  }
});

test('it is asked for no more, and said again after a restart', async () => {
  const before = bea.laptop.carried.length;
  await sync(bea);
  const quiet = bea.laptop.carried.length - before;
  await sync(bea);
  expect(bea.laptop.carried.length - before).toBe(2 * quiet);
  bea = { ...bea, laptop: await laptops.restarted(bea.laptop) };
  bea.laptop.setOnline(false);
  await bea.laptop.must('unlock', bob.passphrase);
  expect(await codes(bea)).toEqual(['EQUIVOCATION']);
  bea.laptop.setOnline(true);
});

test('it ends when the device whose keys are used twice is taken off the list', async () => {
  const { chelsea } = charity;
  await sync(chelsea);
  expect(await codes(chelsea)).toEqual(['EQUIVOCATION']);
  const device = (await view(chelsea)).devices.find(({ worker }) => worker === ash.worker)!.device;
  await chelsea.laptop.must('removeDevice', device, 'lost', false);
  await charity.inTouch(chelsea, bea);
  for (const one of [chelsea, bea]) expect(await codes(one)).toEqual([]);
  expect((await bea.laptop.must('findPeople', 'Again')).length).toBe(2);
});
