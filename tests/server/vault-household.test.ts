/** People who belong together, on two laptops: details changed, files linked, and two files of one person joined and parted again. */
import { expect, test } from 'vitest';
import type { RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();

async function sync(...laptops: Laptop[]): Promise<void> {
  for (const laptop of laptops) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}

const fresh = (file: string, kind: RecordForm['kind'], typed: TypedForm): RecordForm => ({
  file,
  kind,
  record: null,
  typed,
  seen: {},
});

const edit = ({ file, kind, record, seen }: RecordView, typed: TypedForm): RecordForm => ({
  file,
  kind,
  record,
  typed,
  seen,
});

const named = (legalName: string, more: TypedForm = {}) =>
  personForm({ legalName, preferredName: '', nhsNumber: '', ...more });

const said = 'Rang, and she was well.';
const note = { at: '1/11/2026\n9:30', how: 'phone', source: 'person', words: said };

test('a person’s details are changed like any record, and what two workers change apart is asked about (R-16)', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const { file } = await one.must('addPerson', named('Della Brook'));
  await sync(one, other);
  const { details } = await one.must('openFile', file);
  const theirs = (await other.must('openFile', file)).details;
  one.setOnline(false);
  const title = { phone: '07700 900111', pronouns: 'she/her', address: ['2 Mill Lane', 'TN1 1LS'] };
  await one.must('saveRecord', edit(details, title));
  await other.must('saveRecord', edit(theirs, { phone: '07700 900222', title: 'Dr' }));
  one.setOnline(true);
  await sync(other, one, other);
  for (const laptop of [one, other]) {
    const view = await laptop.must('openFile', file);
    expect(view.person).toMatchObject({
      pronouns: 'she/her',
      title: 'Dr',
      address: { lines: ['2 Mill Lane'], postcode: 'TN1 1LS' },
    });
    expect(view.questions).toMatchObject([{ kind: 'person', field: 'phone' }]);
  }
  const history = await other.must('recordHistory', file, 'person', details.record);
  expect(history.find(({ field }) => field === 'address')?.values).toHaveLength(2);
  expect(await other.must('findPeople', '2 Mill')).toHaveLength(1);
});

test('a file has one person: no second one is begun in it, and theirs is never a mistake', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', named('Orla Single', { secondPhone: '07700 900444' }));
  expect(await laptop.must('findPeople', '07700900444')).toMatchObject([{ file }]);
  const { details } = await laptop.must('openFile', file);
  expect(await laptop.call('saveRecord', fresh(file, 'person', named('Somebody Else')))).toMatchObject({
    problem: { code: 'NOT_ALLOWED' },
  });
  expect(await laptop.call('markMistake', file, 'person', details.record, 'No')).toMatchObject({
    problem: { code: 'NOT_ALLOWED' },
  });
  const wrong = await laptop.must('saveRecord', edit(details, { legalName: '', nhsNumber: '999 000 0009' }));
  expect(wrong.problems).toEqual({ legalName: 'FIELD_NEEDED', nhsNumber: 'NHS_NUMBER_CHECK_DIGIT' });
  expect((await laptop.must('openFile', file)).person.legalName).toBe('Orla Single');
});

test('alerts and needs stand in the list before a file is opened, on the other laptop too (R-23, R-74)', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const needs = { accessNeeds: ['bsl'], needsReview: '', alert: 'Ring twice.' };
  const wanting = await one.must('addPerson', named('Percy Alert', needs));
  expect(wanting.problems).toEqual({ needsReview: 'FIELD_NEEDED' });
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { file } = await one.must('addPerson', named('Percy Alert', { ...needs, needsReview: soon }));
  await one.must('saveRecord', fresh(file, 'alert', { category: 'risk', words: 'A dog.', reviewOn: soon }));
  await sync(one, other);
  const [found] = await other.must('findPeople', 'Percy Alert');
  expect(found).toMatchObject({
    accessNeeds: ['bsl'],
    alerts: [{ words: 'Ring twice.' }, { category: 'risk', words: 'A dog.', old: false }],
  });
  const asked = await other.must('dues', '2020-01-01', soon);
  expect(asked.dues.filter((due) => due.file === file && due.from === 'record')).toMatchObject([
    { day: soon, kind: 'person', what: 'needs-review' },
    { day: soon, kind: 'alert', what: 'review' },
  ]);
});

test('a link shows in both files, and neither becomes part of the other (R-17)', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const { file: carer } = await one.must('addPerson', named('Cora Carer'));
  const { file: cared } = await one.must('addPerson', named('Cyril Cared'));
  await one.must('saveRecord', fresh(carer, 'link', { to: cared, relation: 'carer-for' }));
  await sync(one, other);
  for (const laptop of [one, other]) {
    expect((await laptop.must('openFile', carer)).linked).toMatchObject([
      { file: cared, name: 'Cyril Cared', relation: 'carer-for' },
    ]);
    const there = await laptop.must('openFile', cared);
    expect(there.linked).toMatchObject([{ file: carer, name: 'Cora Carer', relation: 'cared-for-by' }]);
    expect(there.records).toEqual([]);
  }
});

test('two files of one person are joined, keep both histories on every laptop, and can be parted again (R-18)', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const { file: main } = await one.must('addPerson', named('Mary Twice', { dateOfBirth: '3/3/1960' }));
  const { file: second } = await other.must('addPerson', named('Mary Twise', { dateOfBirth: '3/3/1960' }));
  await other.must('saveRecord', fresh(second, 'note', note));
  await sync(one, other, one);

  const pairOf = async (laptop: Laptop) =>
    (await laptop.must('samePeople')).filter((pair) =>
      [pair.one.file, pair.other.file].every((file) => [main, second].includes(file)),
    );
  const [found, ...more] = await pairOf(one);
  expect(found?.reasons).toContain('SAME_DATE_OF_BIRTH');
  expect(more).toEqual([]);
  await one.must('joinFiles', main, second);
  await sync(one, other);

  for (const laptop of [one, other]) {
    const goesOn = await laptop.must('openFile', main);
    expect(goesOn.same).toMatchObject({ main: null, others: [{ file: second, name: 'Mary Twise' }] });
    expect(goesOn.records.filter(({ kind }) => kind === 'note')).toMatchObject([
      { file: second, values: { words: said }, begun: { workerName: 'Bob Adeyemi' } },
    ]);
    const events = await laptop.must('timeline', main);
    expect(new Set(events.map(({ file }) => file))).toEqual(new Set([main, second]));
    expect(events.filter(({ file, kind }) => file === second && kind === 'note')).toHaveLength(1);
    const there = await laptop.must('openFile', second);
    expect(there.same.main).toMatchObject({ file: main, name: 'Mary Twice' });
    expect(there.person.legalName).toBe('Mary Twise');
    expect(await laptop.must('findPeople', 'Mary Twise')).toMatchObject([{ goesOnIn: { file: main } }]);
    expect(await pairOf(laptop)).toEqual([]);
  }

  await other.must('keepApart', second, main);
  await sync(other, one);
  for (const laptop of [one, other]) {
    const apart = await laptop.must('openFile', main);
    expect(apart.same).toEqual({ main: null, others: [] });
    expect(apart.records.filter(({ kind }) => kind === 'note')).toEqual([]);
    expect((await laptop.must('openFile', second)).records).toContainEqual(
      expect.objectContaining({ kind: 'note', file: second }),
    );
    expect(await pairOf(laptop)).toEqual([]);
  }
  await one.must('joinFiles', second, main);
  await sync(one, other);
  expect((await other.must('openFile', main)).same.main).toMatchObject({ file: second });
});

test('a joining and a parting that were said apart keep the files apart, and two joinings come to one (R-18)', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const { file: a } = await one.must('addPerson', named('Ann Apart'));
  const { file: b } = await one.must('addPerson', named('Anne Apart'));
  await sync(one, other);
  one.setOnline(false);
  await one.must('joinFiles', a, b);
  await other.must('keepApart', a, b);
  one.setOnline(true);
  await sync(other, one, other);
  for (const laptop of [one, other]) {
    expect((await laptop.must('openFile', a)).same).toEqual({ main: null, others: [] });
  }
  one.setOnline(false);
  await one.must('joinFiles', a, b);
  await other.must('joinFiles', b, a);
  one.setOnline(true);
  await sync(other, one, other);
  const ends = await Promise.all([one, other].map(async (laptop) => (await laptop.must('openFile', a)).same));
  expect(ends[0]).toEqual(ends[1]);
  expect(ends[0]?.main !== null || ends[0].others.length === 1).toBe(true);
});

test('a file is never joined to itself or to one that is not here', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', named('Solo Lane'));
  for (const other of [file, 'A'.repeat(43)]) {
    expect(await laptop.call('joinFiles', file, other)).toMatchObject({ problem: { code: 'NOTHING_HERE' } });
  }
});
