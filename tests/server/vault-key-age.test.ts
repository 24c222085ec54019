import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCanonical } from '../../shared/encoding/canonical.ts';
import { entrySchema } from '../../shared/membership/entry.ts';
import { replay } from '../../shared/membership/replay.ts';
import { alice, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { useLaptops } from './laptops.ts';
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
  await charity.inTouch(ash, charity.chelsea);
});
afterAll(() => server.stop());

/** The epoch of each team, as the office's log has it. */
async function epochs(): Promise<number[]> {
  const { rows } = await server.main.query<{ entry: string }>('select entry from log_entry order by seq');
  const entries = rows.flatMap(({ entry }) => parseCanonical(entrySchema, entry) ?? []);
  const log = replay(null, entries);
  if (!log.ok || log.value === null) throw new Error('the log does not hold');
  return [...log.value.teams.values()].map(({ epoch }) => epoch);
}

/** The office signs its time again when there is something new. */
async function officeSays(days: number): Promise<void> {
  server.clock.ahead = days * DAY;
  await charity.chelsea.laptop.must('addPerson', somebody('Nora Vale'));
  await charity.inTouch(charity.chelsea, ash);
}

async function restarted(days: number): Promise<void> {
  const laptop = await laptops.restarted(ash.laptop);
  laptop.setClock(days * DAY);
  await laptop.must('unlock', alice.passphrase);
  await laptop.synced();
  ash = { ...ash, laptop };
  await sync(ash);
}

test('a laptop’s wrong clock makes no key old', async () => {
  const before = await epochs();
  await restarted(200);
  expect(await epochs()).toEqual(before);
  await restarted(0);
  expect(await epochs()).toEqual(before);
});

test('each team’s key is renewed once when it is ninety days old by the office’s clock', async () => {
  const before = await epochs();
  await officeSays(89);
  expect(await epochs()).toEqual(before);
  await officeSays(91);
  const renewed = before.map((epoch) => epoch + 1);
  expect(await epochs()).toEqual(renewed);
  await officeSays(170);
  expect(await epochs()).toEqual(renewed);
});

test('what was written before and after the renewal is read on both laptops', async () => {
  const { chelsea } = charity;
  const { file } = await chelsea.laptop.must('addPerson', somebody('Margaret Okoro'));
  await charity.inTouch(chelsea, ash);
  const before = await epochs();
  await officeSays(270);
  expect(await epochs()).toEqual(before.map((epoch) => epoch + 1));
  await ash.laptop.must('startVisit', file);
  await charity.inTouch(ash, chelsea);
  expect((await chelsea.laptop.must('openFile', file)).visits).toHaveLength(1);
  expect((await ash.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
  expect((await ash.laptop.must('syncStatus')).waiting).toBe(0);
});
