/**
 * What an auditor asks about incidents, the registers and a stolen laptop: questions 6, 8 and 9. Answered on the laptop of somebody of the
 * data-protection team, each in at most eight actions from Today, with pictures in `tests/output/auditor-incidents/`.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RegisterName } from '../../shared/record/register/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { councilFlow } from '../flows.ts';
import type { Laptop as Unseen } from '../laptop/laptop.ts';
import { type Album, openAlbum } from './album.ts';
import { arrive, arriveUnseen, inTouch, keeperAndVisitor } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import { MOST, enterRoom, fromToday, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';

test.describe.configure({ mode: 'serial' });

const dayBack = (days: number) => new Date(Date.now() - days * 86_400_000).toLocaleDateString('en-GB');

let album: Album;
let folder: string;
/** Dev's, with a screen. */
let keeper: Laptop;
/** Alice's: the same vault without a screen. She is of the data-protection team too. */
let colleague: Unseen;

const report = (typed: TypedForm) => colleague.must('sendRecord', { about: '', kind: 'incident', typed });

async function steps(reference: string, all: readonly TypedForm[]): Promise<void> {
  const cases = await colleague.must('officeCases', 'incident');
  const known = cases.find((one) => one.reference === reference);
  for (const typed of all) {
    const form = { file: known?.view.file ?? '', kind: 'incident-step', typed } as const;
    expect((await colleague.must('addStep', form)).problems).toEqual({});
  }
}

async function enter(register: RegisterName, typed: TypedForm): Promise<void> {
  const saved = await colleague.must('saveEntry', { register, record: null, typed, seen: {} });
  expect(saved.problems).toEqual({});
}

const weighed: TypedForm = {
  step: 'assessed',
  effects: ['confidentiality'],
  cause: 'misdirected',
  dataKinds: ['names', 'contact'],
  children: 'no',
  people: '1',
  harm: 'A neighbour could learn that she has visits.',
  risk: 'unlikely',
  riskWhy: 'The neighbour gave it back unopened.',
};

async function anIncidentThatWasNotReported(): Promise<void> {
  const { receipt } = await report({
    words: 'A letter went to the house next door.',
    thing: 'message',
    noticedAt: `${dayBack(6)}\n10:00`,
  });
  await steps(receipt, [
    { step: 'contained', stopped: 'Fetched the letter.', stoppedAt: `${dayBack(6)}\n11:30` },
    weighed,
    { step: 'decided', decision: 'record-only', decisionWhy: 'Nobody read it, so no risk is likely.' },
    { step: 'lessons', lessons: 'House numbers are read back before a letter leaves.' },
    { step: 'closed' },
  ]);
}

async function aStolenLaptop(): Promise<void> {
  const { devices } = await colleague.must('office');
  const mine = devices.find((device) => device.mine)?.device ?? '';
  const { receipt } = await report({
    words: 'The laptop was taken from the car.',
    thing: 'laptop',
    laptop: mine,
    noticedAt: `${dayBack(1)}\n18:00`,
  });
  await steps(receipt, [
    { step: 'contained', stopped: 'The laptop was taken off the list.', stoppedAt: `${dayBack(1)}\n19:00` },
    {
      ...weighed,
      cause: 'lost-or-stolen',
      lostDevice: true,
      encrypted: 'yes',
      locked: 'yes',
      keyApart: 'yes',
      copy: 'yes',
      riskWhy: 'All four answers are yes.',
    },
  ]);
}

async function theRegisters(): Promise<void> {
  await enter('processing-activity', {
    name: 'Visits at home',
    use: 'support',
    purpose: 'To help people live at home',
    role: 'controller',
    people: ['supported', 'family'],
    dataKinds: ['names', 'health'],
    recipients: 'The surgery, when the person agrees',
    abroad: 'no',
    keptFor: '8 years after support ends',
    security: 'Sealed on each laptop',
    reviewOn: '1/11/2099',
  });
  await enter('data-flow', {
    ...councilFlow,
    anonymised: 'yes',
    grounds: 'Only counts leave, by the rules for small numbers.',
  });
  const [flow] = (await colleague.must('library')).registers.filter(
    ({ register }) => register === 'data-flow',
  );
  await enter('flow-review', {
    flow: flow?.record ?? '',
    scope: 'out',
    reviewedOn: dayBack(0),
    evidence: 'The last four tables held counts only.',
  });
  await enter('security-check', {
    what: 'restore',
    doneOn: '2/11/2026',
    by: 'Dev Rao',
    found: 'All rows came back.',
    went: 'well',
  });
}

test.beforeAll(async ({ office }) => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(office.folder, 'saved-'));
  album = await openAlbum('auditor-incidents');
  colleague = await arriveUnseen(office, 'alice', keeperAndVisitor);
  keeper = await arrive(office, 'dev');
  await saveInto(keeper.desktop, folder);
  await inTouch(colleague);
  await anIncidentThatWasNotReported();
  await aStolenLaptop();
  await theRegisters();
  await inTouch(colleague);
  await file.upToDate(new Mouse(keeper.page));
});
test.afterAll(async () => {
  await Promise.all([keeper.kill(), colleague.kill()]);
});

const button = (hand: Mouse, name: string | RegExp) => hand.page.getByRole('button', { name });

test('R-49: question 6, the last breach, the decision not to report it, and what was learnt', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await hand.press(button(hand, 'Open the data incidents'));
  await album.show(page, 'register-of-incidents');
  const closed = page.getByRole('list', { name: 'Closed' }).getByRole('listitem');
  await hand.press(closed.first().getByRole('button', { name: /^Open/ }));
  await expect(page.getByText('Nobody read it, so no risk is likely.')).toBeVisible();
  await expect(page.getByText('House numbers are read back before a letter leaves.')).toBeVisible();
  await expect(page.getByText('Need not be told', { exact: true })).toBeVisible();
  await hand.press(page.getByText('How is this worked out?'));
  await expect(page.getByText(/Add 72 hours/)).toBeVisible();
  await album.show(page, 'decision-not-to-report');
  await hand.press(button(hand, 'Back to the incidents'));
  await hand.press(button(hand, 'Save the register as a table'));
  await expect(page.getByText(/^The register is saved/)).toBeVisible();
  const table = await readFile(join(folder, 'incidents.csv'), 'utf8');
  expect(table).toContain('Keep it on record, and tell nobody');
  expect(table).toContain('Nobody read it, so no risk is likely.');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-28: question 8, the review of the national data opt-out, and the register of processing activities', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Team', 'Team');
  await hand.choose(page.getByRole('tab', { name: 'Registers' }));
  await album.show(page, 'registers');
  await hand.press(button(hand, /^Flows of information/));
  await expect(page.getByText(/^No flows in scope/)).toBeVisible();
  await expect(
    page.getByText(/^Signed by Alice Morgan for .+: The last four tables held counts only/),
  ).toBeVisible();
  await expect(page.getByText(/^Look again on/)).toBeVisible();
  await hand.press(page.getByText('How is this worked out?'));
  await expect(page.getByText(/This takes it out of scope/)).toBeVisible();
  await album.show(page, 'opt-out');
  await hand.press(button(hand, 'Back to the registers'));
  await hand.press(button(hand, /^What we do with information/));
  await expect(page.getByText('What it rests on in law')).toBeVisible();
  await album.show(page, 'processing-activities');
  await hand.press(button(hand, 'Save as a table'));
  await expect(page.getByText('The table is saved.')).toBeVisible();
  expect(await readFile(join(folder, 'processing-activity.csv'), 'utf8')).toContain('Visits at home');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-46: question 9, whose files a stolen laptop held, what a thief could read, and the last restore test', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await hand.press(button(hand, 'Open the data incidents'));
  const open = page.getByRole('list', { name: 'Being worked on' }).getByRole('listitem');
  await hand.press(open.first().getByRole('button', { name: /^Open/ }));
  const files = page.getByRole('list', { name: 'Whose files could have been on it' });
  await expect(files.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('All four answers are yes. That speaks for no risk.')).toBeVisible();
  await album.show(page, 'whose-files');
  await hand.press(button(hand, 'What the laptop could open'));
  await expect(page.getByRole('article').first()).toContainText('What is on this laptop');
  await album.show(page, 'what-the-laptop-could-open');
  await enterRoom(hand, 'Team', 'Team');
  await hand.choose(page.getByRole('tab', { name: 'Registers' }));
  await hand.press(button(hand, /^How safe is our information/));
  await expect(page.getByText('2 November 2026, by Dev Rao: Well')).toBeVisible();
  await expect(page.getByText(/XChaCha20-Poly1305/)).toBeVisible();
  await album.show(page, 'security');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});
