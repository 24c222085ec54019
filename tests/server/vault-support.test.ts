/** Support on two laptops: assessments that two people fill in, plans that are agreed by both, and profiles that come with the library. */
import { expect, test } from 'vitest';
import type { RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import { must } from '../../build/practice/link.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled, restarted, practice } = useLaptops();

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

async function only(laptop: Laptop, file: string, kind: RecordView['kind']): Promise<RecordView> {
  const found = (await laptop.must('openFile', file)).records.find((one) => one.kind === kind);
  if (found === undefined) throw new Error('the record is not there');
  return found;
}

const edited = ({ file, kind, record, seen }: RecordView, typed: RecordForm['typed']): RecordForm => ({
  file,
  kind,
  record,
  typed,
  seen,
});

const carers = {
  template: 'carers',
  version: '1',
  title: 'For carers',
  questions: 'number: How many hours?\none: Do you sleep? | Well | Badly\ntext: What else?',
  on: '1/11/2026',
  who: 'person',
  state: 'going-on',
};

test('R-31: two workers answer questions of one assessment apart, and nobody is asked which counts', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Ada Lane', nhsNumber: '' }));
  await one.must('saveRecord', {
    file,
    kind: 'assessment',
    record: null,
    typed: { ...carers, q1: '20' },
    seen: {},
  });
  await sync(one);
  await sync(other);
  const mine = await only(one, file, 'assessment');
  const theirs = await only(other, file, 'assessment');
  expect(theirs.values).toMatchObject({ q1: 20, q2: '', q3: '' });
  one.setOnline(false);
  await one.must('saveRecord', edited(mine, { q2: '2' }));
  await other.must('saveRecord', edited(theirs, { q3: 'My knees.', state: 'finished' }));
  await sync(other);
  one.setOnline(true);
  await sync(one);
  const met = await only(one, file, 'assessment');
  expect(met.values).toMatchObject({ q1: 20, q2: '2', q3: 'My knees.', state: 'finished' });
  expect((await one.must('openFile', file)).questions).toEqual([]);
  const history = await one.must('recordHistory', file, 'assessment', met.record);
  expect(history.find(({ field }) => field === 'q2')?.values).toMatchObject([
    { value: '2', state: 'now' },
    { value: '', state: 'before' },
  ]);
});

test('R-31: an answer that the question does not offer is refused, and nothing is saved', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Bea Lane', nhsNumber: '' }));
  const form = { file, kind: 'assessment', record: null, seen: {} } as const;
  expect(await laptop.must('saveRecord', { ...form, typed: { ...carers, q2: '3' } })).toEqual({
    record: '',
    problems: { q2: 'FIELD_INVALID' },
  });
  expect((await laptop.must('openFile', file)).records).toEqual([]);
});

test('R-06: the vault does not keep a plan as agreed before both have said so', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Cleo Lane', nhsNumber: '' }));
  const typed = { type: 'care', whatMatters: 'My garden', madeWith: 'person', status: 'agreed' };
  const form = { file, kind: 'plan', record: null, seen: {} } as const;
  expect(await laptop.must('saveRecord', { ...form, typed })).toEqual({
    record: '',
    problems: { personAgrees: 'PLAN_NO_MARK', workerAgrees: 'PLAN_NO_MARK', reviewOn: 'PLAN_NO_REVIEW' },
  });
  const said = { personAgrees: 'no-mark', personWhyNot: 'Nodded', workerAgrees: 'yes', reviewOn: '1/3/2027' };
  const saved = await laptop.must('saveRecord', { ...form, typed: { ...typed, ...said } });
  expect(saved.problems).toEqual({});
});

test('R-33: the vault knows the age and asks no child how anxious they are', async () => {
  const laptop = await enrolled('alice');
  const child = personForm({ legalName: 'Dot Lane', nhsNumber: '', dateOfBirth: '1/1/2016' });
  const { file } = await laptop.must('addPerson', child);
  const typed = {
    on: '1/11/2026',
    stage: 'start',
    mode: 'self',
    satisfied: '3',
    worthwhile: '4',
    happy: '5',
    anxious: '8',
  };
  await laptop.must('saveRecord', { file, kind: 'wellbeing', record: null, typed, seen: {} });
  expect((await only(laptop, file, 'wellbeing')).values).toMatchObject({ happy: 5, anxious: null });
});

test('R-02: every laptop gets the profiles of the services, the contracts and the templates', async () => {
  const laptop = await enrolled('alice');
  const { services, registers } = await laptop.must('library');
  expect(services.find(({ code }) => code === 'DIAL2DRIVE')).toMatchObject({ sections: ['travel'] });
  expect(registers.filter(({ register }) => register === 'template')).toHaveLength(3);
  expect(registers.some(({ register }) => register === 'contract')).toBe(true);
});

test('R-31: a draft keeps the version of its questions, though a newer one comes while it is open', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Cora Lane', nhsNumber: '' }));
  const { on: _on, who: _who, state: _state, ...start } = carers;
  const place: FormPlace = { form: 'assessment', file, record: null, start };
  const typed = { ...carers, q1: '20' };
  await laptop.must('keepForm', { ...place, version: 1, content: { typed, seen: {} } });
  const { office, library } = practice();
  const questions = [{ id: 'q1', answer: 'text', words: 'How are you?', options: [] }];
  const newer = { code: 'carers', version: 2, name: 'For carers, again', about: '', questions };
  await office.device.readLog();
  office.device.addRecord(library, 'template', newer);
  must(await office.device.push());
  await sync(laptop);
  const { registers } = await laptop.must('library');
  expect(registers.map(({ values }) => values['name'])).toContain(newer.name);
  const again = await restarted(laptop);
  await again.must('unlock', alice.passphrase);
  expect(await again.must('formDraft', place)).toMatchObject({ content: { typed } });
  expect(await again.must('formDraft', { ...place, start: { ...start, version: '2' } })).toBeNull();
  await again.must('saveRecord', { file, kind: 'assessment', record: null, typed, seen: {}, start });
  expect((await only(again, file, 'assessment')).values).toMatchObject({ version: 1, q1: 20 });
  expect(await again.must('formDraft', place)).toBeNull();
});
