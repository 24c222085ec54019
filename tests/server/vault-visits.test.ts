/** Lone working on two laptops and a real office: planned, checked in and out, late, and who rings. */
import { expect, test } from 'vitest';
import { useAlarm, watchVisits } from '../../renderer/features/visit/watch.ts';
import type { VisitView } from '../../renderer/vault/visit-api.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled, practice } = useLaptops();
const MINUTE = 60_000;

async function sync(...laptops: Laptop[]): Promise<void> {
  for (const laptop of laptops) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}

const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
const setOut = (expectedEnd: string, helpWord = '') => ({ visit: null, expectedEnd, helpWord });

async function visitOf(laptop: Laptop, file: string): Promise<VisitView> {
  const [visit] = (await laptop.must('openFile', file)).visits;
  if (visit === undefined) throw new Error('the visit did not arrive');
  return visit;
}

/** What this laptop may have to ring about in one file. */
const lookoutFor = async (laptop: Laptop, file: string) =>
  (await laptop.must('lookout')).filter((one) => one.file === file);

/** A window on a laptop, whose clock is moved by hand. */
async function windowOn(laptop: Laptop) {
  const rung: number[] = [];
  let now = Date.now();
  let tick: () => void = () => {};
  let silent = true;
  const stop = watchVisits(
    { call: laptop.call, on: () => () => {} },
    {
      now: () => now,
      everySecond(each) {
        tick = each;
        return () => {};
      },
    },
    {
      ring() {
        if (silent) rung.push(now);
        silent = false;
      },
      stop() {
        silent = true;
      },
    },
  );
  // The first second reads what there is to watch.
  tick();
  await laptop.must('lookout');
  return {
    rung,
    stop,
    /** The window's clock goes on by so many seconds, one after another. */
    seconds(count: number) {
      for (let second = 0; second < count; second += 1) {
        now += 1000;
        tick();
      }
    },
  };
}

test('a visit is planned, found by a colleague, checked in, made longer and checked out (R-75)', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm());
  const typed = {
    worker: practice().workers.alice,
    plannedStart: '24/11/2030\n9:30',
    plannedEnd: '24/11/2030\n10:30',
    where: 'other',
    place: 'The library, Example Road',
    risk: 'raised',
    premises: ['dog'],
    buddy: practice().workers.bob,
    bring: 'Large print leaflet',
  };
  const { record } = await one.must('saveRecord', { file, kind: 'visit', record: null, typed, seen: {} });
  await sync(one, other);
  expect(await visitOf(other, file)).toMatchObject({
    plannedStart: '2030-11-24T09:30',
    place: 'The library, Example Road',
    workerName: 'Alice Morgan',
    buddyName: 'Bob Adeyemi',
    isOwn: false,
    startedAt: '',
  });
  await one.must('startVisit', file, { visit: record, expectedEnd: soon(60), helpWord: '' });
  await one.must('extendVisit', file, record, soon(90));
  await one.must('endVisit', file, record, { outcome: 'nobody-in', words: ' No answer ', word: '' });
  await sync(one, other);
  const seen = await visitOf(other, file);
  expect(seen).toMatchObject({ record, outcome: 'nobody-in', outcomeWords: 'No answer', needsHelp: false });
  expect(seen.startedAt < seen.endedAt).toBe(true);
  expect(codeOf(await one.call('startVisit', file, { visit: record, expectedEnd: '', helpWord: '' }))).toBe(
    'NOTHING_HERE',
  );
});

test('what is planned wrongly, and an end that is past or a day away, is refused and nothing is kept (R-75)', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Ivy Lane', nhsNumber: '' }));
  const { alice } = practice().workers;
  const typed = {
    worker: alice,
    buddy: alice,
    plannedStart: '24/11/2030\n9:30',
    plannedEnd: '24/11/2030\n9:30',
    where: 'other',
    risk: 'low',
  };
  expect(await laptop.must('saveRecord', { file, kind: 'visit', record: null, typed, seen: {} })).toEqual({
    record: '',
    problems: { plannedEnd: 'DATE_ORDER', buddy: 'SAME_PERSON', place: 'FIELD_NEEDED' },
  });
  for (const end of [soon(-1), soon(25 * 60), 'soon']) {
    expect(codeOf(await laptop.call('startVisit', file, setOut(end)))).toBe('FIELD_INVALID');
  }
  expect((await laptop.must('openFile', file)).visits).toEqual([]);
});

test('before setting out the screen names whose laptops would ring; without anybody else it says nobody’s (R-75)', async () => {
  const alone = await enrolled('alice');
  const { file } = await alone.must('addPerson', personForm({ legalName: 'Tom Reed', nhsNumber: '' }));
  const before = await alone.must('whoIsAlerted', file);
  const other = await enrolled('bob');
  await sync(other, alone);
  expect(before.filter(({ worker }) => worker === practice().workers.alice)).toEqual([]);
  expect(await alone.must('whoIsAlerted', file)).toContainEqual({
    worker: practice().workers.bob,
    name: 'Bob Adeyemi',
  });
});

test('late on the own laptop without a line: it rings at the minute, and also in the person’s hands, without a name (R-75)', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Cy Lane', nhsNumber: '' }));
  laptop.setOnline(false);
  const { visit } = await laptop.must('startVisit', file, setOut(soon(1)));
  expect(await laptop.must('lookout')).toMatchObject([{ file, visit, isOwn: true, personName: 'Maggie' }]);
  const shown = await windowOn(laptop);
  shown.seconds(55);
  expect(shown.rung).toEqual([]);
  shown.seconds(10);
  expect(shown.rung).toHaveLength(1);
  shown.stop();
  const draft = await laptop.must('beginAct', file, visit);
  await laptop.must('handOver', draft);
  const handed = await laptop.must('lookout');
  expect(handed).toMatchObject([{ isOwn: true, file: '', personName: '', workerName: '' }]);
  expect(codeOf(await laptop.call('whoIsAlerted', file))).toBe('IN_HANDOVER');
});

test('a colleague’s laptop that received the visit rings within a minute, and the office is told nothing (R-75)', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Nora Vale', nhsNumber: '' }));
  const { visit } = await one.must('startVisit', file, setOut(soon(1), 'blue teapot'));
  await sync(one, other);
  one.setOnline(false);
  const asked: string[] = [];
  other.onRequest((request) => {
    asked.push(request.route);
    return request;
  });
  const shown = await windowOn(other);
  shown.seconds(60);
  expect(shown.rung).toEqual([]);
  shown.seconds(60);
  expect(shown.rung).toHaveLength(1);
  expect(useAlarm.getState().ringing).toMatchObject([{ visit, why: 'late', workerName: 'Alice Morgan' }]);
  expect(asked).toEqual([]);
  shown.stop();

  // A colleague ends the alarm and says why: no laptop rings about this end again, and a later end rings anew.
  const typed = { visit, step: 'closed', words: 'I called her. All is well.' };
  await other.must('saveRecord', { file, kind: 'visit-step', record: null, typed, seen: {} });
  expect(await lookoutFor(other, file)).toEqual([]);
  one.setOnline(true);
  await sync(other, one);
  expect(await lookoutFor(one, file)).toEqual([]);
  await one.must('extendVisit', file, visit, soon(30));
  await sync(one, other);
  expect(await lookoutFor(other, file)).toMatchObject([{ visit, why: 'late' }]);
  expect((await visitOf(other, file)).steps).toMatchObject([
    { step: 'closed', by: { workerName: 'Bob Adeyemi' } },
  ]);

  const words = ['Nora Vale', 'teapot', 'expectedEnd', 'All is well', 'closed'];
  const sent = [...one.carried, ...other.carried].map((bytes) => Buffer.from(bytes).toString('latin1'));
  expect(words.filter((word) => sent.some((text) => text.includes(word)))).toEqual([]);
});

test('a check-out that has arrived keeps the other laptop quiet (R-75)', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Ray Hill', nhsNumber: '' }));
  const { visit } = await one.must('startVisit', file, setOut(soon(1)));
  await sync(one, other);
  expect(await lookoutFor(other, file)).toHaveLength(1);
  await one.must('endVisit', file, visit);
  await sync(one, other);
  expect([...(await lookoutFor(one, file)), ...(await lookoutFor(other, file))]).toEqual([]);
});

test('the help word at check-out looks like any check-out here, and calls the others (R-75)', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Di Lane', nhsNumber: '' }));
  const first = await one.must('startVisit', file, setOut(soon(60), 'Blue Teapot'));
  const said = { outcome: 'as-planned' as const, words: '' };
  await one.must('endVisit', file, first.visit, { ...said, word: 'all fine' });
  // The word stays for the next visit.
  const { visit } = await one.must('startVisit', file, setOut(soon(60)));
  await one.must('endVisit', file, visit, { ...said, word: ' blue  téapot' });
  await sync(one, other);

  const [here, ordinary] = (await one.must('openFile', file)).visits;
  const blank = { record: '', startedAt: '', endedAt: '', expectedEnd: '', steps: [] };
  expect({ ...here, ...blank }).toEqual({ ...ordinary, ...blank });
  const fields = (await one.must('timeline', file))
    .filter((event) => event.kind === 'visit' && !event.first)
    .map((event) => event.fields.toSorted());
  expect(fields[0]).toEqual(fields[1]);
  expect(await lookoutFor(one, file)).toEqual([]);

  expect(await lookoutFor(other, file)).toMatchObject([{ visit, why: 'help', ringsAt: 0 }]);
  const typed = { visit, step: 'closed', words: 'The police are with her.' };
  await other.must('saveRecord', { file, kind: 'visit-step', record: null, typed, seen: {} });
  await sync(other, one);
  expect(await lookoutFor(other, file)).toEqual([]);
  expect((await visitOf(one, file)).steps).toEqual([]);
  expect((await one.must('openFile', file)).records.filter((view) => view.kind === 'visit-step')).toEqual([]);
  expect((await one.must('timeline', file)).filter((event) => event.kind === 'visit-step')).toEqual([]);
  expect((await visitOf(other, file)).steps).toHaveLength(1);
});
