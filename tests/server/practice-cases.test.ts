/** The desk of the data-protection team in the practice charity, as a laptop of the team finds it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practiceTeams, seedPractice } from '../../build/practice/seed.ts';
import { accountability } from '../../shared/record/register/index.ts';
import { optOutScope } from '../../shared/rules/opt-out.ts';
import { type Laptop, startLaptop } from '../laptop/laptop.ts';
import { dev } from '../people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let folder: string;
let laptop: Laptop;

beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'doorstep-practice-'));
  const office = await server.found({ teams: practiceTeams });
  const workers = await seedPractice(office, 0, { withCases: true });
  const teams = office.teamsOf('everyone', 'data-protection');
  const code = await office.invite({ worker: workers.dev, teams });
  laptop = await startLaptop({ folder });
  await laptop.must('enrol', { server: server.url, code, passphrase: dev.passphrase });
  await laptop.synced();
});
afterAll(async () => {
  await laptop.kill();
  await server.stop();
  await rm(folder, { recursive: true });
});

test('requests and a complaint wait, each with whom it is about', async () => {
  const { requests } = await laptop.must('requests');
  expect(requests.map(({ kind, about }) => `${kind}: ${about.personName}`).toSorted()).toEqual([
    'data-complaint: Deirdre Hart',
    'rights-request: Margaret Okoro',
    'rights-request: Samir Patel',
  ]);
  expect(requests.flatMap(({ steps }) => steps)).toHaveLength(1);
  for (const { about, reference } of requests) {
    const { records } = await laptop.must('openFile', about.file);
    expect(records.find(({ kind }) => kind === 'sent-away')?.values['reference']).toBe(reference);
  }
});

test('one incident is weighed, and another has just come in', async () => {
  const incidents = await laptop.must('officeCases', 'incident');
  expect(incidents.map(({ steps }) => steps.length).toSorted((a, b) => a - b)).toEqual([0, 2]);
});

test('every register has an entry, and of the flows the opt-out counts for one', async () => {
  const { registers } = await laptop.must('library');
  for (const name of accountability) {
    expect(registers.filter(({ register }) => register === name).length, name).toBeGreaterThan(0);
  }
  const flows = registers.filter(({ register }) => register === 'data-flow');
  expect(flows.map(({ values }) => optOutScope(values).scope).toSorted()).toEqual(['in', 'out']);
  const [review] = registers.filter(({ register }) => register === 'flow-review');
  expect(flows.find(({ record }) => record === review?.values['flow'])?.values['name']).toBe(
    'Letters to surgeries',
  );
});

test('a file is held, and a list of whom to write to leaves out who said no', async () => {
  const [dee] = await laptop.must('findPeople', 'Deirdre Hart');
  expect((await laptop.must('retention', dee?.file ?? '')).holds).toHaveLength(1);
  const news = { topic: 'marketing', channel: 'email', service: '' } as const;
  const { count } = await laptop.must('mailingList', news);
  expect(count.leftOut).toContainEqual({ reason: 'objected', count: 1 });
});
