/** Half-filled forms: kept through lock, crash and a lost database, and gone from the disk when they are done. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journalIn } from '../../electron/journal.ts';
import { readJournal } from '../../renderer/vault/journal.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const newPerson: FormPlace = { form: 'new-person', file: null, record: null };
const words = 'The back door was forced, and she is frightened.';

let server: Running;
let charity: Charity;
let ash: Colleague;
let file: string;
let note: FormPlace;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  const { chelsea } = charity;
  ash = await charity.joins(alice);
  const bea = await charity.joins(bob, []);
  await charity.team('safeguarding', 'Safeguarding', [bea]);
  await charity.inTouch(ash, bea, chelsea);
  await chelsea.laptop.must('changeMember', {
    worker: ash.worker,
    joins: [],
    leaves: [],
    administrator: true,
  });
  await charity.inTouch(ash, chelsea);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  note = { form: 'tell-safeguarding', file, record: null };
  await charity.inTouch(ash, chelsea);
});
afterAll(() => server.stop());

/** How many drafts, sealed, lie in the journal: every state that was kept of every one. */
async function sealedDrafts({ kept, synced }: Laptop): Promise<number> {
  await synced();
  // A copy: whoever opens a journal goes on writing in it.
  const copy = await mkdtemp(join(tmpdir(), 'doorstep-journal-'));
  await cp(join(kept.folder, 'journal'), copy, { recursive: true });
  const journal = await journalIn(copy).open();
  if (!journal.ok) throw new Error(journal.problem);
  const call = (_name: string, from: Parameters<typeof journal.value.read>[0]) => journal.value.read(from);
  const read = await readJournal({ call: call as never }, () => undefined);
  await journal.value.close();
  await rm(copy, { recursive: true });
  if (!read.ok) throw new Error(read.problem);
  return read.value.entries.filter(({ is }) => is === 'draft').length;
}

async function startedAgain(): Promise<Laptop> {
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  return again;
}

test('what was typed last outlives a killed app and a lost database, in its own place and version', async () => {
  await ash.laptop.must('keepForm', { ...newPerson, version: 3, content: { legalName: 'Iv' } });
  await ash.laptop.must('keepForm', { ...newPerson, version: 3, content: { legalName: 'Ivy Lane' } });
  await ash.laptop.must('keepForm', { ...note, version: 1, content: { words } });
  ash.laptop.kept.store.lose();
  const again = await startedAgain();
  expect(await again.must('formDraft', newPerson)).toMatchObject({
    version: 3,
    content: { legalName: 'Ivy Lane' },
  });
  expect(await again.must('formDraft', note)).toMatchObject({ content: { words } });
  expect(await again.must('formDraft', { ...newPerson, file })).toBeNull();
});

test('locked, nobody is given the words, and none are taken', async () => {
  await ash.laptop.must('lock');
  expect(codeOf(await ash.laptop.call('formDraft', note))).toBe('LOCKED');
  expect(codeOf(await ash.laptop.call('keepForm', { ...note, version: 1, content: {} }))).toBe('LOCKED');
  await ash.laptop.must('unlock', alice.passphrase);
});

test('a form about a file that is not here, or of no known name, is not kept', async () => {
  const other = `${'A'.repeat(42)}A`;
  const elsewhere = { ...note, file: other, version: 1, content: { words } };
  expect(codeOf(await ash.laptop.call('keepForm', elsewhere))).toBe('NOTHING_HERE');
  const unknown = { ...note, form: 'nothing-known' as 'new-person', version: 1, content: {} };
  expect(codeOf(await ash.laptop.call('keepForm', unknown))).toBe('FIELD_INVALID');
});

test('a form that is refused keeps its draft, and one that is saved takes it along', async () => {
  const refused = await ash.laptop.must('addPerson', personForm({ legalName: '', nhsNumber: '' }));
  expect(refused.file).toBe('');
  expect(await ash.laptop.must('formDraft', newPerson)).not.toBeNull();
  await ash.laptop.must('addPerson', personForm({ legalName: 'Ivy Lane', nhsNumber: '' }));
  expect(await ash.laptop.must('formDraft', newPerson)).toBeNull();
});

test('a record takes its own draft along, and leaves that of another record alone', async () => {
  const place: FormPlace = { form: 'contact', file, record: null };
  const typed = { name: 'Grace Okoro', relation: 'sibling', told: 'no', phone: '07700 900456' };
  await ash.laptop.must('keepForm', { ...place, version: 1, content: { typed } });
  const { record } = await ash.laptop.must('saveRecord', {
    file,
    kind: 'contact',
    record: null,
    typed,
    seen: {},
  });
  expect(await ash.laptop.must('formDraft', place)).toBeNull();
  await ash.laptop.must('keepForm', { ...place, record, version: 1, content: { typed } });
  const other = { name: 'Tom Okoro', relation: 'sibling', told: 'no', phone: '07700 900456' };
  await ash.laptop.must('saveRecord', { file, kind: 'contact', record: null, typed: other, seen: {} });
  expect(await ash.laptop.must('formDraft', { ...place, record })).not.toBeNull();
  // Opened, and saved as it was: nothing is written, and nothing is left half-typed.
  const [{ seen } = { seen: {} }] = (await ash.laptop.must('openFile', file)).records;
  await ash.laptop.must('saveRecord', { file, kind: 'contact', record, typed, seen });
  expect(await ash.laptop.must('formDraft', { ...place, record })).toBeNull();
});

test('what is added to one note has a draft of its own, beside that of a new note', async () => {
  const typed = { at: '1/11/2026\n9:30', how: 'phone', source: 'person', words: 'She slept well.' };
  const form = { file, kind: 'note', record: null, seen: {} } as const;
  const { record } = await ash.laptop.must('saveRecord', { ...form, typed });
  const place: FormPlace = { form: 'note', file, record: null };
  const start = { follows: record };
  const added = { ...typed, ...start, words: 'Her daughter said so.' };
  await ash.laptop.must('keepForm', { ...place, version: 1, content: { typed: 'A new note.' } });
  await ash.laptop.must('keepForm', { ...place, start, version: 1, content: { typed: added } });
  const { forms } = await ash.laptop.must('dueNow');
  expect(forms.filter((one) => one.form === 'note').map((one) => one.start)).toEqual(
    expect.arrayContaining([undefined, start]),
  );
  await ash.laptop.must('saveRecord', { ...form, typed: added, start });
  expect(await ash.laptop.must('formDraft', { ...place, start })).toBeNull();
  expect(await ash.laptop.must('formDraft', place)).toMatchObject({ content: { typed: 'A new note.' } });
  await ash.laptop.must('discardForm', place);
});

test('told, the words are gone from the journal at once, in every state that was kept', async () => {
  await ash.laptop.must('keepForm', { ...note, version: 1, content: { words: `${words} She` } });
  expect(await sealedDrafts(ash.laptop)).toBeGreaterThan(0);
  const { receipt } = await ash.laptop.must('tellTeam', { file, kind: 'safeguarding', words });
  expect(receipt).not.toBe('');
  expect(await ash.laptop.must('formDraft', note)).toBeNull();
  expect(await sealedDrafts(ash.laptop)).toBe(0);
  expect(await (await startedAgain()).must('formDraft', note)).toBeNull();
});

test('thrown away, they are gone from the journal as well, and what else is half-typed stays', async () => {
  await ash.laptop.must('keepForm', { ...note, version: 1, content: { words } });
  await ash.laptop.must('keepForm', { ...newPerson, version: 1, content: { legalName: 'T' } });
  await ash.laptop.must('keepForm', { ...newPerson, version: 1, content: { legalName: 'Tom Reed' } });
  await ash.laptop.must('discardForm', note);
  expect(await sealedDrafts(ash.laptop)).toBe(1);
  const again = await startedAgain();
  expect(await again.must('formDraft', note)).toBeNull();
  expect(await again.must('formDraft', newPerson)).toMatchObject({ content: { legalName: 'Tom Reed' } });
});

test('the words of a finished form leave the disk at the next unlocking, with all that was saved still there', async () => {
  await ash.laptop.must('addPerson', personForm({ legalName: 'Tom Reed', nhsNumber: '' }));
  expect(await sealedDrafts(ash.laptop)).toBe(1);
  const again = await startedAgain();
  // In turn behind the tidying.
  await again.must('discardForm', note);
  expect(await sealedDrafts(again)).toBe(0);
  const names = (await (await startedAgain()).must('findPeople', '')).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Margaret Okoro', 'Ivy Lane', 'Tom Reed']));
});

test('with a file that is erased, the words about it go', async () => {
  const { chelsea } = charity;
  await sync(ash);
  await ash.laptop.must('keepForm', { ...note, version: 1, content: { words } });
  await ash.laptop.must('beginAct', file, null);
  expect(await sealedDrafts(ash.laptop)).toBe(2);
  await charity.inTouch(chelsea);
  const asked = await chelsea.laptop.must('eraseFile', file, 'request');
  if (asked.state !== 'waiting') throw new Error('one person was enough');
  await ash.laptop.must('approve', asked.offer);
  await charity.inTouch(chelsea, ash);
  expect(await ash.laptop.must('formDraft', note)).toBeNull();
  expect(await sealedDrafts(ash.laptop)).toBe(0);
  expect(codeOf(await ash.laptop.call('keepForm', { ...note, version: 1, content: {} }))).toBe(
    'NOTHING_HERE',
  );
});
