/**
 * an auditor, or a commissioner, asks for numbers: counted and released on the laptop of somebody of the data-protection team, in at
 * most eight actions from Today, and never a number that names somebody. Pictures in `tests/output/auditor-reports/`.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Album, openAlbum } from './album.ts';
import { arrive } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import { MOST, choose, enterRoom, fromToday, rowsOf, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';

test.describe.configure({ mode: 'serial' });

const lastMonth = new Date(new Date().getFullYear(), new Date().getMonth() - 1, 1).toLocaleDateString(
  'en-GB',
  { month: 'long', year: 'numeric' },
);

let keeper: Laptop;
let reader: Laptop;
let album: Album;
let folder: string;

test.beforeAll(async ({ office }) => {
  test.setTimeout(240_000);
  folder = await mkdtemp(join(office.folder, 'saved-'));
  album = await openAlbum('auditor-reports');
  await office.plant(80);
  keeper = await arrive(office, 'dev');
  reader = await arrive(office, 'alice');
  await saveInto(keeper.desktop, folder);
});
test.afterAll(async () => {
  await Promise.all([keeper.kill(), reader.kill()]);
});

test('R-40: how many people each service helped last month, released with a reason and saved', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Statistics', 'Statistics');
  await choose(hand, 'What do you want to count?', 'People in each service');
  await choose(hand, 'For which period?', lastMonth);
  await hand.press(page.getByRole('button', { name: 'Count' }));
  await expect(page.getByText(/files on this laptop were counted/)).toBeVisible();
  await expect(page.getByText(/^No file is missing here/)).toBeVisible();
  await expect(page.getByText(/^\[c\] stands for a hidden number/)).toBeVisible();
  const numbers = await page.getByRole('table').getByRole('cell').allTextContents();
  expect(numbers.length).toBeGreaterThan(10);
  for (const number of numbers) expect(number).toMatch(/^(\d*[05]|\[c\]|\d+ %|)$/u);
  await page.getByRole('table').scrollIntoViewIfNeeded();
  await album.show(page, 'counted');
  hand.actions += 1;
  await hand.write(page.getByRole('textbox', { name: /Who is it for/ }), 'The council asked for it.');
  await hand.press(page.getByRole('button', { name: 'Release' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Released statistics' })).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Save as a table' }));
  await expect(page.getByText('The table is saved.')).toBeVisible();
  await album.show(page, 'released');
  const [head = '', ...lines] = (await readFile(join(folder, 'statistics.csv'), 'utf8')).split('\r\n');
  expect(head).toBe('\uFEFFService,People');
  expect(lines.some((line) => line.startsWith('Total,'))).toBe(true);
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-40: the same people by service and age are refused, because the two together could give somebody away', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Statistics', 'Statistics');
  await choose(hand, 'What do you want to count?', 'People in each service, by age');
  await choose(hand, 'For which period?', lastMonth);
  await hand.press(page.getByRole('button', { name: 'Count' }));
  await expect(page.getByText(/files on this laptop were counted/)).toBeVisible();
  const answer = page.getByText(/cut another way|There is no table/);
  await expect(answer).toBeVisible();
  await expect(page.getByRole('button', { name: 'Release' })).toHaveCount(0);
  await answer.scrollIntoViewIfNeeded();
  await album.show(page, 'refused');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-40: somebody who visits people reads what was released, and counts nothing', async () => {
  await file.syncNow(new Mouse(keeper.page));
  await file.expectAllSafe(keeper.page);
  const hand = await fromToday(reader);
  const { page } = hand;
  await file.syncNow(hand);
  await file.expectAllSafe(page);
  await enterRoom(hand, 'Statistics', 'Statistics');
  await expect(page.getByRole('button', { name: 'Count' })).toHaveCount(0);
  await expect(rowsOf(page, 'What was released')).toHaveCount(1);
  await hand.press(page.getByRole('button', { name: /^Open People in each service/ }));
  await expect(page.getByText('The council asked for it.')).toBeVisible();
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});
