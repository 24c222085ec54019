/** The charity's notice, published on one laptop and met on another: what it changed is asked again there, and rests until it has been. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { notices } from '../../build/practice/content/notice.ts';
import { purposes } from '../../build/practice/content/purposes.ts';
import { recipients } from '../../build/practice/content/recipients.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { requiredContents } from '../../shared/rules/notice/contents.ts';
import type { TypedNotice } from '../../shared/rules/notice/publish.ts';
import { willowNotice } from '../unit/notice/willow-notice.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { enrolled, fresh, practice } = useLaptops();

let administrator: Laptop;
let worker: Laptop;
beforeAll(async () => {
  worker = await enrolled('bob');
  const { office, server, workers } = practice();
  // The last to be invited: from here on, two administrators have to agree.
  const code = await office.invite({ worker: workers.alice, administrator: true });
  administrator = await fresh();
  await administrator.must('enrol', { server: server.url, code, passphrase: alice.passphrase });
});

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

// A notice published in one test would otherwise reach the other laptop in the middle of the next.
beforeEach(async () => {
  for (const laptop of [administrator, worker]) await sync(laptop);
});

const surgery = 'share-with-surgery';
const version = (over: Partial<TypedNotice> = {}): TypedNotice => ({
  version: null,
  form: 'standard',
  language: 'en',
  title: 'Your details',
  text: willowNotice,
  change: 'material',
  purposes: [surgery],
  note: 'The surgery now also hears of falls.',
  validFrom: localDay(new Date()),
  checks: requiredContents.map((line) => ({ line, where: 'What we keep', none: '' })),
  ...over,
});

async function consented(laptop: Laptop, legalName: string): Promise<string> {
  const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  const draft = await laptop.must('beginAct', file, null);
  await laptop.must('keepDraft', answered(draft, 'given'));
  await laptop.must('finishAct', draft.id);
  return file;
}

/** What the gate says of sharing with the surgery at the person's wish. */
async function gate(laptop: Laptop, file: string): Promise<string> {
  const { registers } = await laptop.must('library');
  const entry = registers.find(({ values }) => values['name'] === recipients.gpSurgery.name);
  const typed = { to: 'directory', recipient: entry?.record ?? '', purpose: 'share-by-wish' };
  const asked = await laptop.must('sharingGate', { file, kind: 'sharing', record: null, typed, seen: {} });
  return asked.verdict?.allowed === true ? 'allowed' : (asked.verdict?.why ?? 'nothing asked');
}

const dueIn = async (laptop: Laptop, file: string) => {
  const { dues } = await laptop.must('dueNow');
  return dues.filter((due) => due.file === file && due.from === 'file').map(({ what }) => what);
};

test('R-21: a material change published on one laptop makes a yes on another ask again, and pauses it until then', async () => {
  const [one, other] = [administrator, worker];
  const file = await consented(other, 'Margaret Okoro');
  expect(await gate(other, file)).toBe('allowed');
  expect(await dueIn(other, file)).toEqual([]);

  expect(await one.must('publishNotice', version())).toEqual({ version: 2, problems: {} });
  await sync(one);
  await sync(other);
  const { notices: known, noticeIssues } = await other.must('library');
  expect(known.map((notice) => notice.version)).toContain(2);
  expect(noticeIssues).toMatchObject([{ version: 2, change: 'material', workerName: alice.name }]);
  expect(await gate(other, file)).toBe('SHARING_CHANGED');
  const question = purposes.find(({ purpose }) => purpose === surgery)?.wording.standard.question;
  const { dues } = await other.must('dueNow');
  expect(dues.filter((due) => due.from === 'file' && due.what === 'refresh-consent')).toMatchObject([
    { file, about: question },
  ]);

  // Asked again under the new words, it stands.
  const again = await other.must('beginAct', file, null);
  expect(again.notice).toMatchObject({ version: 2, form: 'standard', language: 'en' });
  await other.must('keepDraft', answered(again, 'given'));
  await other.must('finishAct', again.id);
  expect(await gate(other, file)).toBe('allowed');
  expect(await dueIn(other, file)).toEqual([]);
});

test('R-21: the charity may choose that a yes goes on until it is asked again', async () => {
  const laptop = administrator;
  const file = await consented(laptop, 'Ivy Lane');
  await laptop.must('publishNotice', version());
  expect(await gate(laptop, file)).toBe('SHARING_CHANGED');
  await laptop.must('setRefreshPauses', false);
  expect(await gate(laptop, file)).toBe('allowed');
  expect(await dueIn(laptop, file)).toContain('refresh-consent');
  await laptop.must('setRefreshPauses', true);
});

test('R-21: a change of words alone asks nobody anything', async () => {
  const laptop = administrator;
  const file = await consented(laptop, 'Tom Reed');
  await laptop.must('publishNotice', version({ change: 'minor', purposes: [], note: 'A typing slip.' }));
  expect(await gate(laptop, file)).toBe('allowed');
  expect(await dueIn(laptop, file)).toEqual([]);
});

test('R-01: only an administrator publishes, and only with every line decided; what was there before stays readable', async () => {
  expect(codeOf(await worker.call('publishNotice', version()))).toBe('NOT_ALLOWED');
  expect(codeOf(await worker.call('setRefreshPauses', false))).toBe('NOT_ALLOWED');
  const laptop = administrator;
  const before = (await laptop.must('library')).notices;
  expect(await laptop.must('publishNotice', version({ checks: [] }))).toEqual({
    version: 0,
    problems: { checks: 'NOTICE_UNDECIDED' },
  });
  expect((await laptop.must('library')).notices).toEqual(before);
  for (const notice of notices) expect(before).toContainEqual(notice);
});

test('R-01: who was never given the notice is due to be, until somebody writes down that they were', async () => {
  const laptop = worker;
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Bo Lane', nhsNumber: '' }));
  expect(await dueIn(laptop, file)).toContain('give-notice');
  const held = Math.max(...(await laptop.must('library')).notices.map((notice) => notice.version));
  const today = localDay(new Date());
  const typed = { version: String(held), form: 'easy-read', how: 'sent', to: 'person', on: today };
  const form = { file, kind: 'notice-given' as const, record: null, typed, seen: {} };
  const { record } = await laptop.must('saveRecord', form);
  expect(await dueIn(laptop, file)).not.toContain('give-notice');
  await laptop.must('markMistake', file, 'notice-given', record, 'It was her sister’s.');
  expect(await dueIn(laptop, file)).toContain('give-notice');
});

test('R-72: a parent’s yes rests while parents disagree, and goes on once that is settled', async () => {
  const laptop = worker;
  const child = personForm({ legalName: 'Cy Lane', nhsNumber: '', dateOfBirth: '3 Nov 2019' });
  const { file } = await laptop.must('addPerson', child);
  const draft = answered(await laptop.must('beginAct', file, null), 'given');
  const decider = {
    capacity: 'parental-responsibility' as const,
    name: 'Joan Lane',
    grounds: 'Birth certificate seen',
    childsView: '',
  };
  await laptop.must('keepDraft', { ...draft, decider });
  await laptop.must('finishAct', draft.id);
  expect(await gate(laptop, file)).toBe('allowed');
  const typed = {
    about: 'Whether the surgery may know',
    between: 'Joan Lane, mother\nTom Lane, father',
    from: localDay(new Date()),
    order: 'no',
    told: 'no',
  };
  const form = { file, kind: 'parental-dispute' as const, record: null, typed, seen: {} };
  await laptop.must('saveRecord', form);
  expect(await gate(laptop, file)).toBe('SHARING_DISPUTE');
  const paused = async () =>
    (await laptop.must('openFile', file)).decisions.find(({ purpose }) => purpose === surgery)?.paused;
  expect(await paused()).toBe('dispute');
  const [dispute] = (await laptop.must('openFile', file)).records.filter(
    ({ kind }) => kind === 'parental-dispute',
  );
  if (dispute === undefined) throw new Error('the record is not there');
  const settled = { endedOn: localDay(new Date()), endedHow: 'They agreed on it.' };
  await laptop.must('saveRecord', { ...form, record: dispute.record, typed: settled, seen: dispute.seen });
  expect(await gate(laptop, file)).toBe('allowed');
  expect(await paused()).toBeNull();
});

test('R-12: a special kind of data is decided by a mark of its own, and the express words are kept with it', async () => {
  const laptop = worker;
  const { file } = await laptop.must('addPerson', personForm({ legalName: 'Di Lane', nhsNumber: '' }));
  const draft = answered(await laptop.must('beginAct', file, null), 'given');
  const refused = {
    ...draft,
    cards: draft.cards.map((card) =>
      card.purpose === surgery ? { ...card, answer: 'refused' as const } : card,
    ),
  };
  await laptop.must('keepDraft', refused);
  await laptop.must('finishAct', draft.id);
  const [act] = (await laptop.must('openFile', file)).acts;
  const special = act?.statement.decisions.filter(({ kind }) => kind === 'special-category') ?? [];
  expect(special.map(({ purpose, answer }) => [purpose, answer])).toEqual([
    ['plan-with-health', 'given'],
    [surgery, 'refused'],
  ]);
  for (const { purpose, shown } of special) {
    const words = purposes.find((one) => one.purpose === purpose)?.wording.standard.statement;
    expect(shown.statement).toBe(words);
    expect(words).toMatch(/^I .*agree/);
  }
  const ordinary = act?.statement.decisions.filter(({ kind }) => kind === 'ordinary') ?? [];
  expect(ordinary.map(({ shown }) => shown.statement).filter((statement) => statement !== '')).toEqual([]);
});
