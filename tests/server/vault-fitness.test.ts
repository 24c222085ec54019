/** Closing files to who is not fit to open them, on real laptops. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alice } from '../people.ts';
import { type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
let ash: Colleague;
let file: string;

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('en-GB');
const everybody = () => charity.inTouch(charity.chelsea, ash);

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  await everybody();
});
afterAll(() => server.stop());

test('R-45: only an administrator writes down checks and training, and from which day they count', async () => {
  const typed = { check: 'current', trainedOn: day(10) };
  expect(codeOf(await ash.laptop.call('setFitness', ash.worker, typed))).toBe('NOT_ALLOWED');
  expect(codeOf(await ash.laptop.call('setFitnessFrom', day(0)))).toBe('NOT_ALLOWED');
  const { laptop, worker } = charity.chelsea;
  const wrong = await laptop.must('setFitness', worker, { check: 'current', trainedOn: '1/1/2099' });
  expect(wrong.problems).toEqual({ trainedOn: 'DATE_FUTURE' });
  expect((await laptop.must('setFitness', worker, typed)).problems).toEqual({});
});

test('R-45: from the day that is set, files are closed to who is not fit, and an incident can be told all the same', async () => {
  expect((await ash.laptop.call('openFile', file)).ok).toBe(true);
  await charity.chelsea.laptop.must('setFitness', ash.worker, { check: 'current', trainedOn: day(400) });
  await charity.chelsea.laptop.must('setFitnessFrom', day(0));
  await everybody();
  const note = { file, kind: 'note', record: null, typed: { words: 'At the door' }, seen: {} } as const;
  expect(codeOf(await ash.laptop.call('openFile', file))).toBe('NOT_FIT');
  expect(codeOf(await ash.laptop.call('findPeople', ''))).toBe('NOT_FIT');
  expect(codeOf(await ash.laptop.call('saveRecord', note))).toBe('NOT_FIT');
  expect((await ash.laptop.call('library')).ok).toBe(true);
  expect((await charity.chelsea.laptop.call('findPeople', '')).ok).toBe(true);
  const told = { words: 'A letter is lost.', thing: 'paper', noticedAt: `${day(0)}\n00:01` };
  const sent = await ash.laptop.call('sendRecord', { about: '', kind: 'incident', typed: told });
  expect(sent.ok || sent.problem.code !== 'NOT_FIT').toBe(true);
});

test('R-45: nobody is shut out while they are on a visit, and files close once they are out again', async () => {
  const trained = (daysAgo: number) =>
    charity.chelsea.laptop.must('setFitness', ash.worker, { check: 'current', trainedOn: day(daysAgo) });
  await trained(1);
  await everybody();
  const { visit } = await ash.laptop.must('startVisit', file);
  await trained(400);
  await everybody();
  expect(await ash.laptop.must('fitness')).toMatchObject({ missing: ['training'], isShut: false });
  expect((await ash.laptop.call('openFile', file)).ok).toBe(true);
  await ash.laptop.must('endVisit', file, visit);
  expect((await ash.laptop.must('fitness')).isShut).toBe(true);
  expect(codeOf(await ash.laptop.call('openFile', file))).toBe('NOT_FIT');
});

test('R-45: once the training is written down again, files open at the next contact, and nothing is lost', async () => {
  await charity.chelsea.laptop.must('setFitness', ash.worker, { check: 'current', trainedOn: day(1) });
  await everybody();
  const opened = await ash.laptop.must('openFile', file);
  expect(opened.person.legalName).toBe('Margaret Okoro');
});

test('R-46: the age of each team’s key is known on the laptop, from the log', async () => {
  const { teams } = await charity.chelsea.laptop.must('office');
  const keys = await charity.chelsea.laptop.must('keyDays');
  expect(new Set(keys.map(({ team }) => team))).toEqual(new Set(teams.map(({ team }) => team)));
  for (const { renewedAt } of keys) expect(Date.parse(renewedAt)).toBeLessThanOrEqual(Date.now());
});
