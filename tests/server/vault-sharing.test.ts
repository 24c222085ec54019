/** what one laptop withdraws, the other may not share; and what went is on record, with its basis and who must be told. */
import { expect, test } from 'vitest';
import type { Answer } from '../../shared/record/consent-act.ts';
import type { Typed } from '../../shared/record/field/field.ts';
import type { RecordForm } from '../../renderer/vault/record-api.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { enrolled } = useLaptops();

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

async function personWith(laptop: Laptop, legalName: string, answer: Answer): Promise<string> {
  const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  const draft = await laptop.must('beginAct', file, null);
  await laptop.must('keepDraft', answered(draft, answer));
  await laptop.must('finishAct', draft.id);
  return file;
}

async function entry(laptop: Laptop, name: string): Promise<string> {
  const { registers } = await laptop.must('library');
  const found = registers.find(({ values }) => Object.values(values).includes(name));
  if (found === undefined) throw new Error(`the registers have no ${name}`);
  return found.record;
}

async function sharingOf(
  laptop: Laptop,
  file: string,
  recipient: string,
  other: Record<string, Typed> = {},
): Promise<RecordForm> {
  const typed = {
    to: 'directory',
    recipient: await entry(laptop, recipient),
    person: 'Practice secretary',
    purpose: 'share-by-wish',
    details: ['name', 'birth-date'],
    special: true,
    necessity: 'They write the referral, and need no more.',
    confidence: 'agreed',
    whoAsked: 'person',
    channel: 'secure-email',
    told: 'yes',
    ...other,
  };
  return { file, kind: 'sharing', record: null, typed, seen: {} };
}

const logOf = async (laptop: Laptop, file: string) =>
  (await laptop.must('sharingLog')).filter((entry) => entry.file === file);

const surgery = 'Dr Shah’s surgery';

test('R-25: with the person’s express yes it goes, and the log says to whom, what, on what basis and how', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Ada Penrose', 'given');
  const form = await sharingOf(laptop, file, surgery);
  expect(await laptop.must('sharingGate', form)).toMatchObject({
    verdict: { allowed: true, consent: 'share-with-surgery' },
  });
  const { record, problems } = await laptop.must('saveRecord', form);
  expect(problems).toEqual({});
  const [act] = (await laptop.must('openFile', file)).acts;
  const [saved] = (await laptop.must('openFile', file)).records.filter(({ kind }) => kind === 'sharing');
  expect(saved).toMatchObject({ record, values: { consentAct: act?.act, relies: 'share-with-surgery' } });
  expect(saved?.values['copyHash']).toMatch(/^[\w-]{43}$/);
  const [logged] = await laptop.must('sharingLog');
  expect(logged).toMatchObject({
    file,
    recipientName: surgery,
    recipientKind: 'nhs-provider',
    purpose: 'share-by-wish',
    six: 'a',
    nine: '9a',
    details: ['name', 'birth-date'],
    channel: 'secure-email',
    told: 'yes',
    stopped: '',
  });
});

test('R-25: a withdrawal on one laptop stops the other after it has come in, also while its form stands open', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const file = await personWith(one, 'Bea Penrose', 'given');
  await sync(one);
  await sync(other);
  const form = await sharingOf(other, file, surgery);
  expect((await other.must('sharingGate', form)).verdict?.allowed).toBe(true);

  await one.must('withdraw', { file, purpose: 'share-with-surgery', remark: '' });
  await sync(one);
  // The form on the other laptop was filled in before; what counts is the moment of saving.
  await sync(other);
  expect(codeOf(await other.call('saveRecord', form))).toBe('SHARING_WITHDRAWN');
  expect(await logOf(other, file)).toEqual([]);

  await other.must('keepStopped', form);
  await sync(other);
  await sync(one);
  expect(await logOf(one, file)).toMatchObject([
    { file, stopped: 'SHARING_WITHDRAWN', recipientName: surgery, workerName: 'Bob Adeyemi' },
  ]);
});

test('what was shared before a withdrawal asks for the recipient to be told, until somebody writes that they were', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Cora Penrose', 'given');
  const { record } = await laptop.must('saveRecord', await sharingOf(laptop, file, surgery));
  expect(await laptop.must('toTell', file)).toEqual([]);
  await laptop.must('withdraw', { file, purpose: 'share-with-surgery', remark: '' });
  expect(await laptop.must('toTell', null)).toMatchObject([
    { file, sharing: record, recipientName: surgery },
  ]);
  const typed = {
    sharing: record,
    about: 'withdrawn',
    person: 'Practice secretary',
    how: 'phone',
    on: typedDate(localDay(new Date())),
  };
  const told: RecordForm = { file, kind: 'told-recipient', record: null, typed, seen: {} };
  expect((await laptop.must('saveRecord', told)).problems).toEqual({});
  expect(await laptop.must('toTell', file)).toEqual([]);
});

test('goals and care that rest on a yes are on the list from the day on which it is taken back, until they end or rest on something else', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Jess Penrose', 'given');
  const today = localDay(new Date());
  const save = async (kind: RecordForm['kind'], typed: RecordForm['typed'], record: string | null = null) => {
    const known = (await laptop.must('openFile', file)).records.find((one) => one.record === record);
    return laptop.must('saveRecord', { file, kind, record, typed, seen: known?.seen ?? {} });
  };
  const plan = { type: 'support', whatMatters: 'Company', madeWith: 'person', status: 'draft' };
  const { record: planned } = await save('plan', plan);
  const consent = 'ask-befrienders';
  const goal = { words: 'A visitor', plan: planned, owner: 'person', status: 'going', consent };
  const { record: visitor } = await save('goal', goal);
  const care = {
    what: 'other',
    provider: 'Wells Befrienders',
    startedOn: typedDate(today),
    paidBy: 'charity',
    consent,
  };
  const { record: visits, problems } = await save('care-arrangement', care);
  expect(problems).toEqual({});
  const listed = async () =>
    (await laptop.must('dues', today, today)).dues.filter(
      (due) => due.what === 'end-resting' && due.file === file,
    );
  expect(await listed()).toEqual([]);
  await laptop.must('withdraw', { file, purpose: consent, remark: '' });
  expect((await listed()).map(({ about }) => about).toSorted()).toEqual(['A visitor', 'Wells Befrienders']);
  await save('goal', { ...goal, status: 'stopped' }, visitor);
  await save('care-arrangement', { ...care, consent: '' }, visits);
  expect(await listed()).toEqual([]);
});

test('what one laptop shared out of touch, while the other took the yes back, stands on record and its recipient must be told', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const file = await personWith(one, 'Ida Penrose', 'given');
  await sync(one);
  await sync(other);
  other.setOnline(false);
  await other.must('saveRecord', await sharingOf(other, file, surgery));
  await one.must('withdraw', { file, purpose: 'share-with-surgery', remark: '' });
  await sync(one);
  other.setOnline(true);
  await sync(other);
  await sync(one);
  for (const laptop of [one, other]) {
    expect(await laptop.must('toTell', file)).toMatchObject([{ recipientName: surgery }]);
    expect(codeOf(await laptop.call('saveRecord', await sharingOf(laptop, file, surgery)))).toBe(
      'SHARING_WITHDRAWN',
    );
  }
});

test('R-25: a no is not gone round by another reason, but for safety, and then in writing', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Dora Penrose', 'refused');
  const wish = await sharingOf(laptop, file, surgery);
  expect(codeOf(await laptop.call('saveRecord', wish))).toBe('SHARING_REFUSED');
  const reason = 'She has fallen three times and lives alone.';
  const care = await sharingOf(laptop, file, surgery, {
    purpose: 'share-for-care',
    function: await entry(laptop, 'Advice and support for unpaid carers'),
    reason,
  });
  expect(codeOf(await laptop.call('saveRecord', care))).toBe('SHARING_REFUSED');
  const unsaid = await sharingOf(laptop, file, surgery, { purpose: 'safeguarding' });
  expect((await laptop.must('saveRecord', unsaid)).problems).toEqual({ reason: 'FIELD_NEEDED' });
  const safety = await sharingOf(laptop, file, surgery, { purpose: 'safeguarding', reason });
  expect((await laptop.must('saveRecord', safety)).problems).toEqual({});
  expect(await laptop.must('sharingLog')).toContainEqual(
    expect.objectContaining({ file, six: 'ea', nine: '9g', stopped: '' }),
  );
});

test('what says something about somebody else goes only after a second look', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Etta Penrose', 'given');
  const written = { at: '1/11/2026\n9:30', how: 'phone', source: 'person', words: 'Her son is ill.' };
  const note: RecordForm = {
    file,
    kind: 'note',
    record: null,
    typed: { ...written, aboutOthers: true },
    seen: {},
  };
  const { record } = await laptop.must('saveRecord', note);
  const items = [`note/${record}`];
  const unlooked = await sharingOf(laptop, file, surgery, { items });
  expect((await laptop.must('sharingGate', unlooked)).aboutOthers).toBe(1);
  expect((await laptop.must('saveRecord', unlooked)).problems).toEqual({ othersChecked: 'OTHERS_UNCHECKED' });
  const looked = await sharingOf(laptop, file, surgery, { items, othersChecked: true });
  expect((await laptop.must('saveRecord', looked)).problems).toEqual({});
});

test('telling another service something goes through the gate: the talk is kept only beside a sharing that went (R-35)', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Hazel Penrose', 'given');
  const talk = (sharing: string, agency = surgery) => ({
    file,
    kind: 'agency-contact' as const,
    record: null,
    typed: {
      agency,
      who: 'Practice secretary',
      at: `${typedDate(localDay(new Date()))}\n0:00`,
      how: 'phone',
      way: 'told',
      sharing,
      said: 'She would like a visit.',
    },
    seen: {},
  });
  const problemsOf = async (form: RecordForm) => (await laptop.must('saveRecord', form)).problems;
  expect(await problemsOf(talk(''))).toEqual({ sharing: 'FIELD_NEEDED' });
  expect(await problemsOf(talk('A'.repeat(43)))).toEqual({ sharing: 'TOLD_NOT_SHARED' });
  const { record: went } = await laptop.must('saveRecord', await sharingOf(laptop, file, surgery));
  expect(await problemsOf(talk(went, 'Wells Befrienders'))).toEqual({ sharing: 'TOLD_OTHER_SERVICE' });
  expect(await problemsOf(talk(went))).toEqual({});
  await laptop.must('withdraw', { file, purpose: 'share-with-surgery', remark: '' });
  const { record: stopped } = await laptop.must('keepStopped', await sharingOf(laptop, file, surgery));
  expect(await problemsOf(talk(stopped))).toEqual({ sharing: 'TOLD_NOT_SHARED' });
});

test('a yes to speak to somebody around the person holds for their record, whatever their name becomes, and a no for the name', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Iris Penrose', nhsNumber: '' }));
  const typed = { name: 'Ruth Okoro', relation: 'child', told: 'no' };
  const contact = { file, kind: 'contact' as const, record: null, typed, seen: {} };
  const { record: ruth } = await laptop.must('saveRecord', contact);
  const decide = async (answer: Answer) => {
    const draft = await laptop.must('beginAct', file, null);
    await laptop.must('keepDraft', answered(draft, answer));
    await laptop.must('finishAct', draft.id);
  };
  const gate = async (around: string) => {
    const to = { to: 'around', recipient: '', person: '', around, special: false };
    const { verdict } = await laptop.must('sharingGate', await sharingOf(laptop, file, surgery, to));
    return verdict?.allowed === false ? verdict.why : verdict?.consent;
  };
  await decide('given');
  expect(await gate(ruth)).toBe('speak-to-daughter');
  const { record: namesake } = await laptop.must('saveRecord', contact);
  expect(await gate(namesake)).toBe('SHARING_NOT_NAMED');
  const known = (await laptop.must('openFile', file)).records.find(({ record }) => record === ruth);
  const married = {
    ...contact,
    record: ruth,
    typed: { ...typed, name: 'Ruth Hale' },
    seen: known?.seen ?? {},
  };
  await laptop.must('saveRecord', married);
  expect(await gate(ruth)).toBe('speak-to-daughter');
  await laptop.must('withdraw', { file, purpose: 'speak-to-daughter', remark: '' });
  for (const around of [ruth, namesake]) expect(await gate(around)).toBe('SHARING_WITHDRAWN');
});

test('only the data-protection team decides on an authority’s request', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Fay Penrose', 'given');
  const typed = {
    authority: await entry(laptop, 'Brackenford police station'),
    officer: 'PC Rowan Hale',
    reference: 'BP/114',
    askedOn: '1/11/2026',
    asksFor: 'Her address',
    quotes: 'schedule-2-paragraph-2',
    calledBack: 'yes',
    numberFrom: 'The police force’s own website',
    calledBackOn: '1/11/2026',
  };
  const request: RecordForm = { file, kind: 'authority-request', record: null, typed, seen: {} };
  const { record } = await laptop.must('saveRecord', request);
  const decided = { request: record, decision: 'refused', why: 'No reason was given.', tellPerson: 'yes' };
  const decision: RecordForm = { file, kind: 'authority-decision', record: null, typed: decided, seen: {} };
  expect(codeOf(await laptop.call('saveRecord', decision))).toBe('DECISION_NOT_YOURS');
});

test('R-73: a no to texts on a card, and a no to calls, are obeyed: the way is closed, and a driver gets no number', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Kit Penrose', 'refused');
  const open = async (channel: string) =>
    (await laptop.must('contactNow', file)).find((one) => one.channel === channel && one.topic === 'support')
      ?.allowed;
  expect([await open('text'), await open('phone')]).toEqual([false, true]);
  const day = localDay(new Date(Date.now() + 86_400_000));
  const typed = {
    at: `${typedDate(day)}\n9:30`,
    from: '1 Weir Lane',
    to: 'The surgery',
    escort: 'nobody',
    status: 'planned',
  };
  await laptop.must('saveRecord', { file, kind: 'trip', record: null, typed, seen: {} });
  const phone = async () => (await laptop.must('tripsOn', day)).find((trip) => trip.file === file)?.phone;
  expect(await phone()).toMatch(/^\+44/);
  const no = { channel: 'phone', topic: 'support', answer: 'refused', on: typedDate(localDay(new Date())) };
  await laptop.must('saveRecord', { file, kind: 'contact-permission', record: null, typed: no, seen: {} });
  expect([await open('phone'), await phone()]).toEqual([false, '']);
});

test('R-73: an objection to news stops them at once, and a later yes allows them again', async () => {
  const laptop = await enrolled('alice');
  const file = await personWith(laptop, 'Gwen Penrose', 'given');
  const say = async (answer: string) => {
    const typed = { channel: 'email', topic: 'marketing', answer, on: '1/11/2026' };
    await laptop.must('saveRecord', { file, kind: 'contact-permission', record: null, typed, seen: {} });
    const now = await laptop.must('contactNow', file);
    return now.find(({ channel, topic }) => channel === 'email' && topic === 'marketing')?.allowed;
  };
  const unasked = await laptop.must('contactNow', file);
  expect(unasked.filter(({ allowed }) => allowed).map(({ topic }) => topic)).toEqual(
    Array.from({ length: 4 }, () => 'support'),
  );
  expect(await say('agreed')).toBe(true);
  expect(await say('objected')).toBe(false);
  expect(await say('agreed')).toBe(true);
});
