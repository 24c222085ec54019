/**
 * What an auditor asks about rights requests and complaints about data: question 5, and that what somebody asked to stop has stopped.
 * Answered on the laptop of somebody of the data-protection team, each in at most eight actions from Today, with pictures in
 * `tests/output/auditor-requests/`.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { Laptop as Unseen } from '../laptop/laptop.ts';
import { type Album, openAlbum } from './album.ts';
import { arrive, arriveUnseen, inTouch, keeperAndVisitor } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import { MOST, enterRoom, fromToday, rowsOf, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';

test.describe.configure({ mode: 'serial' });

const who = 'Margaret Okoro';
const dayBack = (days: number) => new Date(Date.now() - days * 86_400_000).toLocaleDateString('en-GB');

let album: Album;
let folder: string;
/** Dev's, with a screen. */
let keeper: Laptop;
/** Alice's: the same vault without a screen. She is of the data-protection team too. */
let colleague: Unseen;
let about: string;
/** By what it is, its reference. */
const cases = new Map<string, string>();

async function steps(reference: string, kind: CaseKindName, all: readonly TypedForm[]): Promise<void> {
  const { requests } = await colleague.must('requests');
  const known = requests.find((one) => one.reference === reference);
  for (const typed of all) {
    const { problems } = await colleague.must('addStep', { file: known?.view.file ?? '', kind, typed });
    expect(problems).toEqual({});
  }
}

/** Somebody of the charity writes it down, and the team goes on with it. */
async function asked(
  name: string,
  daysAgo: number,
  typed: TypedForm,
  then: readonly TypedForm[] = [],
): Promise<void> {
  const isRequest = typed['right'] !== undefined;
  const { receipt, problems } = await colleague.must('sendRecord', {
    about,
    kind: isRequest ? 'rights-request' : 'data-complaint',
    typed: {
      words: 'Please.',
      receivedOn: dayBack(daysAgo),
      how: 'phone',
      from: 'person',
      known: 'yes',
      ...typed,
    },
  });
  expect(problems).toEqual({});
  cases.set(name, receipt);
  await steps(receipt, isRequest ? 'request-step' : 'data-complaint-step', then);
}

async function letter(): Promise<TypedForm> {
  const { registers, organisation } = await colleague.must('library');
  const template = registers.find(({ values }) => values['name'] === 'Answer about data')?.record ?? '';
  const { dataProtection, regulator } = organisation;
  const foot = [dataProtection.email, dataProtection.phone, regulator.name, regulator.phone, regulator.web];
  return { template, letter: `Dear Margaret,\nit is put right.\n\n${foot.join('\n')}` };
}

async function aYearOfRequests(): Promise<void> {
  await asked('running', 10, { right: 'access' });
  await asked('paused', 9, { right: 'access' }, [
    { what: 'clarification-asked', on: dayBack(4), words: 'Which years do you mean?' },
  ]);
  await asked('extended', 27, { right: 'portability' }, [
    { what: 'extended', on: dayBack(2), extendedFor: 'complex', words: 'Ten years of notes.' },
  ]);
  await asked('answered', 20, { right: 'rectify' }, [
    { what: 'decided', on: dayBack(12), decision: 'granted', words: 'The street is right now.' },
    { what: 'delivered', on: dayBack(11), sentBy: 'paper', words: 'It is put right.', ...(await letter()) },
    { what: 'closed', on: dayBack(11), because: 'answered' },
  ]);
  await asked('complaint', 20, { words: 'A letter went to my old address.' }, [
    { what: 'acknowledged', on: dayBack(15) },
    { what: 'enquiry', on: dayBack(12), words: 'An old list was used.' },
  ]);
}

/** They say that something is wrong: meanwhile the file is kept, and no more. */
async function aLock(): Promise<void> {
  const lock = {
    ground: 'accuracy',
    from: dayBack(0),
    why: 'She says the date of birth is wrong.',
    reference: cases.get('running') ?? '',
  };
  const form = { file: about, kind: 'restriction', record: null, typed: lock, seen: {} } as const;
  expect((await colleague.must('saveRecord', form)).problems).toEqual({});
}

test.beforeAll(async ({ office }) => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(office.folder, 'saved-'));
  album = await openAlbum('auditor-requests');
  colleague = await arriveUnseen(office, 'alice', keeperAndVisitor);
  keeper = await arrive(office, 'dev');
  await saveInto(keeper.desktop, folder);
  await inTouch(colleague);
  about = (await colleague.must('findPeople', who))[0]?.file ?? '';
  await aYearOfRequests();
  await aLock();
  await inTouch(colleague);
  await file.upToDate(new Mouse(keeper.page));
});
test.afterAll(async () => {
  await Promise.all([keeper.kill(), colleague.kill()]);
});

const button = (hand: Mouse, name: string | RegExp) => hand.page.getByRole('button', { name });
const open = (hand: Mouse, name: string) => hand.press(button(hand, `Open ${cases.get(name) ?? ''}`));

test('R-56: question 5, are rights requests on time: due, paused and extended, each with its arithmetic', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Requests', 'Requests about data');
  const rows = rowsOf(page, 'Requests about data');
  const row = (name: string) => rows.filter({ has: button(hand, `Open ${cases.get(name) ?? ''}`) });
  await expect(row('running')).toContainText(/\d+ days left/);
  await expect(row('running')).toContainText('Add 1 month:');
  await expect(row('paused')).toContainText('Waits for what they mean');
  await expect(row('paused')).toContainText('days so far on which the clock stands still');
  await expect(row('extended')).toContainText('Extended');
  await expect(row('extended')).toContainText('Add 3 months:');
  await album.show(page, 'the-board');
  await hand.press(button(hand, 'Save the register as a table'));
  await expect(page.getByText(/The register is saved/)).toBeVisible();
  const table = await readFile(join(folder, 'requests.csv'), 'utf8');
  for (const reference of cases.values()) expect(table).toContain(reference);
  expect(table).not.toContain('Okoro');
  await open(hand, 'paused');
  await hand.press(page.getByText('How is this worked out?'));
  await expect(page.getByRole('main')).toContainText('Stands still since');
  await album.show(page, 'one-clock');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-59: question 5, the answer that left, in time, with the regulator and every way to turn to', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Requests', 'Requests about data');
  await hand.choose(page.getByRole('radio', { name: 'Closed', exact: true }));
  await open(hand, 'answered');
  await expect(page.getByText('In time')).toBeVisible();
  await hand.press(button(hand, /^Open the letter/));
  const { organisation } = await colleague.must('library');
  const left = page.getByRole('article', { name: 'The letter' });
  for (const way of [organisation.regulator.phone, organisation.dataProtection.email]) {
    await expect(left).toContainText(way);
  }
  await album.show(page, 'the-letter');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-70: question 5, are complaints about data on time', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Requests', 'Requests about data');
  await open(hand, 'complaint');
  await expect(page.getByRole('main')).toContainText('In time');
  await hand.press(page.getByText('How is this worked out?'));
  await expect(page.getByRole('main')).toContainText('Add 30 days:');
  await expect(page.getByRole('article', { name: 'We looked into it' })).toBeVisible();
  await album.show(page, 'a-complaint');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-64: a file whose use is restricted says so at its top', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await people.openPerson(hand, who, who);
  await expect(page.getByText('The use of this file is restricted')).toBeVisible();
  await album.show(page, 'restricted');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});
