/** R-24, R-26: the directory is its administrators', and an authority gets nothing until somebody else of the data-protection team decides. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordForm } from '../../renderer/vault/record-api.ts';
import type { EntryForm } from '../../renderer/vault/register-api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { Typed } from '../../shared/record/field/field.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;
let team: string;
let file: string;
/** The entry of the police in the directory. */
let police: string;

const form = (kind: CaseKindName, typed: Record<string, Typed>): RecordForm => ({
  file,
  kind,
  record: null,
  typed,
  seen: {},
});

const entry = (typed: Record<string, Typed>, record: string | null = null): EntryForm => ({
  register: 'directory-entry',
  record,
  typed,
  seen: {},
});

const station = {
  name: 'Brackenford police station',
  kind: 'police',
  contact: 'Front desk',
  channel: 'in-person',
};

const request = (other: Record<string, Typed> = {}) =>
  form('authority-request', {
    authority: police,
    officer: 'PC Rowan Hale',
    reference: 'BP/114',
    askedOn: '1/11/2026',
    asksFor: 'Her address',
    quotes: 'schedule-2-paragraph-2',
    calledBack: 'yes',
    numberFrom: 'The police force’s own website',
    calledBackOn: '1/11/2026',
    ...other,
  });

const granted = (asked: string) =>
  form('authority-decision', {
    request: asked,
    decision: 'partly',
    why: 'They look for a missing person.',
    necessity: 'Nobody else knows where she lives.',
    release: 'Her address, and nothing more.',
    tellPerson: 'yes',
  });

const release = (decision: string) =>
  form('sharing', {
    to: 'directory',
    recipient: police,
    person: 'PC Rowan Hale',
    purpose: 'authority',
    request: decision,
    reason: 'Granted in part.',
    details: ['address'],
    necessity: 'To find her.',
    confidence: 'law',
    whoAsked: 'law',
    channel: 'in-person',
    told: 'yes',
  });

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  const { chelsea } = charity;
  ash = await charity.joins(alice);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  await sync(ash);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  team = await charity.team('data-protection', 'Data protection', [dana]);
  police = (await chelsea.laptop.must('saveEntry', entry(station))).record;
  await charity.inTouch(ash, dana, chelsea);
  await charity.inTouch(ash, dana, chelsea);
});
afterAll(() => server.stop());

test('R-24: administrators write the directory, everybody reads it, and no two entries have one name', async () => {
  const { chelsea } = charity;
  expect(codeOf(await ash.laptop.call('saveEntry', entry(station)))).toBe('NOT_ALLOWED');
  const twice = await chelsea.laptop.must(
    'saveEntry',
    entry({ ...station, name: 'brackenford Police Station' }),
  );
  expect(twice.problems).toEqual({ name: 'NAME_TAKEN' });
  const { registers } = await ash.laptop.must('library');
  expect(registers).toContainEqual(expect.objectContaining({ record: police }));
});

test('R-26: nothing goes to an authority without a decision, and the one who wrote the request down does not decide', async () => {
  const { record: asked } = await ash.laptop.must('saveRecord', request());
  expect(codeOf(await ash.laptop.call('saveRecord', granted(asked)))).toBe('DECISION_NOT_YOURS');
  const { record: own } = await dana.laptop.must('saveRecord', request({ reference: 'BP/115' }));
  expect(codeOf(await dana.laptop.call('saveRecord', granted(own)))).toBe('DECISION_OWN_REQUEST');

  await charity.inTouch(ash, dana);
  const { record: decision, problems } = await dana.laptop.must('saveRecord', granted(asked));
  expect(problems).toEqual({});
  await charity.inTouch(dana, ash);
  expect((await ash.laptop.must('saveRecord', release(decision))).problems).toEqual({});
  expect(await ash.laptop.must('sharingLog')).toContainEqual(
    expect.objectContaining({ recipientKind: 'police', details: ['address'], six: 'c', stopped: '' }),
  );
});

test('R-26: who was not called back gets nothing, and a refusal stands in the log like anything else', async () => {
  const unchecked = request({ reference: 'BP/116', calledBack: 'no', numberFrom: '', calledBackOn: '' });
  const { record: asked } = await ash.laptop.must('saveRecord', unchecked);
  await charity.inTouch(ash, dana);
  expect(codeOf(await dana.laptop.call('saveRecord', granted(asked)))).toBe('REQUEST_UNCHECKED');
  const refused = form('authority-decision', {
    request: asked,
    decision: 'refused',
    why: 'Nobody knows who asked.',
    tellPerson: 'yes',
  });
  const { record: decision } = await dana.laptop.must('saveRecord', refused);
  await charity.inTouch(dana, ash);
  expect(await ash.laptop.must('sharingLog')).toContainEqual(
    expect.objectContaining({ recipientName: station.name, stopped: 'REFUSED', alsoSaid: 'Her address' }),
  );
  expect(codeOf(await ash.laptop.call('saveRecord', release(decision)))).toBe('SHARING_NOT_GRANTED');
});

test('R-26: what was granted stays granted when who decided has left the team since', async () => {
  const { chelsea } = charity;
  const { record: asked } = await ash.laptop.must('saveRecord', request({ reference: 'BP/117' }));
  await charity.inTouch(ash, dana);
  const { record: decision } = await dana.laptop.must('saveRecord', granted(asked));
  await charity.inTouch(dana, ash);
  const leaving = { worker: dana.worker, joins: [], leaves: [team], administrator: null };
  expect((await chelsea.laptop.must('changeMember', leaving)).state).toBe('entered');
  await charity.inTouch(chelsea, ash);
  expect((await ash.laptop.must('saveRecord', release(decision))).problems).toEqual({});
});

test('an entry that has ended is shared with no more', async () => {
  const { chelsea } = charity;
  const ended = await chelsea.laptop.must('saveEntry', entry({ ...station, endedOn: '1/11/2026' }, police));
  expect(ended.problems).toEqual({});
  await charity.inTouch(chelsea, ash);
  const known = (await ash.laptop.must('openFile', file)).records.find(
    ({ kind, values }) => kind === 'authority-decision' && values['decision'] === 'partly',
  );
  expect(codeOf(await ash.laptop.call('saveRecord', release(known?.record ?? '')))).toBe('SHARING_UNKNOWN');
});
