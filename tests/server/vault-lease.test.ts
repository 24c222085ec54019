import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const DAY = 86_400_000;
const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;
let ash: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
});
afterAll(() => server.stop());

async function lease() {
  return (await ash.laptop.must('syncStatus')).lease;
}

async function restart(ahead: number): Promise<void> {
  const laptop = await laptops.restarted(ash.laptop);
  laptop.setOnline(false);
  laptop.setClock(ahead);
  await laptop.must('unlock', alice.passphrase);
  await laptop.synced();
  ash = { ...ash, laptop };
}

test('a laptop works fourteen days without the office, then reads only, and keeps what waits', async () => {
  await sync(ash);
  expect(await lease()).toEqual({ state: 'good', daysLeft: 14, clockBack: false });
  ash.laptop.setOnline(false);
  const { file } = await ash.laptop.must('addPerson', somebody('Margaret Okoro'));
  await restart(12 * DAY);
  expect(await lease()).toMatchObject({ state: 'soon', daysLeft: 2 });
  await ash.laptop.must('startVisit', file);
  await restart(15 * DAY);
  expect(await lease()).toMatchObject({ state: 'ended', daysLeft: 0 });
  expect(codeOf(await ash.laptop.call('startVisit', file))).toBe('LEASE_ENDED');
  expect((await ash.laptop.must('openFile', file)).visits).toHaveLength(1);
  expect((await ash.laptop.must('syncStatus')).waiting).toBe(2);
});

test('a clock that is turned back gains nothing, and is named', async () => {
  await restart(0);
  expect(await lease()).toMatchObject({ state: 'ended', clockBack: true });
  expect(codeOf(await ash.laptop.call('addPerson', somebody('Tom Reed')))).toBe('LEASE_ENDED');
  await restart(-30 * DAY);
  expect(await lease()).toMatchObject({ state: 'ended', clockBack: true });
});

test('the office’s signed time begins a new fourteen days, and what waited goes', async () => {
  server.clock.ahead = 15 * DAY;
  ash.laptop.setClock(15 * DAY);
  ash.laptop.setOnline(true);
  await sync(ash);
  expect(await ash.laptop.must('syncStatus')).toMatchObject({
    waiting: 0,
    lease: { state: 'good', daysLeft: 14, clockBack: false },
  });
  await ash.laptop.must('addPerson', somebody('Tom Reed'));
  server.clock.ahead = 0;
});
