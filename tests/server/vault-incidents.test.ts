/** Data incidents: told by anybody, also without a connection, and followed by the data-protection team alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { incidentNow } from '../../shared/rules/incident.ts';
import { alice, bob, type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;

const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString('en-GB');
const lost: TypedForm = {
  words: 'A bag with letters was left on the bus.',
  thing: 'paper',
  noticedAt: `${yesterday}\n9:30`,
};
const weighed: TypedForm = {
  step: 'assessed',
  effects: ['confidentiality'],
  cause: 'lost-or-stolen',
  dataKinds: ['names', 'health'],
  children: 'no',
  people: '3',
  harm: 'A stranger could learn who is ill.',
  risk: 'risk',
  riskWhy: 'The letters name an illness.',
};

const report = (who: Colleague, typed: TypedForm) =>
  who.laptop.must('sendRecord', { about: '', kind: 'incident', typed });
const cases = (who: Colleague) => who.laptop.must('officeCases', 'incident');
const newest = async (who: Colleague) => {
  const [first] = await cases(who);
  if (first === undefined) throw new Error('there is no incident');
  return first;
};
const step = (typed: TypedForm, file: string) => ({ file, kind: 'incident-step', typed }) as const;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  await charity.team('data-protection', 'Data protection', [dana]);
  await charity.inTouch(ash, dana, charity.chelsea);
});
afterAll(() => server.stop());

test('R-48: an incident is reported without a connection, outlives a restart, and is read by the team alone', async () => {
  ash.laptop.setOnline(false);
  const { receipt, problems } = await report(ash, lost);
  expect(problems).toEqual({});
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  await charity.inTouch(ash, dana, charity.chelsea);
  const found = await newest(dana);
  expect(found).toMatchObject({ reference: receipt, steps: [], view: { values: { words: lost['words'] } } });
  expect(found.view.begun.workerName).toBe(alice.name);
  for (const other of [ash, charity.chelsea]) expect(await cases(other)).toEqual([]);
});

test('R-48: a report that lacks what happened is not sent', async () => {
  const before = (await cases(dana)).length;
  const { receipt, problems } = await report(ash, { ...lost, words: '' });
  expect({ receipt, problems }).toEqual({ receipt: '', problems: { words: 'FIELD_NEEDED' } });
  await charity.inTouch(ash, dana);
  expect(await cases(dana)).toHaveLength(before);
});

test('R-48: the team goes on step by step, each once, and marks a wrong one without changing it', async () => {
  const { view } = await newest(dana);
  const add = (typed: TypedForm) => dana.laptop.must('addStep', step(typed, view.file));
  expect((await add({ step: 'decided', decision: 'regulator', decisionWhy: 'Health.' })).problems).toEqual({
    step: 'STEP_TOO_EARLY',
  });
  await add({ step: 'contained', stopped: 'The bus company has the bag.', stoppedAt: `${yesterday}\n11:00` });
  await add(weighed);
  const [, wrong] = (await newest(dana)).steps;
  await add({ step: 'mistake', which: wrong?.record ?? '', mistakeWhy: 'It was four people.' });
  await add({ ...weighed, people: '4' });
  await add({ step: 'decided', decision: 'regulator', decisionWhy: 'Health.' });
  const { steps } = await newest(dana);
  expect(steps.map(({ values }) => values['step'])).toEqual([
    'contained',
    'assessed',
    'mistake',
    'assessed',
    'decided',
  ]);
  expect(incidentNow({ steps })).toMatchObject({ next: 'regulator-told' });
  const [, first] = steps;
  expect(first?.values['people']).toBe(3);
  const change = {
    file: view.file,
    kind: 'incident-step',
    record: first?.record ?? '',
    typed: weighed,
    seen: {},
  } as const;
  expect(codeOf(await dana.laptop.call('saveRecord', change))).toBe('NOT_ALLOWED');
});

test('R-48: nobody outside the team adds a step, not even who reported it', async () => {
  const { view } = await newest(dana);
  const form = step({ step: 'lessons', lessons: 'None.' }, view.file);
  for (const other of [ash, charity.chelsea]) {
    expect(codeOf(await other.laptop.call('addStep', form))).toBe('NOTHING_HERE');
  }
});

test('R-49: what the regulator was told later than 72 hours needs its reason', async () => {
  const longAgo = new Date(Date.now() - 10 * 86_400_000).toLocaleDateString('en-GB');
  await report(dana, { ...lost, noticedAt: `${longAgo}\n9:30` });
  const { view } = await newest(dana);
  const told = { step: 'regulator-told', toldAt: `${yesterday}\n10:00`, reference: 'IC-1234' };
  const add = (typed: TypedForm) => dana.laptop.must('addStep', step(typed, view.file));
  expect((await add(told)).problems).toEqual({ lateWhy: 'FIELD_NEEDED' });
  expect((await add({ ...told, lateWhy: 'Nobody knew whose letters they were.' })).problems).toEqual({});
});

test('R-48: the team works on what it reports itself at once, without a connection, and colleagues get both', async () => {
  const eve = await charity.joins({ ...bob, name: 'Eve Marsh' }, []);
  const team = (await charity.chelsea.laptop.must('office')).teams.find(
    ({ kind }) => kind === 'data-protection',
  );
  await charity.chelsea.laptop.must('changeMember', {
    worker: eve.worker,
    joins: [team?.team ?? ''],
    leaves: [],
    administrator: null,
  });
  await charity.inTouch(charity.chelsea, dana, eve);
  dana.laptop.setOnline(false);
  const { receipt } = await report(dana, { ...lost, words: 'A list was sent to the wrong address.' });
  const { view } = await newest(dana);
  await dana.laptop.must(
    'addStep',
    step({ step: 'contained', stopped: 'Asked to delete it.', stoppedAt: `${yesterday}\n12:00` }, view.file),
  );
  dana.laptop.setOnline(true);
  await charity.inTouch(dana, eve);
  expect(await newest(eve)).toMatchObject({ reference: receipt, steps: [{ values: { step: 'contained' } }] });
});

test('R-49: a lost laptop lists the people whose files its worker’s teams held, and nobody else’s', async () => {
  const fay = await charity.joins({ ...bob, name: 'Fay Lane' }, []);
  await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }));
  await charity.inTouch(ash, dana, charity.chelsea, dana);
  const { devices } = await dana.laptop.must('office');
  const deviceOf = (who: Colleague) => devices.find(({ worker }) => worker === who.worker)?.device ?? '';
  const onIt = await dana.laptop.must('filesOnDevice', deviceOf(ash));
  expect(onIt.map(({ personName }) => personName)).toEqual(['Margaret Okoro']);
  expect(await dana.laptop.must('filesOnDevice', deviceOf(fay))).toEqual([]);
  expect(codeOf(await dana.laptop.call('filesOnDevice', 'nobody’s'))).toBe('NOTHING_HERE');
});
