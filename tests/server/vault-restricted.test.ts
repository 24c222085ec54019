/** Records that are sealed to a team which alone reads them: sent by a worker who keeps no key, read and worked on by the team. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import { readProposal } from '../../shared/membership/entry.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { journalEntries } from './journal-entries.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Safeguarding. */
let bea: Colleague;
/** Finance. */
let finn: Colleague;
/** Equality. */
let edda: Colleague;
let everybody: Colleague[];
let file: string;

const account = '66374958';
const grant = { purpose: 'grant', sortCode: '08-99-99', account, holder: 'M Okoro', deleteAfter: '1/3/2099' };
const declined: TypedForm = {
  collectedBy: 'self',
  ethnicity: 'white-other',
  ethnicityOther: 'Cornish',
  religion: 'prefer-not',
  orientation: 'prefer-not',
  sex: 'female',
  condition: 'no',
  caring: 'not-asked',
  notAskedWhy: 'Others could hear',
};
const worry: TypedForm = {
  danger: 'not-needed',
  whom: 'adult',
  words: '“He keeps my bank card.”',
  harms: ['money'],
  hasNeeds: 'yes',
  hasNeedsWhy: 'She cannot go out alone.',
  atRisk: 'yes',
  atRiskWhy: 'Her money goes.',
  cannotProtect: 'yes',
  cannotProtectWhy: 'She depends on him.',
  wishes: 'She wants her card back.',
  capacity: 'has',
  told: 'yes',
  consent: 'yes',
  referral: 'not-yet',
};

const send = (kind: CaseKindName, typed: TypedForm) =>
  ash.laptop.must('sendRecord', { about: file, kind, typed });

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob, []);
  finn = await charity.joins({ ...bob, name: 'Finn Hale' }, []);
  edda = await charity.joins({ ...bob, name: 'Edda Lane' }, []);
  await charity.team('safeguarding', 'Safeguarding', [bea]);
  await charity.team('finance', 'Finance', [finn]);
  await charity.team('equality', 'Equality', [edda]);
  await charity.team('own', 'Alice', [ash]);
  everybody = [charity.chelsea, ash, bea, finn, edda];
  await charity.inTouch(...everybody);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  await charity.inTouch(...everybody);
});
afterAll(() => server.stop());

test('R-19: money details reach the finance team, masked, and stay closed to everybody else and to their writer', async () => {
  const { receipt, problems } = await send('finance', grant);
  expect(problems).toEqual({});
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await charity.inTouch(...everybody);
  const [read] = await finn.laptop.must('restrictedRecords', null, 'finance');
  expect(read).toMatchObject({
    reference: receipt,
    about: { file, personName: '' },
    view: {
      begun: { workerName: 'Alice Morgan' },
      values: { sortCode: '••••99', account: '••••4958', holder: 'M Okoro', checked: 'pass' },
    },
  });
  for (const other of [ash, bea, edda, charity.chelsea]) {
    expect(await other.laptop.must('restrictedRecords', null, 'finance')).toEqual([]);
    const history = await other.laptop.call('recordHistory', read!.view.file, 'finance', read!.view.record);
    expect(codeOf(history)).toBe('NOTHING_HERE');
  }
});

test('R-19: the writer’s disk holds the key for nobody but the finance team', async () => {
  const [read] = await finn.laptop.must('restrictedRecords', null, 'finance');
  const entries = await journalEntries(ash.laptop);
  const sealedTo = entries.flatMap((entry) => {
    if (entry.is !== 'envelope') return [];
    const { opens, to } = entry.envelope.head;
    return opens.what === 'file' && opens.file === read!.view.file ? [to] : [];
  });
  const finance = (await finn.laptop.must('office')).teams.find(({ kind }) => kind === 'finance');
  const keys = entries.flatMap((entry) => {
    const body = entry.is === 'log' ? readProposal(entry.entry.proposal)?.body : undefined;
    const isKey = body?.type === 'team' || body?.type === 'epoch';
    return isKey && body.team === finance?.team ? [body.key] : [];
  });
  expect(sealedTo).toEqual(keys.slice(-1));
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  everybody = [charity.chelsea, ash, bea, finn, edda];
  expect((await again.must('syncStatus')).tray).toEqual([]);
  expect(await again.must('restrictedRecords', file, 'finance')).toEqual([]);
});

test('R-19: a number is shown in full for a reason alone, and who looked, when and why stays with it', async () => {
  const [read] = await finn.laptop.must('restrictedRecords', null, 'finance');
  const { view } = read!;
  const field = { file: view.file, kind: 'finance' as const, record: view.record, field: 'account' };
  expect(codeOf(await finn.laptop.call('revealField', { ...field, why: ' ' }))).toBe('FIELD_INVALID');
  expect((await finn.laptop.must('restrictedRecords', null, 'finance'))[0]?.revealed).toEqual([]);
  expect(await finn.laptop.must('revealField', { ...field, why: 'To pay the grant' })).toBe(account);
  const [after] = await finn.laptop.must('restrictedRecords', file, 'finance');
  expect(after).toMatchObject({
    view: { values: { account: '••••4958' } },
    revealed: [{ field: 'account', why: 'To pay the grant', by: { workerName: 'Finn Hale' } }],
  });
  expect(codeOf(await finn.laptop.call('revealField', { ...field, field: 'holder', why: 'No' }))).toBe(
    'NOTHING_HERE',
  );
  expect(codeOf(await ash.laptop.call('revealField', { ...field, why: 'Mine' }))).toBe('NOTHING_HERE');
});

test('R-19: the finance team puts a number right, and neither the old nor the new one leaves the vault unmasked', async () => {
  const [read] = await finn.laptop.must('restrictedRecords', null, 'finance');
  const { file: own, record, seen } = read!.view;
  const form = { file: own, kind: 'finance' as const, record, seen };
  const wrong = await finn.laptop.must('saveRecord', { ...form, typed: { account: '66374959' } });
  expect(wrong.problems).toEqual({ account: 'ACCOUNT_CHECK' });
  await finn.laptop.must('saveRecord', { ...form, typed: { sortCode: '10-79-99', account: '88837491' } });
  const history = await finn.laptop.must('recordHistory', own, 'finance', record);
  expect(history.find(({ field }) => field === 'account')?.values.map(({ value }) => value)).toEqual([
    '••••7491',
    '••••4958',
  ]);
  expect(history.find(({ field }) => field === 'holder')?.values).toHaveLength(1);
});

test('R-19: on its day the finance team is asked whether money details can go, nobody else is, and nothing goes by itself', async () => {
  const asked = async ({ laptop }: Colleague) =>
    (await laptop.must('dues', '2099-03-01', '2099-03-01')).dues.filter(({ what }) => what === 'delete');
  const [read] = await finn.laptop.must('restrictedRecords', null, 'finance');
  const { file: own, record } = read!.view;
  expect(await asked(finn)).toMatchObject([
    {
      from: 'record',
      kind: 'finance',
      file: own,
      record,
      personName: read!.about.reference,
      day: '2099-03-01',
    },
  ]);
  for (const other of [ash, bea, edda, charity.chelsea]) expect(await asked(other)).toEqual([]);
  await finn.laptop.must('markMistake', own, 'finance', record, 'Of somebody else');
  expect(await asked(finn)).toEqual([]);
  expect(await finn.laptop.must('restrictedRecords', null, 'finance')).toMatchObject([
    { view: { mistake: 'Of somebody else' } },
  ]);
  await finn.laptop.must('markMistake', own, 'finance', record, '');
  expect(await asked(finn)).toHaveLength(1);
});

test('R-22: the worker sees that the equality questions were done, and not what was said; the equality team reads it', async () => {
  const { receipt } = await send('equality', declined);
  const { records } = await ash.laptop.must('openFile', file);
  const marks = records.filter(({ kind }) => kind === 'sent-away').map(({ values }) => values);
  expect(marks).toContainEqual({ what: 'equality', reference: receipt });
  expect(JSON.stringify(records)).not.toContain('Cornish');
  await charity.inTouch(...everybody);
  expect(await edda.laptop.must('restrictedRecords', file, 'equality')).toMatchObject([
    { view: { values: { ethnicity: 'white-other', ethnicityOther: 'Cornish', lists: 'census-2021' } } },
  ]);
  for (const other of [ash, bea, finn]) {
    expect(await other.laptop.must('restrictedRecords', null, 'equality')).toEqual([]);
  }
});

test('sent, its half-filled form is gone from the disk, in every state that was kept', async () => {
  const place = { form: 'equality', file, record: null } as const;
  await ash.laptop.must('keepForm', { ...place, version: 1, content: { typed: declined } });
  await send('equality', declined);
  expect(await ash.laptop.must('formDraft', place)).toBeNull();
  const entries = await journalEntries(ash.laptop);
  expect(entries.filter(({ is }) => is === 'draft')).toEqual([]);
});

test('R-19: killed while it is sent, money details and the mark of them are both there, once, and no draft asks again', async () => {
  const marks = async () =>
    (await ash.laptop.must('openFile', file)).records.filter(({ values }) => values['what'] === 'finance')
      .length;
  const sent = async () => (await finn.laptop.must('restrictedRecords', file, 'finance')).length;
  const before = { marks: await marks(), sent: await sent() };
  const place = { form: 'finance', file, record: null } as const;
  await ash.laptop.must('keepForm', { ...place, version: 1, content: { typed: grant } });
  ash.laptop.setOnline(false);
  const killed = ash.laptop.killedAtAppend();
  void ash.laptop.call('sendRecord', { about: file, kind: 'finance', typed: grant });
  await killed;
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  everybody = [charity.chelsea, ash, bea, finn, edda];
  expect(await again.must('formDraft', place)).toBeNull();
  await charity.inTouch(...everybody);
  expect({ marks: await marks(), sent: await sent() }).toEqual({
    marks: before.marks + 1,
    sent: before.sent + 1,
  });
});

test('with something wrong nothing is sent, and nothing says that it was', async () => {
  const before = (await ash.laptop.must('openFile', file)).records.length;
  expect(await send('finance', { ...grant, account: '66374959' })).toEqual({
    receipt: '',
    problems: { account: 'ACCOUNT_CHECK' },
  });
  expect((await ash.laptop.must('openFile', file)).records).toHaveLength(before);
});

test('a restricted record is begun by no other road, and an ordinary one is never sent away', async () => {
  const saved = await ash.laptop.call('saveRecord', {
    file,
    kind: 'finance',
    record: null,
    typed: grant,
    seen: {},
  });
  expect(codeOf(saved)).toBe('NOT_ALLOWED');
  for (const kind of ['note', 'revealed', 'concern-status'] as const) {
    const sent = await ash.laptop.call('sendRecord', {
      about: file,
      kind,
      typed: { why: 'x', state: 'closed' },
    });
    expect({ kind, code: codeOf(sent) }).toEqual({ kind, code: 'NOT_ALLOWED' });
  }
});

test('R-36: a concern leaves nothing in the case file, and its own worker alone sees how far it has come', async () => {
  const before = (await ash.laptop.must('openFile', file)).records.length;
  const { receipt } = await send('concern', worry);
  expect((await ash.laptop.must('openFile', file)).records).toHaveLength(before);
  expect(await ash.laptop.must('ownConcerns')).toEqual([
    { reference: receipt, at: null, safety: 'laptop', state: null },
  ]);
  await charity.inTouch(...everybody);
  const [sent] = await ash.laptop.must('ownConcerns');
  expect(sent).toMatchObject({ reference: receipt, safety: 'office', state: null });
  expect(Date.parse(sent?.at ?? '')).not.toBeNaN();
  const [concern] = await bea.laptop.must('restrictedRecords', null, 'concern');
  expect(concern).toMatchObject({ reference: receipt, state: null, view: { values: { whom: 'adult' } } });
  expect(await bea.laptop.must('setConcernState', concern!.view.file, 'looking')).toEqual({ told: true });
  await charity.inTouch(...everybody);
  expect(await ash.laptop.must('ownConcerns')).toMatchObject([{ reference: receipt, state: 'looking' }]);
  expect(await bea.laptop.must('restrictedRecords', file, 'concern')).toMatchObject([{ state: 'looking' }]);
  expect(await ash.laptop.must('restrictedRecords', file, 'concern')).toEqual([]);
  for (const other of [bea, finn, edda, charity.chelsea]) {
    expect(await other.laptop.must('ownConcerns')).toEqual([]);
  }
});

test('R-36: said without a connection, how far a concern has come is kept, and told with the next word', async () => {
  const { receipt } = await send('concern', { ...worry, words: 'He shouted again.' });
  await charity.inTouch(...everybody);
  const all = await bea.laptop.must('restrictedRecords', null, 'concern');
  const { view } = all.find(({ reference }) => reference === receipt)!;
  bea.laptop.setOnline(false);
  expect(await bea.laptop.must('setConcernState', view.file, 'received')).toEqual({ told: false });
  bea.laptop.setOnline(true);
  await sync(bea);
  expect(await bea.laptop.must('setConcernState', view.file, 'closed')).toEqual({ told: true });
  await charity.inTouch(...everybody);
  const own = await ash.laptop.must('ownConcerns');
  expect(own.find(({ reference }) => reference === receipt)).toMatchObject({ state: 'closed' });
  const status = await bea.laptop.call('setConcernState', file, 'closed');
  expect(codeOf(status)).toBe('NOTHING_HERE');
});

test('R-36: after a restart its worker still sees what they reported, and nothing of what they wrote', async () => {
  const [concern] = await bea.laptop.must('restrictedRecords', null, 'concern');
  for (const state of ['looking', 'referred', 'looking', 'referred', 'looking', 'closed'] as const) {
    await bea.laptop.must('setConcernState', concern!.view.file, state);
  }
  await charity.inTouch(...everybody);
  const before = await ash.laptop.must('ownConcerns');
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  everybody = [charity.chelsea, ash, bea, finn, edda];
  expect(await again.must('ownConcerns')).toEqual(before);
  expect((await again.must('syncStatus')).tray).toEqual([]);
  expect(JSON.stringify(before)).not.toContain('bank card');
});

test('R-39: feedback without a name stands in nobody’s file and holds nobody’s id', async () => {
  const typed = {
    filledIn: 'self',
    listened: 'agree',
    respected: 'agree',
    helped: 'partly',
    good: 'The tea',
  };
  expect(await ash.laptop.must('giveFeedback', {})).toMatchObject({ problems: { helped: 'FIELD_NEEDED' } });
  expect(await ash.laptop.must('namelessFeedback')).toEqual([]);
  await ash.laptop.must('giveFeedback', typed);
  const [given] = await ash.laptop.must('namelessFeedback');
  expect(given?.values).toMatchObject({ good: 'The tea', helped: 'partly' });
  const { person, records } = await ash.laptop.must('openFile', file);
  expect(records.filter(({ kind }) => kind === 'feedback')).toEqual([]);
  const held = JSON.stringify(given);
  for (const id of [file, person.recordNumber, person.legalName, person.phone])
    expect(held).not.toContain(id);
  const header = (await journalEntries(ash.laptop)).flatMap((entry) =>
    entry.is === 'change' && entry.change.file === given!.file ? [entry.change.header] : [],
  );
  expect(header).toHaveLength(1);
  expect(header[0]).not.toContain(file);
});
