/**
 * What it costs to remove a member: a new key for each of their teams, sealed to each device that stays. It grows with teams and
 * devices, and not with files: a file gets its new key when it is next written to.
 */
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import { newDeviceKeys } from '../../shared/crypto/keys.ts';
import { appendLogReply } from '../../shared/wire/http.ts';
import { type Charity, foundCharity, sync, view } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { random, signInWithCode, signJoin, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const size = deep ? { devices: 50, fewFiles: 1000, files: 10_000 } : { devices: 6, fewFiles: 20, files: 200 };
const BATCH = 250;

const laptops = useLaptops();
let server: Running;
let charity: Charity;
const devices: PracticeDevice[] = [];

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  while (devices.length < size.devices - 1) devices.push(await joins());
  await sync(charity.chelsea);
}, 600_000);
afterAll(() => server.stop());

/** A colleague's device without a screen. */
async function joins(): Promise<PracticeDevice> {
  const { laptop } = charity.chelsea;
  const work = (await view(charity.chelsea)).teams.filter(({ kind }) => kind === 'work');
  const { words } = await laptop.must('invite', {
    worker: null,
    name: 'Sam Field',
    role: 'Visits people',
    administrator: false,

    teams: work.map(({ team }) => team),
  });
  const org = await organisation();
  const keys = newDeviceKeys(random);
  const at = { server: server.url, org, keys };
  const invited = new PracticeDevice({ ...at, worker: '' });
  const token = must(await signInWithCode(server.url, org, words));
  invited.signInAs(token);
  const join = signJoin(await invited.readLog(), words, keys);
  must(await ask(server.url, 'appendLog', token, { ...join, blob: null, envelopes: [] }, appendLogReply));
  const joined = new PracticeDevice({ ...at, worker: '' });
  const worker = (await joined.readLog()).devices.get(joined.id)?.worker ?? '';
  const device = new PracticeDevice({ ...at, worker });
  await device.readLog();
  return device;
}

async function organisation(): Promise<string> {
  const { rows } = await server.main.query<{ org: string }>(
    'select org from organisation where not practice',
  );
  return rows[0]?.org ?? '';
}

/** Adds files until there are so many. */
async function fill(author: PracticeDevice, have: number, wanted: number): Promise<void> {
  await author.readLog();
  const team = (await view(charity.chelsea)).teams.find(({ kind }) => kind === 'work')?.team ?? '';
  for (let made = have; made < wanted; made += BATCH) {
    for (let one = 0; one < Math.min(BATCH, wanted - made); one += 1)
      author.newFile(team, 'person', somebody);
    must(await author.push());
  }
}

/** Milliseconds from the decision to the last renewed key. */
async function remove(device: PracticeDevice): Promise<number> {
  const start = performance.now();
  await charity.chelsea.laptop.must('removeDevice', device.id, 'lost', true);
  return performance.now() - start;
}

test('removing a member costs the same however many files the team has', { timeout: 1_200_000 }, async () => {
  const [author, ...others] = devices;
  if (author === undefined || others.length < 4) throw new Error('too few devices');
  await fill(author, 0, size.fewFiles);
  await sync(charity.chelsea);
  const few = await remove(others[0]!);
  await fill(author, size.fewFiles, size.files);
  await sync(charity.chelsea);
  const many = await remove(others[1]!);

  const teams = (await view(charity.chelsea)).teams;
  const { rows } = await server.keystore.query<{ count: string }>(
    "select count(*) as count from envelope where what = 'team' and granter = $1",
    [(await view(charity.chelsea)).devices.find(({ mine }) => mine)!.device],
  );
  process.stdout.write(
    `removal: ${String(size.devices)} devices, ${String(teams.length)} teams: ` +
      `${few.toFixed(0)} ms with ${String(size.fewFiles)} files, ${many.toFixed(0)} ms with ${String(size.files)}; ` +
      `${rows[0]?.count ?? '?'} team envelopes in all\n`,
  );
  expect(many).toBeLessThan(10_000);
  // Ten times the files may not cost ten times as much: what is measured is keys and devices.
  expect(many).toBeLessThan(few * 4 + 500);
});

test('the next change of a file is sealed under a key that the removed device never had', async () => {
  const { laptop } = charity.chelsea;
  const [file] = (await laptop.must('findPeople', '')).map((person) => person.file);
  await laptop.must('startVisit', file!);
  await sync(charity.chelsea);
  const { rows } = await server.keystore.query<{ keys: string }>(
    "select count(distinct key) as keys from envelope where what = 'file' and subject = $1",
    [file],
  );
  expect(rows[0]?.keys).toBe('2');
});
