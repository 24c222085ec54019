/** Requests and complaints about data on real laptops: begun by anybody, answered by the team alone, and obeyed at every write. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordForm } from '../../renderer/vault/record-api.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { Typed } from '../../shared/record/field/field.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection, both of them. */
let dana: Colleague;
let bea: Colleague;
/** The letter that answers go out as. */
let template: string;

const DAY = 86_400_000;
const day = (daysAgo: number) => typedDate(localDay(new Date(Date.now() - daysAgo * DAY)));
const asked = (right: string, more: TypedForm = {}): TypedForm => ({
  right,
  words: 'I want that.',
  receivedOn: day(3),
  how: 'in-person',
  from: 'person',
  known: 'yes',
  ...more,
});
const send = (who: Colleague, about: string, typed: TypedForm, kind: CaseKindName = 'rights-request') =>
  who.laptop.must('sendRecord', { about, kind, typed });
const requests = async (who: Colleague) => (await who.laptop.must('requests')).requests;
const caseOf = async (who: Colleague, receipt: string) => {
  const found = (await requests(who)).find(({ reference }) => reference === receipt);
  if (found === undefined) throw new Error('the team has no such case');
  return found;
};
const add = async (who: Colleague, receipt: string, typed: TypedForm) => {
  const { view, kind } = await caseOf(who, receipt);
  return who.laptop.must('addStep', {
    file: view.file,
    kind: kind === 'rights-request' ? 'request-step' : 'data-complaint-step',
    typed: { on: day(0), ...typed },
  });
};
const record = (file: string, kind: CaseKindName, typed: Record<string, Typed>): RecordForm => ({
  file,
  kind,
  record: null,
  typed,
  seen: {},
});
const note = (file: string) =>
  record(file, 'note', { at: `${day(1)}\n9:00`, how: 'phone', words: 'About the pass.', source: 'person' });

async function person(legalName: string): Promise<string> {
  const { file } = await ash.laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  await charity.inTouch(ash, dana, bea);
  return file;
}

/** Writes down a request about somebody, and gives its number. */
async function request(file: string, typed: TypedForm): Promise<string> {
  const { receipt, problems } = await send(ash, file, typed);
  expect(problems).toEqual({});
  await charity.inTouch(ash, dana, bea);
  return receipt;
}

const ours = '0303 123 1113';
async function letter(): Promise<string> {
  const { organisation } = await dana.laptop.must('library');
  const { regulator, dataProtection } = organisation;
  return [dataProtection.email, dataProtection.phone, regulator.name, regulator.phone, regulator.web].join(
    '\n',
  );
}

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  bea = await charity.joins({ ...bob, name: 'Bea Marsh' }, []);
  await charity.team('data-protection', 'Data protection', [dana, bea]);
  await charity.inTouch(charity.chelsea, ash, dana, bea);
  const entry = { name: 'Answer', version: '1', words: 'Dear [contact],\n\n[words]' };
  await dana.laptop.must('saveEntry', { register: 'letter-template', record: null, typed: entry, seen: {} });
  const { registers } = await dana.laptop.must('library');
  template = registers.find(({ register }) => register === 'letter-template')?.record ?? '';
  await charity.inTouch(dana, bea, ash);
});
afterAll(() => server.stop());

test('R-56: a request is written down without a connection, and read by the team alone, with its clock from the day it came', async () => {
  const file = await person('Ada Penrose');
  ash.laptop.setOnline(false);
  const { receipt, problems } = await send(ash, file, asked('access'));
  expect(problems).toEqual({});
  const { records } = await ash.laptop.must('openFile', file);
  expect(records.find(({ kind }) => kind === 'sent-away')?.values['reference']).toBe(receipt);
  ash.laptop.setOnline(true);
  await charity.inTouch(ash, dana);
  expect(await caseOf(dana, receipt)).toMatchObject({
    about: { file, personName: 'Ada Penrose' },
    role: 'controller',
    running: [],
    steps: [],
  });
  for (const other of [ash, charity.chelsea]) expect(await requests(other)).toEqual([]);
});

test('R-56: a second request of one person names the one that runs, until that is closed', async () => {
  const file = await person('Bryn Penrose');
  const first = await request(file, asked('access'));
  const second = await request(file, asked('rectify'));
  expect((await caseOf(dana, second)).running).toEqual([first]);
  await add(dana, first, { what: 'closed', because: 'taken-back' });
  expect((await caseOf(dana, second)).running).toEqual([]);
});

test('R-56: one decides, another reads, and only then the answer leaves, with whom to turn to in it', async () => {
  const file = await person('Cora Penrose');
  const receipt = await request(file, asked('access'));
  const decision = { what: 'decided', decision: 'granted', words: 'All of it.' };
  const read = { what: 'second-read', agrees: 'yes' };
  expect((await add(dana, receipt, decision)).problems).toEqual({});
  const answer = async (who: Colleague, text: string) =>
    add(who, receipt, { what: 'delivered', sentBy: 'paper', template, words: 'Here it is.', letter: text });
  expect((await answer(dana, await letter())).problems).toEqual({ sentBy: 'SECOND_READER_NEEDED' });
  expect((await add(dana, receipt, read)).problems).toEqual({ agrees: 'SECOND_READER_SAME' });
  await charity.inTouch(dana, bea);
  expect((await add(bea, receipt, read)).problems).toEqual({});
  await charity.inTouch(bea, dana);
  expect((await answer(dana, `Ring ${ours}`)).problems).toEqual({ template: 'REPLY_WITHOUT_ROUTES' });
  expect((await answer(dana, await letter())).problems).toEqual({});
  expect((await add(dana, receipt, { what: 'closed', because: 'answered' })).problems).toEqual({});
  expect(
    (await add(dana, receipt, { what: 'searched', place: 'email', terms: 'x', found: 'no' })).problems,
  ).toEqual({
    on: 'CASE_CLOSED',
  });
});

test('R-56: nothing is granted to somebody whom nobody knows', async () => {
  const file = await person('Dov Penrose');
  const receipt = await request(file, asked('access', { known: 'no' }));
  const decision = { what: 'decided', decision: 'granted', words: 'All of it.' };
  expect((await add(dana, receipt, decision)).problems).toEqual({ decision: 'IDENTITY_FIRST' });
  await add(dana, receipt, { what: 'identity-confirmed', words: 'Ash knows their voice.' });
  expect((await add(dana, receipt, decision)).problems).toEqual({});
});

test('R-56: a step cannot be dated into the future, and a clock that was set back does not win time', async () => {
  const file = await person('Eda Penrose');
  const receipt = await request(file, asked('access'));
  const form = { what: 'note', words: 'Rang.', on: day(-2) };
  expect((await add(dana, receipt, form)).problems).toEqual({ on: 'DATE_FUTURE' });
  const { today } = await dana.laptop.must('requests');
  dana.laptop.setClock(-10 * DAY);
  expect((await dana.laptop.must('requests')).today).toBe(today);
  dana.laptop.setClock(0);
});

test('R-60: under a hold nothing is granted to be deleted, and every part is decided before the whole', async () => {
  const file = await person('Fern Penrose');
  expect((await ash.laptop.must('saveRecord', note(file))).problems).toEqual({});
  const receipt = await request(file, asked('erase'));
  const { held } = await caseOf(dana, receipt);
  expect(held).toContain('support');
  const whole = { what: 'decided', decision: 'granted', words: 'Gone.' };
  expect((await add(dana, receipt, whole)).problems).toEqual({ decision: 'ITEMS_UNDECIDED' });
  const hold = {
    kind: 'litigation',
    why: 'A claim is threatened.',
    owner: dana.worker,
    placedOn: day(0),
    reviewOn: day(-90),
  };
  expect((await dana.laptop.must('saveRecord', record(file, 'hold', hold))).problems).toEqual({});
  const item = { what: 'item', item: 'support', decision: 'granted' };
  expect((await add(dana, receipt, item)).problems).toEqual({ decision: 'ERASE_UNDER_HOLD' });
  const no = { ...item, decision: 'refused', grounds: ['legal-claims'], words: 'A claim is threatened.' };
  expect((await add(dana, receipt, no)).problems).toEqual({});
});

test('R-64: a locked file takes no edit and gives nothing out on any laptop, what keeps somebody safe goes on, and its end frees it', async () => {
  const file = await person('Gil Penrose');
  const lock = { ground: 'accuracy', from: day(0), why: 'They say the address is wrong.', reference: '' };
  const { record: locked, problems } = await dana.laptop.must(
    'saveRecord',
    record(file, 'restriction', lock),
  );
  expect(problems).toEqual({});
  await charity.inTouch(dana, ash);
  expect(await ash.laptop.must('limits', file)).toEqual({ locked: true, paused: [] });
  for (const who of [ash, dana]) {
    expect(codeOf(await who.laptop.call('saveRecord', note(file)))).toBe('FILE_RESTRICTED');
    const paper = { thing: 'visit-card', file, how: 'printed' } as const;
    expect(codeOf(await who.laptop.call('notePaper', paper))).toBe('FILE_RESTRICTED');
  }
  expect(codeOf(await ash.laptop.call('notePaper', { thing: 'held', file, how: 'printed' }))).toBe('ok');
  await ash.laptop.must('startVisit', file);
  const own = record(file, 'own-statement', { words: 'I live in Mill Lane.', on: day(0) });
  expect((await ash.laptop.must('saveRecord', own)).problems).toEqual({});
  const { problems: sent } = await send(ash, file, asked('access'));
  expect(sent).toEqual({});

  const exception = record(file, 'restriction-exception', {
    restriction: locked,
    because: 'protect-others',
    what: 'The neighbour is to be warned.',
    until: day(0),
  });
  expect((await dana.laptop.must('saveRecord', exception)).problems).toEqual({});
  await charity.inTouch(dana, ash);
  expect((await ash.laptop.must('limits', file)).locked).toBe(false);
  dana.laptop.setClock(2 * DAY);
  expect((await dana.laptop.must('limits', file)).locked).toBe(true);
  dana.laptop.setClock(0);

  const end = record(file, 'restriction-ended', {
    restriction: locked,
    outcome: 'put-right',
    toldOn: day(0),
    why: 'It is right now.',
  });
  expect((await dana.laptop.must('saveRecord', end)).problems).toEqual({});
  await charity.inTouch(dana, ash);
  expect((await ash.laptop.must('saveRecord', note(file))).problems).toEqual({});
});

test('R-64: only the team and administrators restrict a file, whatever another laptop writes', async () => {
  const file = await person('Hope Penrose');
  const lock = { ground: 'unlawful', from: day(0), why: 'For fun.' };
  expect(codeOf(await ash.laptop.call('saveRecord', record(file, 'restriction', lock)))).toBe('NOT_ALLOWED');
  expect(await ash.laptop.must('limits', file)).toEqual({ locked: false, paused: [] });
});

test('R-63: an objection pauses what it names on every laptop, and nothing else', async () => {
  const file = await person('Ivo Penrose');
  const pause = { ground: 'objection', uses: ['support'], from: day(0), why: 'They do not want a plan.' };
  expect((await dana.laptop.must('saveRecord', record(file, 'restriction', pause))).problems).toEqual({});
  await charity.inTouch(dana, ash);
  expect(await ash.laptop.must('limits', file)).toEqual({ locked: false, paused: ['support'] });
  expect(codeOf(await ash.laptop.call('saveRecord', note(file)))).toBe('USE_PAUSED');
  expect(codeOf(await ash.laptop.call('notePaper', { thing: 'letter', file, how: 'printed' }))).toBe('ok');
});

test('R-58: no more news counts at once where it was said, without a connection, and on every other laptop when it is in touch', async () => {
  const file = await person('Jude Penrose');
  const agree = (channel: string) =>
    record(file, 'contact-permission', {
      channel,
      topic: 'marketing',
      answer: 'agreed',
      on: day(9),
      words: '',
    });
  for (const channel of ['email', 'post']) await ash.laptop.must('saveRecord', agree(channel));
  const marketing = async (who: Colleague) =>
    (await who.laptop.must('contactNow', file)).filter(
      ({ topic, allowed }) => topic === 'marketing' && allowed,
    );
  expect((await marketing(ash)).map(({ channel }) => channel).toSorted()).toEqual(['email', 'post']);
  ash.laptop.setOnline(false);
  await send(ash, file, asked('object-marketing'));
  expect(await marketing(ash)).toEqual([]);
  ash.laptop.setOnline(true);
  await charity.inTouch(ash, dana);
  expect(await marketing(dana)).toEqual([]);
});

test('R-70: a complaint about data has its thirty days, its outcome with a letter, and stays with the team', async () => {
  const file = await person('Kit Penrose');
  const { right: _right, ...complaint } = asked('access', { words: 'A letter went to my old address.' });
  const { receipt, problems } = await send(ash, file, complaint, 'data-complaint');
  expect(problems).toEqual({});
  await charity.inTouch(ash, dana, bea);
  const outcome = {
    what: 'outcome',
    outcome: 'upheld',
    learning: 'The list is gone.',
    words: 'We are sorry.',
    template,
    letter: await letter(),
  };
  expect((await add(dana, receipt, outcome)).problems).toEqual({ on: 'STEP_TOO_EARLY' });
  await add(dana, receipt, { what: 'acknowledged', on: day(1) });
  expect((await add(dana, receipt, { ...outcome, letter: 'Sorry.' })).problems).toEqual({
    template: 'REPLY_WITHOUT_ROUTES',
  });
  expect((await add(dana, receipt, outcome)).problems).toEqual({});
  await sync(ash);
  expect(await requests(ash)).toEqual([]);
});

test('R-56: a request of somebody without a file here reaches the team with their name and how to reach them', async () => {
  const stranger = { name: 'Lou Marsh', reach: '01632 960012' };
  const { receipt } = await send(ash, '', asked('erase', { ...stranger, known: 'no' }));
  await charity.inTouch(ash, dana);
  expect(await caseOf(dana, receipt)).toMatchObject({
    about: { file: '', personName: 'Lou Marsh' },
    held: [],
    view: { values: stranger },
  });
});

test('R-67: administrators change whom people turn to, every laptop hears of it, and nobody else may', async () => {
  const { chelsea } = charity;
  const contacts = {
    name: 'Data protection lead',
    email: 'data@willowbridge.example',
    phone: '01632 960020',
    address: '1 Mill Lane\nBrackenford',
    regulator: 'Information Commission',
    regulatorPhone: '0303 123 1113',
    regulatorWeb: 'ico.org.uk',
  };
  expect(codeOf(await ash.laptop.call('setContacts', contacts))).toBe('NOT_ALLOWED');
  const wrong = await chelsea.laptop.must('setContacts', { ...contacts, email: 'nobody', phone: '' });
  expect(Object.keys(wrong.problems).toSorted()).toEqual(['email', 'phone']);
  expect((await chelsea.laptop.must('setContacts', contacts)).problems).toEqual({});
  await charity.inTouch(chelsea, ash);
  const { organisation } = await ash.laptop.must('library');
  expect(organisation).toMatchObject({
    dataProtection: { name: contacts.name, address: ['1 Mill Lane', 'Brackenford'] },
    regulator: { name: 'Information Commission' },
  });
});
