/** An act that is disturbed at every point: nothing leads out of the person's hands, and nothing of it is lost. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { alice, bob } from '../people.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import * as act from './pages/act.ts';
import * as door from './pages/door.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import * as proof from './pages/proof.ts';
import { questions } from './the-story.ts';

const everything = Object.values(questions);

test('in the person’s hands: no way out, no act with gaps, and every stroke is kept', async ({
  office,
  newLaptop,
}) => {
  const laptop = await newLaptop();
  let hand = new Mouse(laptop.page);
  await door.enrol(hand, {
    server: office.url,
    code: await office.invite('alice'),
    passphrase: alice.passphrase,
  });
  await door.startTheDay(hand);
  await people.openPerson(hand, 'Grace Mensah', '');
  await act.askOnly(hand, 'Auntie Grace', questions.ruth, everything);

  await test.step('a card without an answer stays', async () => {
    await act.next(hand);
    await expect(hand.page.getByText('Choose one of the three answers.').first()).toBeVisible();
    await expect(act.title(hand.page, questions.ruth)).toBeVisible();
    await expectNoViolations(hand.page);
  });

  await test.step('only the worker’s passphrase takes the laptop back, and starting the window again does not', async () => {
    const { page } = laptop;
    await hand.press(page.getByRole('button', { name: /: take it back$/ }));
    await act.takeBack(hand, 'something a child would guess');
    await expect(page.getByText(/That passphrase does not open this laptop/).first()).toBeVisible();
    await expectNoViolations(page);
    await hand.press(page.getByRole('button', { name: 'Carry on answering' }));
    await act.answer(hand, questions.ruth, 'Yes');
    await laptop.desktop.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
    await door.unlock(hand, alice.passphrase);
    await recover(hand);
    await expect(act.title(page, questions.ruth)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
    await expect(page.getByText('Handed to you. Nothing else can be opened.')).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });

  await test.step('no signature, and a dot, are none', async () => {
    const { page } = laptop;
    await act.next(hand);
    await act.readBack(hand);
    await act.signed(hand);
    await expect(page.getByText(/There is no signature yet/).first()).toBeVisible();
    await act.draw(page, [[[0.5, 0.5]]]);
    await act.signed(hand);
    await expect(page.getByText(/That is too small to be a signature/).first()).toBeVisible();
    await expectNoViolations(page);
    await hand.press(page.getByRole('button', { name: 'Clear' }));
  });

  let ink = 0;
  await test.step('suspended in the middle of a stroke: unlocking goes back to it', async () => {
    const { page } = laptop;
    await act.draw(page, act.signature.slice(0, 1));
    await act.draw(page, act.signature.slice(1), { lift: false });
    ink = await inkOn(page);
    await laptop.desktop.main(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
    });
    await door.expectLocked(page);
    await page.mouse.up();
    await expect(page.getByText('Unlocking takes you back to it.', { exact: false })).toBeVisible();
    await door.unlock(hand, alice.passphrase);
    await expect(act.title(page, 'Sign for what you decided')).toBeVisible();
    await expectInk(page, ink);
  });

  await test.step('closed in the middle of another: “Recover your work?”', async () => {
    await act.draw(laptop.page, [act.underline], { lift: false });
    ink = await inkOn(laptop.page);
    await laptop.close();
    await laptop.start();
    hand = new Mouse(laptop.page);
    await door.unlock(hand, alice.passphrase);
    await expectNoViolations(laptop.page);
    await recover(hand);
    await expect(act.title(laptop.page, 'Sign for what you decided')).toBeVisible();
    await expectInk(laptop.page, ink);
  });

  await test.step('and the act has these strokes', async () => {
    await act.signed(hand);
    await act.takeBack(hand, alice.passphrase);
    await act.declare(hand);
    await act.finish(hand);
    await act.toTheFile(hand);
    await file.openTab(hand, 'Consent');
    await proof.viewAct(hand, file.history(laptop.page));
    await expect(laptop.page.getByText('Stroke 3 of 3')).toBeVisible();
  });
});

test('the window’s database deleted, with an unsent act in a file that no office knows', async ({
  office,
  newLaptop,
}) => {
  const laptop = await newLaptop();
  let hand = new Mouse(laptop.page);
  await door.enrol(hand, {
    server: office.url,
    code: await office.invite('bob'),
    passphrase: bob.passphrase,
  });
  await door.startTheDay(hand);
  await office.stop();
  await people.beginAdding(hand, 'Ottilie Marsh');
  await people.fillIn(hand, { called: 'Ottilie', born: '9/9/1949', postcode: 'WB2 2AA' });
  await people.check(hand);
  await expect(act.title(laptop.page, 'Ottilie Marsh')).toBeVisible();
  await act.askOnly(hand, 'Ottilie', questions.befrienders, everything);
  await act.answer(hand, questions.befrienders, 'Yes');
  await act.next(hand);
  await act.readBack(hand);
  await act.draw(laptop.page, act.signature);
  await act.signed(hand);
  await act.takeBack(hand, bob.passphrase);
  await act.declare(hand);
  await act.finish(hand);
  await expect(act.title(laptop.page, 'Saved on this laptop')).toBeVisible();

  await laptop.kill();
  await deleteDatabases(laptop);
  await laptop.start();
  hand = new Mouse(laptop.page);
  const { page } = laptop;
  await door.unlock(hand, bob.passphrase);
  await expect(page.getByText(/This laptop had lost its working copy/)).toBeVisible();
  await expectNoViolations(page);
  await people.openPerson(hand, 'Ottilie Marsh', 'WB2 2AA');
  await file.openTab(hand, 'Consent');
  await expect(file.decisionOn(page, questions.befrienders)).toContainText('Given');
  await expect(file.decisionOn(page, questions.befrienders)).toContainText('On this laptop, waiting');
  await proof.viewAct(hand, file.history(page));
  await expect(page.getByText('Stroke 2 of 2')).toBeVisible();

  await office.start();
  await file.syncNow(hand);
  await file.expectAllSafe(page);
  await expect(page.getByText('Unchanged since signing').first()).toBeVisible();
});

async function recover(hand: Mouse): Promise<void> {
  await expect(act.title(hand.page, 'Recover your work?')).toBeVisible();
  await hand.press(hand.page.getByRole('button', { name: 'Recover', exact: true }));
}

/** How much of the box is covered with ink: device pixels that are not clear. */
function inkOn(page: Page): Promise<number> {
  return page.getByRole('img', { name: 'Box for your signature' }).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, place) => place % 4 === 3 && value > 127).length;
  });
}

/** The same ink but for the edge of a line: what is kept are whole numbers. */
async function expectInk(page: Page, ink: number): Promise<void> {
  expect(ink).toBeGreaterThan(500);
  await expect.poll(async () => Math.abs((await inkOn(page)) - ink) / ink).toBeLessThan(0.08);
}

/** As a cleaning program would: the folders in which the window keeps IndexedDB, wherever this Chromium has them. */
async function deleteDatabases({ profile }: Laptop): Promise<void> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name === 'IndexedDB');
  expect(folders.length).toBeGreaterThan(0);
  for (const { parentPath, name } of folders) await rm(join(parentPath, name), { recursive: true });
}
