/**
 * What an auditor asks about keeping and destroying: what should have been deleted, and the last destruction. Answered on the laptop of
 * somebody of the data-protection team, in at most eight actions from Today, with pictures in `tests/output/auditor-retention/`.
 */
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import type { Laptop as Unseen } from '../laptop/laptop.ts';
import { type Album, openAlbum } from './album.ts';
import { arrive, arriveUnseen, inTouch, keeperAndVisitor } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import { MOST, fromToday, rowsOf, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';

test.describe.configure({ mode: 'serial' });

const destroy: TypedForm = {
  outcome: 'destroy',
  safeguarding: 'no-concern',
  irreplaceable: 'no',
  why: 'Support ended years ago, and nothing speaks for keeping it.',
};

let album: Album;
let folder: string;
/** Dev's, with a screen. */
let keeper: Laptop;
/** Alice's and Chelsea's: the same vault without a screen. */
let appraiser: Unseen;
let approver: Unseen;
let gone = '';

/** Somebody whose support ended so long ago that the file may be looked at. */
async function longOver(legalName: string): Promise<string> {
  const typed = {
    legalName,
    dateOfBirth: '14 May 1960',
    dateOfBirthAccuracy: 'exact',
    address: ['14 Example Road', 'tn11ls'],
  };
  const added = await appraiser.must('addPerson', typed);
  const period = {
    service: 'NAVIGATION',
    referredBy: 'person',
    startedOn: '7 Jan 2010',
    endedOn: '10 Oct 2012',
    endReason: 'goals-met',
  };
  await appraiser.must('saveRecord', {
    file: added.file,
    kind: 'support-period',
    record: null,
    typed: period,
    seen: {},
  });
  return added.file;
}

test.beforeAll(async ({ office }) => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(office.folder, 'saved-'));
  album = await openAlbum('auditor-retention');
  appraiser = await arriveUnseen(office, 'alice', keeperAndVisitor);
  approver = await arriveUnseen(office, 'chelsea', []);
  keeper = await arrive(office, 'dev');
  await mkdir(join(folder, 'keeper'));
  await saveInto(keeper.desktop, join(folder, 'keeper'));
  await inTouch(appraiser, approver);
  // The laptop that the charity began on was replaced, and answers no more.
  const { devices, me } = await approver.must('office');
  const old = devices.find(({ worker, mine }) => worker === me.worker && !mine);
  await approver.must('removeDevice', old?.device ?? '', 'replaced', false);
  await inTouch(appraiser, approver);
});
test.afterAll(async () => {
  await Promise.all([keeper.kill(), appraiser.kill(), approver.kill()]);
});

test('R-50: a person’s page says from when the file may be looked at, and why', async () => {
  gone = await longOver('Ottilie Crane');
  await longOver('Percy Vance');
  const held = await longOver('Rhoda Finch');
  const { me } = await appraiser.must('office');
  await appraiser.must('saveRecord', {
    file: held,
    kind: 'hold',
    record: null,
    typed: {
      kind: 'insurer',
      why: 'A claim about a fall is being looked into.',
      owner: me.worker,
      placedOn: '1 Nov 2026',
      reviewOn: '1 Feb 2099',
    },
    seen: {},
  });
  await inTouch(appraiser, approver);
  await file.upToDate(new Mouse(keeper.page));
  const hand = await fromToday(keeper);
  const { page } = hand;
  await people.openPerson(hand, 'Rhoda Finch', 'Rhoda Finch');
  await hand.choose(page.getByRole('tab', { name: 'Details' }));
  const card = page.getByRole('region', { name: 'How long it is kept' });
  await expect(card).toContainText('Earliest disposal review: 10 October 2018, because');
  await expect(card).toContainText('A claim about a fall is being looked into.');
  await hand.press(card.getByText('How the day is worked out'));
  await expect(card).toContainText('6 years after the end of support');
  await card.scrollIntoViewIfNeeded();
  await album.show(page, 'kept-for');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-53: after an appraisal and one approval, the second approver destroys the file at once', async () => {
  expect((await appraiser.must('appraise', { file: gone, typed: destroy })).problems).toEqual({});
  await inTouch(appraiser, approver);
  expect((await approver.must('approveDisposal', gone)).state).toBe('waiting');
  await file.upToDate(new Mouse(keeper.page));
  const hand = await fromToday(keeper);
  const { page } = hand;
  await hand.press(page.getByRole('button', { name: 'Open keeping and destroying' }));
  await hand.press(page.getByRole('button', { name: 'Open Ottilie Crane' }));
  await expect(page.getByText('One has approved it. One more is needed.')).toBeVisible();
  await album.show(page, 'one-more');
  await hand.press(page.getByRole('button', { name: 'Approve', exact: true }));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('The keys are destroyed at once');
  await hand.press(dialog.getByRole('button', { name: 'Approve' }));
  await expect(page.getByRole('region', { name: 'Where it has to be gone' })).toContainText(
    'Laptop of Alice',
  );
  expect(hand.actions).toBeLessThanOrEqual(MOST);
  await inTouch(appraiser, approver);
  await file.upToDate(new Mouse(keeper.page));
  await hand.press(page.getByRole('button', { name: 'Write down what became of copies' }));
  await hand.write(page.getByRole('textbox', { name: /^What was done/ }), 'Nothing was printed or saved.');
  await hand.press(page.getByRole('button', { name: 'Save', exact: true }));
  await hand.press(page.getByRole('button', { name: 'Write the certificate' }));
  await expect(page.getByRole('button', { name: 'Certificate of destruction' })).toBeVisible();
  await album.show(page, 'gone-everywhere');
});

test('R-53: question 7, what should have been deleted, and the last destruction', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await hand.press(page.getByRole('button', { name: 'Open keeping and destroying' }));
  await expect(rowsOf(page, 'Its day has come').filter({ hasText: 'Percy Vance' })).toContainText(
    '10 October 2018',
  );
  await expect(rowsOf(page, 'Held').filter({ hasText: 'Rhoda Finch' })).toHaveCount(1);
  const destroyed = rowsOf(page, 'Destroyed').filter({ hasText: fileReference(gone) });
  await expect(destroyed).toContainText('Certified');
  await album.show(page, 'board');
  await hand.press(page.getByRole('button', { name: 'Save as a table' }));
  await expect(page.getByText('The table is saved. It names nobody.')).toBeVisible();
  const table = await readFile(join(folder, 'keeper', 'disposals.csv'), 'utf8');
  expect(table).toContain(fileReference(gone));
  expect(table).not.toContain('Crane');
  await hand.press(destroyed.getByRole('button'));
  await hand.press(page.getByRole('button', { name: 'Certificate of destruction' }));
  const paper = page.getByRole('article', { name: 'Certificate of destruction' });
  await expect(paper).toContainText('Chelsea Wren');
  await expect(paper).toContainText('Dev Rao');
  await expect(paper).toContainText(`${fileReference(gone)} was destroyed on`);
  await expect(paper).not.toContainText('Crane');
  await album.show(page, 'certificate');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});
