/** What it costs to count every file of a large charity, and to make a mailing list of it: how long, and whether anything else waits. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practiceTeams, seedPractice } from '../../build/practice/seed.ts';
import { pastPeriods } from '../../shared/rules/statistics/periods.ts';
import { type Laptop, startLaptop } from '../laptop/laptop.ts';
import { dev } from '../people.ts';
import { measured } from './measured.ts';
import { type Running, startServer } from './running.ts';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const count = Number(process.env.DOORSTEP_FILES ?? (deep ? 5000 : 60));

let server: Running;
let folder: string;
let laptop: Laptop;

beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'doorstep-count-'));
  const office = await server.found({ teams: practiceTeams });
  const workers = await seedPractice(office, count);
  const code = await office.invite({
    worker: workers.dev,
    teams: office.teamsOf('everyone', 'data-protection'),
  });
  const enrolled = await startLaptop({ folder });
  await enrolled.must('enrol', { server: server.url, code, passphrase: dev.passphrase });
  await enrolled.synced();
  await enrolled.kill();
  laptop = await startLaptop(enrolled.kept);
  await laptop.must('unlock', dev.passphrase);
  // What the first contact of the day does is measured elsewhere.
  await laptop.synced();
}, 3_000_000);
afterAll(async () => {
  await laptop.kill();
  await server.stop();
  await rm(folder, { recursive: true });
});

test('R-40: every file is counted in breaths, so that nothing else waits, and the screen is told how far it is', async () => {
  const [period] = pastPeriods('month', new Date().toISOString().slice(0, 10));
  if (period === undefined) throw new Error('there is a month before this one');
  const form = { report: 'services', period, protection: 'standard' } as const;
  const counting = () => laptop.must('countReport', form);
  const news = { topic: 'marketing', channel: 'post', service: '' } as const;
  const first = await measured(counting);
  const again = await measured(counting);
  const list = await measured(() => laptop.must('mailingCount', news));
  const words = Object.entries({ first, again, list }).map(
    ([name, { took, held }]) => `${name} ${took.toFixed(0)} ms (held ${held.toFixed(0)})`,
  );
  process.stdout.write(`statistics over ${String(count)} files: ${words.join(', ')}\n`);
  const { files } = await counting();
  expect(files).toMatchObject({ missing: 0, unfollowed: 0 });
  expect(files.counted).toBeGreaterThanOrEqual(count);
  for (const { held } of [first, again, list]) expect(held).toBeLessThan(500);
});
