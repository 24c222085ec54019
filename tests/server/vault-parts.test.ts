/** Some records of a file are destroyed and the rest stays: by two people, on laptops of their own and with the real office. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import { envelopeSchema } from '../../shared/crypto/envelope.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { err } from '../../shared/result.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { planWording } from '../../shared/rules/plan-wording.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { claim } from './retention-forms.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Supports people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;
let ben: Colleague;

const everybody = () => charity.inTouch(ash, dana, ben, charity.chelsea);

const noteOf = (words: string): TypedForm => ({
  at: '23/11/2026\n9:30',
  how: 'phone',
  words,
  source: 'person',
});
const complaintOf = (words: string): TypedForm => ({
  summary: 'A late visit',
  words,
  receivedOn: '2/11/2026',
  from: 'person',
  how: 'phone',
  stage: 'closed',
  acknowledgeBy: '5/11/2026',
  answerBy: '30/11/2026',
  answeredOn: '20/11/2026',
  outcome: 'withdrawn',
});

const add = (who: Colleague, file: string, kind: 'note' | 'complaint' | 'hold', typed: TypedForm) =>
  who.laptop.must('saveRecord', { file, kind, record: null, typed, seen: {} });

async function somebody(legalName: string, complaint: string): Promise<string> {
  const { file } = await ash.laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  await add(ash, file, 'note', noteOf('Likes the garden.'));
  await add(ash, file, 'complaint', complaintOf(complaint));
  await everybody();
  return file;
}

async function recordsOf({ laptop }: Colleague, file: string, kind: string): Promise<RecordView[]> {
  return (await laptop.must('openFile', file)).records.filter((one) => one.kind === kind);
}

async function ask(who: Colleague, file: string, kind: string) {
  const records = (await recordsOf(who, file, kind)).map(({ record }) => ({ kind, record }));
  return who.laptop.call('erasePart', {
    file,
    records,
    typed: { ground: 'order', why: 'The regulator ordered it.' },
  });
}

const part = (who: Colleague, file: string) => who.laptop.must('partOfFile', file, 'order', '');

async function agree(who: Colleague, file: string): Promise<string> {
  const { asked } = await part(who, file);
  return codeOf(await who.laptop.call('approve', asked[0]?.offer ?? '')) ?? '';
}

/** Asked and agreed to, and everybody has heard of it. */
async function destroyed(file: string, kind: string): Promise<void> {
  expect(codeOf(await ask(dana, file, kind))).toBe('ok');
  await charity.inTouch(dana, ben);
  expect(await agree(ben, file)).toBe('ok');
  await charity.inTouch(ben, dana);
}

async function journalOf({ laptop }: Colleague): Promise<string> {
  const folder = join(laptop.kept.folder, 'journal');
  const files = await readdir(folder);
  return (await Promise.all(files.map((one) => readFile(join(folder, one), 'latin1')))).join('');
}

interface Row {
  id: string;
  header: string;
  sealed: Uint8Array;
}
async function bodiesAtOffice(file: string): Promise<Row[]> {
  const { rows } = await server.main.query<Row>('select id, header, sealed from change where file = $1', [
    file,
  ]);
  return rows;
}
const keysAtOffice = async (file: string): Promise<Set<string>> => {
  const { rows } = await server.keystore.query<{ key: string }>(
    'select distinct key from envelope where subject = $1',
    [file],
  );
  return new Set(rows.map(({ key }) => key));
};

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  ben = await charity.joins({ ...bob, name: 'Ben Hale' }, []);
  await charity.team('data-protection', 'Data protection', [dana, ben]);
  await everybody();
});
afterAll(() => server.stop());

test('R-60: a complaint is destroyed and the rest of the file stays, complete and as it was', async () => {
  const file = await somebody('Ada Lund', 'Nobody came on Monday.');
  const before = await ash.laptop.must('openFile', file);
  const timeline = await ash.laptop.must('timeline', file);
  const keys = await keysAtOffice(file);
  await destroyed(file, 'complaint');
  await everybody();
  for (const who of [ash, dana, ben]) {
    const { records, person, incomplete } = await who.laptop.must('openFile', file);
    expect(records.map(({ kind }) => kind)).toEqual(['note']);
    expect(records[0]).toEqual(before.records.find(({ kind }) => kind === 'note'));
    expect([person, incomplete]).toEqual([before.person, false]);
    const left = timeline.filter(({ kind }) => kind !== 'complaint');
    expect(await who.laptop.must('timeline', file)).toEqual(left);
    expect(await who.laptop.must('syncStatus')).toMatchObject({ stage: 'up-to-date', tray: [] });
  }
  const rows = await bodiesAtOffice(file);
  expect(rows.filter(({ sealed }) => sealed.length === 0)).toHaveLength(1);
  const used = rows.flatMap(({ sealed }) => sealedKeyId(sealed) ?? []);
  expect(used).toHaveLength(rows.length - 1);
  const now = await keysAtOffice(file);
  for (const key of keys) expect(now.has(key)).toBe(false);
  for (const key of used) expect(now.has(key)).toBe(true);
  const [gone] = (await part(dana, file)).gone;
  expect(gone).toMatchObject({ ground: 'order', kinds: ['complaint'], why: 'The regulator ordered it.' });
  expect(gone?.approvedBy.toSorted()).toEqual(['Ben Hale', 'Dana Fell']);
  expect(gone?.places.map(({ doneOn }) => doneOn !== '')).toEqual(Array(5).fill(true));
});

test('R-60: with a plan goes the signature that repeats its words, or nothing goes', async () => {
  const file = await somebody('Nora Lund', 'Nobody came on Sunday.');
  const write = async (kind: 'plan' | 'goal' | 'plan-mark', typed: TypedForm) => {
    const saved = await ash.laptop.must('saveRecord', { file, kind, record: null, typed, seen: {} });
    expect(saved.problems).toEqual({});
    return saved.record;
  };
  const care = { type: 'care', whatMatters: 'My orchard', madeWith: 'person', status: 'draft' };
  const plan = await write('plan', care);
  await write('goal', { words: 'Plant quinces', plan, steps: 'Buy one', owner: 'person', status: 'going' });
  const wording = planWording((await ash.laptop.must('openFile', file)).records, plan) ?? '';
  const agrees = { by: 'Nora Lund', answer: 'agrees', how: 'said', whyNoInk: 'Her hand hurts.' };
  await write('plan-mark', { plan, wording, ...agrees });
  await everybody();
  await destroyed(file, 'goal');
  await everybody();
  for (const who of [ash, dana, ben]) {
    const { records } = await who.laptop.must('openFile', file);
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(['complaint', 'note', 'plan']);
  }
});

/** Everything that lies on a laptop's disk: its journal, and its store. */
async function diskOf(who: Colleague): Promise<string> {
  const { changes } = await who.laptop.kept.store.load();
  return [await journalOf(who), ...changes.map(({ sealed }) => Buffer.from(sealed).toString('latin1'))].join(
    '',
  );
}

test('R-60: what was destroyed, and every key that opened it, is on no disk and not at the office', async () => {
  const file = await somebody('Bea Lund', 'Nobody came on Tuesday.');
  const [complaint] = await recordsOf(ash, file, 'complaint');
  const seen = Object.values(complaint?.seen ?? {})[0]?.[0] ?? '';
  const sealed = (await bodiesAtOffice(file)).find(({ id }) => id === seen)?.sealed ?? new Uint8Array();
  const { rows } = await server.keystore.query<{ envelope: string }>(
    'select envelope from envelope where subject = $1 and key = $2',
    [file, sealedKeyId(sealed)],
  );
  const keys = rows.map(({ envelope }) => envelopeSchema.parse(JSON.parse(envelope)).sealed);
  const body = Buffer.from(sealed).toString('latin1');
  const traces = [body, ...keys];
  expect(body.length).toBeGreaterThan(100);
  for (const who of [ash, dana, ben]) {
    const disk = await diskOf(who);
    expect([disk.includes(body), keys.some((key) => disk.includes(key))]).toEqual([true, true]);
  }
  await destroyed(file, 'complaint');
  await everybody();
  for (const who of [ash, dana, ben]) {
    const disk = await diskOf(who);
    for (const trace of traces) expect(disk.includes(trace)).toBe(false);
  }
  const left = await server.keystore.query('select 1 from envelope where subject = $1 and key = $2', [
    file,
    sealedKeyId(sealed),
  ]);
  expect(left.rows).toEqual([]);
  ash.laptop = await laptops.restarted(ash.laptop);
  await ash.laptop.must('unlock', alice.passphrase);
  expect((await ash.laptop.must('openFile', file)).records.map(({ kind }) => kind)).toEqual(['note']);
});

test('R-60: what a colleague wrote offline to the rest is kept; what they wrote to the destroyed record is put aside, and said', async () => {
  const file = await somebody('Ed Lund', 'Nobody came on Thursday.');
  const [complaint] = await recordsOf(ash, file, 'complaint');
  ash.laptop.setOnline(false);
  await add(ash, file, 'note', noteOf('Asked for a lift.'));
  const typed = complaintOf('Nobody came on Thursday, and nobody rang.');
  const edit = {
    file,
    kind: 'complaint',
    record: complaint?.record ?? '',
    seen: complaint?.seen ?? {},
  } as const;
  await ash.laptop.must('saveRecord', { ...edit, typed });
  await destroyed(file, 'complaint');
  ash.laptop.setOnline(true);
  await everybody();
  for (const who of [ash, dana]) {
    const { records } = await who.laptop.must('openFile', file);
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(['note', 'note']);
    const { tray, waiting } = await who.laptop.must('syncStatus');
    expect(waiting).toBe(0);
    expect(tray.map(({ problem }) => problem.code)).toContain('RECORD_ERASED');
  }
  expect(await part(dana, file)).toMatchObject({ putAside: 1 });
  await dana.laptop.must('eraseLate', file);
  await charity.inTouch(dana, ben);
  expect(await agree(ben, file)).toBe('ok');
  await everybody();
  for (const who of [ash, dana, ben]) {
    const { records, incomplete } = await who.laptop.must('openFile', file);
    expect([records.length, incomplete]).toEqual([2, false]);
    expect((await who.laptop.must('syncStatus')).tray).toEqual([]);
  }
  expect((await bodiesAtOffice(file)).filter(({ sealed }) => sealed.length === 0)).toHaveLength(2);
});

test('R-60: whoever is in touch finishes what was cut off, and nothing is lost at any step', async () => {
  const file = await somebody('Fay Lund', 'Nobody came on Friday.');
  for (const day of [1, 2, 3]) await add(ash, file, 'note', noteOf(`Note ${day}`));
  await everybody();
  const notes = (await recordsOf(ash, file, 'note')).map(({ values }) => values['words']);
  expect(codeOf(await ask(dana, file, 'complaint'))).toBe('ok');
  await charity.inTouch(dana, ben);
  // The office answers, and its answers are lost: first of agreeing, then of sealing again.
  ben.laptop.onReply(({ route }, reply) => (route === 'appendLog' ? err('OFFLINE') : reply));
  expect(await agree(ben, file)).toBe('OFFLINE');
  let resealed = 0;
  ben.laptop.onReply(({ route }, reply) => {
    if (route !== 'reseal') return reply;
    resealed += 1;
    return resealed > 1 ? err('OFFLINE') : reply;
  });
  await sync(ben);
  ben.laptop = await laptops.restarted(ben.laptop);
  await ben.laptop.must('unlock', bob.passphrase);
  expect((await recordsOf(ben, file, 'note')).map(({ values }) => values['words'])).toEqual(notes);
  expect(await recordsOf(ben, file, 'complaint')).toEqual([]);
  const told = dana.laptop.killedAtAppend();
  void sync(dana);
  await told;
  dana.laptop = await laptops.restarted(dana.laptop);
  await dana.laptop.must('unlock', bob.passphrase);
  await everybody();
  for (const who of [ash, dana, ben]) {
    expect((await recordsOf(who, file, 'note')).map(({ values }) => values['words'])).toEqual(notes);
    expect(await recordsOf(who, file, 'complaint')).toEqual([]);
  }
  const [gone] = (await part(dana, file)).gone;
  expect(gone?.places.filter(({ doneOn }) => doneOn === '')).toEqual([]);
});

test('R-60: a laptop gives up nothing for a seal that does not hold the very words', async () => {
  const file = await somebody('Flo Lund', 'Nobody came on Friday either.');
  ash.laptop.setOnline(false);
  await destroyed(file, 'complaint');
  const rows = await bodiesAtOffice(file);
  // The office spoils what was sealed again, and has the right bytes back later.
  await server.main.query(
    "update change set sealed = set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1) where file = $1 and sealed <> ''",
    [file],
  );
  ash.laptop.setOnline(true);
  await charity.inTouch(ash, dana);
  expect((await recordsOf(ash, file, 'note')).map(({ values }) => values['words'])).toEqual([
    'Likes the garden.',
  ]);
  const missing = async () => (await part(dana, file)).gone[0]?.places.filter(({ doneOn }) => doneOn === '');
  expect((await missing())?.map(({ workerName }) => workerName)).toContain('Alice Morgan');
  for (const { id, sealed } of rows) {
    await server.main.query('update change set sealed = $2 where id = $1', [id, sealed]);
  }
  await charity.inTouch(ash, charity.chelsea, dana);
  expect(await missing()).toEqual([]);
});

test('R-60: who joins later reads what is kept, and is missing nothing', async () => {
  const file = await somebody('Gus Lund', 'Nobody came on Saturday.');
  await destroyed(file, 'complaint');
  await everybody();
  const joined = await charity.joins({ ...bob, name: 'Lou Gray' });
  await charity.inTouch(ash, joined, joined);
  expect((await joined.laptop.must('openFile', file)).records.map(({ kind }) => kind)).toEqual(['note']);
  const { tray } = await joined.laptop.must('syncStatus');
  expect(tray.filter((one) => one.file === file)).toEqual([]);
});

test('R-60: nothing goes under a hold, by one person, by who is not of the team, or after it was written to', async () => {
  const file = await somebody('Hal Lund', 'Nobody came on Sunday.');
  expect(codeOf(await ask(ash, file, 'complaint'))).toBe('NOT_ALLOWED');
  expect(codeOf(await ask(dana, file, 'person'))).toBe('PART_STAYS');
  expect(codeOf(await ask(dana, file, 'complaint'))).toBe('ok');
  await charity.inTouch(dana, ben);
  expect(await agree(dana, file)).toBe('NEEDS_TWO_PEOPLE');
  const [complaint] = await recordsOf(ash, file, 'complaint');
  const edit = {
    file,
    kind: 'complaint',
    record: complaint?.record ?? '',
    seen: complaint?.seen ?? {},
  } as const;
  await ash.laptop.must('saveRecord', { ...edit, typed: complaintOf('Somebody came after all.') });
  await everybody();
  expect((await part(ben, file)).asked).toMatchObject([{ canAgree: false }]);
  expect(await agree(ben, file)).toBe('PART_MOVED');
  await add(dana, file, 'hold', claim(dana));
  await everybody();
  expect(codeOf(await ask(dana, file, 'complaint'))).toBe('LEGAL_HOLD');
  expect(await agree(ben, file)).not.toBe('ok');
  expect(await recordsOf(ash, file, 'complaint')).toHaveLength(1);
});

test('R-60: what was granted in answer to a request goes, and what was refused stays with its reason', async () => {
  const file = await somebody('Ida Lund', 'Nobody came at all.');
  const today = new Date().toLocaleDateString('en-GB');
  const typed = {
    right: 'erase',
    words: 'Take the complaint out.',
    receivedOn: today,
    how: 'in-person',
    from: 'person',
    known: 'yes',
  };
  const { receipt } = await ash.laptop.must('sendRecord', { about: file, kind: 'rights-request', typed });
  await everybody();
  const found = (await dana.laptop.must('requests')).requests.find((one) => one.reference === receipt);
  const request = found?.view.file ?? '';
  const step = async (more: TypedForm) => {
    const form = { file: request, kind: 'request-step' as const, typed: { on: today, ...more } };
    expect((await dana.laptop.must('addStep', form)).problems).toEqual({});
  };
  const records = (await recordsOf(dana, file, 'complaint')).map(({ kind, record }) => ({ kind, record }));
  const goes = { file, records, typed: { ground: 'request', request, why: 'They took it back.' } };
  expect(codeOf(await dana.laptop.call('erasePart', goes))).toBe('PART_STAYS');
  for (const item of found?.held ?? []) {
    if (item === 'complaints') await step({ what: 'item', item, decision: 'granted' });
    else
      await step({
        what: 'item',
        item,
        decision: 'refused',
        grounds: ['public-task'],
        words: 'It is needed.',
      });
  }
  await step({ what: 'decided', decision: 'partly', grounds: ['public-task'], words: 'The complaint goes.' });
  const { items, requests } = await dana.laptop.must('partOfFile', file, 'request', request);
  expect(requests.map(({ reference }) => reference)).toEqual([receipt]);
  const stays = new Map(items.map((one) => [one.view.kind, one.stays]));
  expect([stays.get('complaint'), stays.get('note'), stays.get('person')]).toEqual([
    null,
    'not-granted',
    'holds-file',
  ]);
  expect((await dana.laptop.must('erasePart', goes)).problems).toEqual({});
  await charity.inTouch(dana, ben);
  expect(await agree(ben, file)).toBe('ok');
  await everybody();
  expect((await recordsOf(ash, file, 'complaint')).length).toBe(0);
  expect((await part(dana, file)).gone).toMatchObject([{ ground: 'request', why: 'They took it back.' }]);
});
