/**
 * What an auditor asks about who opened a file, what was shared and what is held: each answered on the laptop of somebody of the
 * data-protection team, in at most eight actions from Today, with a picture in `tests/output/auditor-audit/`.
 */
import { mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { quarterOf } from '../../shared/rules/quarters.ts';
import { type Album, openAlbum } from './album.ts';
import { arrive } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import { MOST, choose, enterRoom, fromToday, rowsOf, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import { fill, openPart, save } from './pages/record.ts';

test.describe.configure({ mode: 'serial' });

const who = 'Margaret Okoro';
const socialServices = 'Brackenford adult social services team';

let visitor: Laptop;
let keeper: Laptop;
let album: Album;
let folder: string;

test.beforeAll(async ({ office }) => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(office.folder, 'saved-'));
  album = await openAlbum('auditor-audit');
  visitor = await arrive(office, 'alice');
  keeper = await arrive(office, 'dev');
  await mkdir(join(folder, 'visitor'));
  await mkdir(join(folder, 'keeper'));
  await saveInto(visitor.desktop, join(folder, 'visitor'));
  await saveInto(keeper.desktop, join(folder, 'keeper'));
});
test.afterAll(async () => {
  await Promise.all([visitor.kill(), keeper.kill()]);
});

test('a day of work: a file is opened, something of it shared, and what is held is handed to the person', async () => {
  const { page } = visitor;
  const hand = new Mouse(page);
  await people.openPerson(hand, who, who);
  await openPart(hand, 'Sharing');
  await hand.press(page.getByRole('button', { name: 'Share something' }));
  await fill(hand, [
    ['Who is it for?', 'An organisation in our directory'],
    [/Which recipient/, (offered) => offered.find((name) => name.startsWith(socialServices))],
    [/Who there gets it/, 'Mrs Tan'],
    ['Why may we share it?', 'Safety: somebody could be hurt'],
    [/Why is it right without their yes/, 'She has fallen twice and is alone at night.'],
    ['Which details go?', ['Name', 'Address']],
    [/Why do they need it/, 'They send somebody to look. Less would not find her.'],
    ['Why may we break the silence?', 'Somebody’s safety matters more'],
    ['Whose idea was it?', 'Ours'],
    ['How does it go?', 'Secure email'],
    ['Does the person know?', 'Yes'],
  ]);
  await save(hand);
  await hand.press(page.getByRole('button', { name: 'What we hold and why' }));
  await hand.press(page.getByRole('button', { name: 'Save as PDF' }));
  await expect(page.getByRole('status').filter({ hasText: 'The PDF is saved.' })).toBeVisible();
  expect(await readdir(join(folder, 'visitor'))).toHaveLength(1);
  await file.syncNow(hand);
  await file.expectAllSafe(page);
  const other = new Mouse(keeper.page);
  await file.syncNow(other);
  await file.expectAllSafe(keeper.page);
});

test('R-44: question 3, who opened this record, and why was it needed', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await people.openPerson(hand, who, who);
  await hand.choose(page.getByRole('tab', { name: 'Who can open it' }));
  const opened = rowsOf(page, 'Who opened this file').filter({ hasText: 'Alice Morgan' });
  await expect(opened.first()).toContainText('Their team works with this file');
  await expect(rowsOf(page, 'Who opened this file').filter({ hasText: 'Dev Rao' }).first()).toContainText(
    'They answer for data protection',
  );
  await opened.first().scrollIntoViewIfNeeded();
  await album.show(page, 'who-opened');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-78: the log tells the same, by person and worker, and every chain is checked', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Log', 'Who looked at what');
  await choose(hand, 'Whose file', who);
  await choose(hand, 'Who did it', 'Alice Morgan');
  const rows = rowsOf(page, 'Who looked at what');
  await expect(rows.filter({ hasText: 'Shared against the duty of confidence' })).toContainText(
    socialServices,
  );
  await expect(rows.filter({ hasText: 'Saved outside Doorstep: what we hold and why' })).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Check every chain' }));
  await expect(page.getByText('Every chain is whole.')).toBeVisible();
  await album.show(page, 'the-log');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-25: question 4, every disclosure of a quarter to social services, with its basis', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  const [year, quarter] = quarterOf(new Date().toISOString()).split('-');
  await enterRoom(hand, 'Sharing', 'Sharing');
  await choose(hand, 'Kind of recipient', 'Social services for adults');
  await choose(hand, 'Quarter', `${String(year)}, quarter ${String(quarter)}`);
  const rows = page.getByRole('main').getByRole('listitem').filter({ hasText: socialServices });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Recognised legitimate interest: Article 6(1)(ea)');
  await expect(rows).toContainText('Name and Address');
  await rows.scrollIntoViewIfNeeded();
  await album.show(page, 'disclosures');
  await hand.press(page.getByRole('button', { name: 'Save as a table' }));
  await expect(page.getByText('The table is saved, and that is noted.')).toBeVisible();
  const table = await readFile(join(folder, 'keeper', 'sharing-register.csv'), 'utf8');
  expect(table).toContain(socialServices);
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-55: what is held about her and why, in Easy Read', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await people.openPerson(hand, who, who);
  await hand.press(page.getByRole('button', { name: 'What we hold and why' }));
  await hand.choose(page.getByRole('radio', { name: 'Easy Read' }));
  await expect(page.getByRole('article', { name: 'Your name and how to reach you' })).toContainText(
    socialServices,
  );
  await album.show(page, 'held-easy-read');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});
