import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
});
afterAll(() => server.stop());

async function deviceOf(one: Colleague): Promise<string> {
  const mine = (await view(one)).devices.find((device) => device.mine);
  if (mine === undefined) throw new Error('no device');
  return mine.device;
}

test('what a lost laptop had sent counts; what comes after is parked for a person, and then counts too', async () => {
  const { chelsea } = charity;
  const ash = await charity.joins(alice);
  await charity.inTouch(ash, chelsea);
  const { file } = await ash.laptop.must('addPerson', somebody('Margaret Okoro'));
  await charity.inTouch(ash, chelsea);
  const lost = await deviceOf(ash);
  ash.laptop.setOnline(false);
  await ash.laptop.must('startVisit', file);
  const fresh = await ash.laptop.must('addPerson', somebody('Tom Reed'));
  await chelsea.laptop.must('removeDevice', lost, 'lost', false);
  await charity.inTouch(chelsea);
  expect((await chelsea.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');

  ash.laptop.setOnline(true);
  await sync(ash);
  expect(await ash.laptop.must('syncStatus')).toMatchObject({
    waiting: 0,
    problem: { code: 'DEVICE_REMOVED' },
  });
  expect(codeOf(await ash.laptop.call('addPerson', somebody('Nobody New')))).toBe('DEVICE_REMOVED');
  await sync(chelsea);
  expect((await chelsea.laptop.must('openFile', file)).visits).toEqual([]);
  const parked = await chelsea.laptop.must('parked');
  expect(parked.map(({ kind, why, workerName }) => ({ kind, why, workerName }))).toEqual(
    expect.arrayContaining([
      { kind: 'visit', why: 'device-removed', workerName: alice.name },
      { kind: 'person', why: 'device-removed', workerName: alice.name },
    ]),
  );
  await chelsea.laptop.must(
    'decideParked',
    parked.map(({ change }) => change),
    'counts',
  );
  await charity.inTouch(chelsea);
  expect((await chelsea.laptop.must('openFile', file)).visits).toHaveLength(1);
  expect((await chelsea.laptop.must('openFile', fresh.file)).person.legalName).toBe('Tom Reed');
  expect(await chelsea.laptop.must('parked')).toEqual([]);
});

test('the keys of a removed laptop’s teams are renewed, and it opens nothing that is written after', async () => {
  const { chelsea } = charity;
  const report = await chelsea.laptop.must('deviceReport', (await view(chelsea)).devices[1]!.device);
  expect(report.device.removed).toMatchObject({ why: 'lost', wipe: false });
  expect(report.teams.every(({ keyRenewed }) => keyRenewed !== null)).toBe(true);
});

test('R-79: a stolen laptop that is to be wiped hands in what waits, forgets everything, and says so', async () => {
  const { chelsea } = charity;
  const bea = await charity.joins(bob);
  await charity.inTouch(bea, chelsea);
  const stolen = await deviceOf(bea);
  bea.laptop.setOnline(false);
  await bea.laptop.must('addPerson', somebody('Ivy Lane'));
  await chelsea.laptop.must('removeDevice', stolen, 'stolen', true);
  bea.laptop.setOnline(true);
  await sync(bea);
  expect(codeOf(await bea.laptop.call('findPeople', ''))).toBe('LOCKED');
  expect(await bea.laptop.must('begin')).toMatchObject({ phase: 'fresh' });
  expect(bea.laptop.kept.deviceSecret.bytes).toBeNull();
  const left = await readdir(bea.laptop.kept.folder, { recursive: true });
  expect(left.filter((name) => name.includes('keyring'))).toEqual([]);
  const device = (await view(chelsea)).devices.find((one) => one.device === stolen);
  expect(device?.wipedAt).not.toBeNull();
  expect((await chelsea.laptop.must('parked')).map(({ kind }) => kind)).toEqual(['person']);
});

test('whose laptop is gone has not left the charity', async () => {
  const { chelsea } = charity;
  const gwen = await charity.joins({ ...alice, name: 'Gwen Ash' });
  await charity.inTouch(gwen, chelsea);
  await chelsea.laptop.must('removeDevice', await deviceOf(gwen), 'stolen', false);
  expect((await view(chelsea)).members.find(({ worker }) => worker === gwen.worker)?.active).toBe(true);
});

test('who has left the charity reads nothing new and can change nothing', async () => {
  const { chelsea } = charity;
  const dan = await charity.joins({ ...bob, name: 'Dan Reed' });
  await charity.inTouch(dan, chelsea);
  await chelsea.laptop.must('removeWorker', dan.worker, false);
  await sync(dan);
  expect((await dan.laptop.must('syncStatus')).problem).toEqual({ code: 'DEVICE_REMOVED' });
  expect((await view(chelsea)).members.find(({ worker }) => worker === dan.worker)?.active).toBe(false);
});

test('recovery by both cards is told to everybody, and two administrators make new cards that every laptop takes up', async () => {
  const { chelsea } = charity;
  const eve = await charity.joins({ ...alice, name: 'Eve Marsh' });
  await charity.inTouch(eve, chelsea);
  await eve.laptop.must('addPerson', somebody('Nora Vale'));
  const before = await laptops.restarted(eve.laptop);
  const { cardA, cardB } = charity.cards;
  await before.must('recover', { cardA, cardB, passphrase: bob.passphrase });
  const again = { ...eve, laptop: before };
  await charity.inTouch(again, chelsea);
  expect((await before.must('findPeople', 'Nora')).map(({ name }) => name)).toEqual(['Nora Vale']);
  expect((await view(chelsea)).recoveryDue).toBe(true);

  const made = await chelsea.laptop.must('recoveryCards');
  expect(codeOf(await chelsea.laptop.call('renewRecovery', made.cardA, made.cardA))).toBe('NEEDS_TWO_PEOPLE');
  expect(codeOf(await chelsea.laptop.call('renewRecovery', cardA, cardB))).toBe('RECOVERY_EPOCH');
  await chelsea.laptop.must('renewRecovery', made.cardA, made.cardB);
  await charity.inTouch(again, chelsea);
  expect((await view(chelsea)).recoveryDue).toBe(false);
  const locked = await laptops.restarted(before);
  expect(codeOf(await locked.call('recover', { cardA, cardB, passphrase: alice.passphrase }))).toBe(
    'RECOVERY_EPOCH',
  );
  await locked.must('recover', { ...made, passphrase: alice.passphrase });
});
