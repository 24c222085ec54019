/** Records of a case file on two laptops: kept, sent, met, corrected, and every earlier answer still there. */
import { expect, test } from 'vitest';
import { useLaptops } from './laptops.ts';
import type { RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

const sister = { name: 'Grace Okoro', relation: 'sibling', told: 'no', phone: '07700 900456' };

async function recordsOf(laptop: Laptop, file: string): Promise<RecordView[]> {
  return (await laptop.must('openFile', file)).records;
}

const newContact = (file: string, typed: RecordForm['typed']): RecordForm => ({
  file,
  kind: 'contact',
  record: null,
  typed,
  seen: {},
});

const edited = ({ file, kind, record, seen }: RecordView, typed: RecordForm['typed']): RecordForm => ({
  file,
  kind,
  record,
  typed,
  seen,
});

test('a record is kept offline, reaches another laptop, and both know who wrote which answer', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  one.setOnline(false);
  const { file } = await one.must('addPerson', personForm());
  const { record } = await one.must('saveRecord', newContact(file, sister));
  expect(await recordsOf(one, file)).toMatchObject([
    { kind: 'contact', record, safety: 'laptop', values: { name: 'Grace Okoro', phone: '+447700900456' } },
  ]);
  one.setOnline(true);
  await sync(one);
  await sync(other);

  const [seen] = await recordsOf(other, file);
  if (seen === undefined) throw new Error('the record did not arrive');
  expect(seen).toMatchObject({ safety: 'office', begun: { workerName: 'Alice Morgan' } });
  await other.must('saveRecord', edited(seen, { relation: 'friend' }));
  await sync(other);
  await sync(one);

  const history = await one.must('recordHistory', file, 'contact', record);
  expect(history.find(({ field }) => field === 'relation')?.values).toMatchObject([
    { value: 'friend', state: 'now', by: { workerName: 'Bob Adeyemi' } },
    { value: 'sibling', state: 'before', by: { workerName: 'Alice Morgan' } },
  ]);
  expect(history.find(({ field }) => field === 'phone')?.values).toHaveLength(1);
  const events = await one.must('timeline', file);
  expect(events.slice(0, 2)).toMatchObject([
    { kind: 'contact', first: false, fields: ['relation'] },
    { kind: 'contact', first: true },
  ]);
});

test('what two workers wrote apart into one field is both kept and asked about, and what they wrote into two is simply there', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Ivy Lane', nhsNumber: '' }));
  await one.must('saveRecord', newContact(file, sister));
  await sync(one);
  await sync(other);
  const [mine] = await recordsOf(one, file);
  const [theirs] = await recordsOf(other, file);
  if (mine === undefined || theirs === undefined) throw new Error('the record did not arrive');
  one.setOnline(false);
  await one.must('saveRecord', edited(mine, { phone: '07700 900111', emergency: true }));
  await other.must('saveRecord', edited(theirs, { phone: '07700 900222', safeContact: 'By text only' }));
  await sync(other);
  one.setOnline(true);
  await sync(one);

  const view = await one.must('openFile', file);
  expect(view.records[0]?.values).toMatchObject({ emergency: true, safeContact: 'By text only' });
  expect(view.questions).toMatchObject([{ kind: 'contact', field: 'phone' }]);
  const values = view.questions[0]?.values.map(({ value }) => value).toSorted();
  expect(values).toEqual(['+447700900111', '+447700900222']);
});

test('an answer that came in while a form was open is not overwritten by a form that never saw it', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Tom Reed', nhsNumber: '' }));
  await one.must('saveRecord', newContact(file, sister));
  await sync(one);
  await sync(other);
  const [opened] = await recordsOf(one, file);
  const [theirs] = await recordsOf(other, file);
  if (opened === undefined || theirs === undefined) throw new Error('the record did not arrive');
  await other.must('saveRecord', edited(theirs, { phone: '07700 900333' }));
  await sync(other);
  await sync(one);
  // The form still holds the old number and sends it along with what was changed.
  await one.must('saveRecord', edited(opened, { phone: '07700 900456', safeContact: 'Mornings' }));
  const view = await one.must('openFile', file);
  expect(view.records[0]?.values).toMatchObject({ phone: '+447700900333', safeContact: 'Mornings' });
  expect(view.questions).toEqual([]);
});

test('with something wrong nothing is saved, and each field says what', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Bo Lane', nhsNumber: '' }));
  const typed = { name: '', relation: 'friend', phone: '12', told: 'yes', toldOn: '31/4/2026' };
  expect(await laptop.must('saveRecord', newContact(file, typed))).toEqual({
    record: '',
    problems: { name: 'FIELD_NEEDED', phone: 'PHONE_LENGTH', toldOn: 'DATE_NOT_REAL' },
  });
  expect(await recordsOf(laptop, file)).toEqual([]);
});

test('a mistake is marked with its reason and kept, and can be unmarked', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Cy Lane', nhsNumber: '' }));
  const { record } = await laptop.must('saveRecord', newContact(file, sister));
  await laptop.must('markMistake', file, 'contact', record, 'Another family');
  expect(await recordsOf(laptop, file)).toMatchObject([{ record, mistake: 'Another family' }]);
  await laptop.must('markMistake', file, 'contact', record, '');
  expect(await recordsOf(laptop, file)).toMatchObject([{ record, mistake: '' }]);
});

test('a note is written once; what is added stands beside it', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Di Lane', nhsNumber: '' }));
  const typed = { at: '1/11/2026\n9:30', how: 'phone', source: 'person', words: 'She slept well.' };
  const first: RecordForm = { file, kind: 'note', record: null, typed, seen: {} };
  const { record } = await laptop.must('saveRecord', first);
  const added = { ...typed, words: 'It was her daughter who said so.', follows: record };
  await laptop.must('saveRecord', { ...first, typed: added });
  expect(await recordsOf(laptop, file)).toMatchObject([
    { record, values: { words: 'She slept well.' } },
    { values: { follows: record } },
  ]);
  expect(await laptop.call('saveRecord', { ...first, record })).toMatchObject({
    problem: { code: 'NOT_ALLOWED' },
  });
  expect(await laptop.call('markMistake', file, 'note', record, 'No')).toMatchObject({
    problem: { code: 'NOT_ALLOWED' },
  });
});
