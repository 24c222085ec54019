/** What is due, over all open files of a real laptop: to-dos, what a file as a whole asks for, visits, forms left open, and what waits. */
import { expect, test } from 'vitest';
import type { DueView } from '../../renderer/vault/day-api.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import { useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { enrolled, practice } = useLaptops();

const dayIn = (days: number) => localDay(new Date(Date.now() + days * 86_400_000));
const typedIn = (days: number) => typedDate(dayIn(days));
const newRecord = (file: string, kind: 'todo' | 'visit', typed: Record<string, string>) => ({
  file,
  kind,
  record: null,
  typed,
  seen: {},
});

/** A file asks for more than to-dos, such as a notice; here they alone count. */
const todosIn = (dues: readonly DueView[], file: string) =>
  dues.filter((due) => due.file === file && due.from === 'record' && due.kind === 'todo');

test('a to-do is due from its day until it is done, and says whose it is', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm());
  const { alice } = practice().workers;
  const late = { what: 'Call the GP', worker: alice, by: typedIn(-1) };
  const { record } = await laptop.must('saveRecord', newRecord(file, 'todo', late));
  await laptop.must('saveRecord', newRecord(file, 'todo', { what: 'Bring the leaflet', by: typedIn(9) }));
  const { dues } = await laptop.must('dueNow');
  expect(todosIn(dues, file)).toMatchObject([
    {
      file,
      day: dayIn(-1),
      from: 'record',
      kind: 'todo',
      record,
      what: 'by',
      about: 'Call the GP',
      workerName: 'Alice Morgan',
    },
  ]);
  expect(todosIn((await laptop.must('dues', dayIn(1), dayIn(9))).dues, file)).toMatchObject([
    { day: dayIn(9), worker: '' },
  ]);
  expect(todosIn((await laptop.must('dues', dayIn(1), dayIn(8))).dues, file)).toEqual([]);

  const [view] = (await laptop.must('openFile', file)).records.filter((one) => one.record === record);
  const typed = { came: 'done', doneOn: typedIn(0) };
  await laptop.must('saveRecord', { ...newRecord(file, 'todo', typed), record, seen: view!.seen });
  expect(todosIn((await laptop.must('dueNow')).dues, file)).toEqual([]);
});

test('a to-do that was entered by mistake is not due', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Ivy Lane', nhsNumber: '' }));
  const form = newRecord(file, 'todo', { what: 'Call the school', by: typedIn(0) });
  const { record } = await laptop.must('saveRecord', form);
  expect(todosIn((await laptop.must('dueNow')).dues, file)).toHaveLength(1);
  await laptop.must('markMistake', file, 'todo', record, 'Another family');
  expect(todosIn((await laptop.must('dueNow')).dues, file)).toEqual([]);
});

test('who wanted to think is asked again on the day they named, until they have decided', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Tom Reed', nhsNumber: '' }));
  const decide = async (answer: 'thinking' | 'given') => {
    const draft = answered(await laptop.must('beginAct', file, null), answer);
    const cards = draft.cards.map((card) => ({
      ...card,
      askAgainOn: answer === 'thinking' ? dayIn(14) : '',
    }));
    await laptop.must('keepDraft', { ...draft, cards });
    await laptop.must('finishAct', draft.id);
    return cards.length;
  };
  const asked = await decide('thinking');
  const due = async () =>
    (await laptop.must('dues', dayIn(14), dayIn(14))).dues.filter(
      (one) => one.file === file && one.what === 'ask-consent-again',
    );
  expect(await due()).toHaveLength(asked);
  expect((await due())[0]).toMatchObject({ from: 'file', what: 'ask-consent-again', worker: '' });
  await decide('given');
  expect(await due()).toEqual([]);
});

test('today has its visits, those that never ended, a form left open, and what waits to be sent', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Nora Vale', nhsNumber: '' }));
  await laptop.must('syncNow');
  await laptop.synced();
  const { alice } = practice().workers;
  const plan = (days: number) =>
    newRecord(file, 'visit', {
      worker: alice,
      plannedStart: `${typedIn(days)}\n23:00`,
      plannedEnd: `${typedIn(days)}\n23:30`,
      where: 'home',
      risk: 'low',
    });
  const today = await laptop.must('saveRecord', plan(0));
  const tomorrow = await laptop.must('saveRecord', plan(1));
  const left = await laptop.must('saveRecord', plan(-1));
  await laptop.must('syncNow');
  await laptop.synced();
  laptop.setOnline(false);
  await laptop.must('keepForm', {
    form: 'note',
    file,
    record: null,
    version: 1,
    content: { words: 'She sa' },
  });
  await laptop.must('saveRecord', newRecord(file, 'todo', { what: 'Call back', by: typedIn(3) }));

  const now = await laptop.must('dueNow');
  const ofFile = now.visits.filter((visit) => visit.file === file).map(({ record }) => record);
  expect(ofFile).toEqual([left.record, today.record]);
  expect(now.forms).toMatchObject([{ form: 'note', file, record: null }]);
  expect(now.unsent).toMatchObject([{ file, count: 1 }]);
  const ahead = await laptop.must('dues', dayIn(1), dayIn(7));
  expect(ahead.visits.map(({ record }) => record)).toEqual([tomorrow.record]);
  expect(todosIn(ahead.dues, file)).toHaveLength(1);
});
