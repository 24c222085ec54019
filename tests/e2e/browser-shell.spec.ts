/** The same app without Electron: a plain browser at the practice server's own address, with its journal in the browser's private files. */
import { alice } from '../people.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import * as act from './pages/act.ts';
import * as door from './pages/door.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import * as proof from './pages/proof.ts';
import { questions } from './the-story.ts';

test('in a plain browser: joined, added, decided, and still there after a reload', async ({
  office,
  page,
}) => {
  const hand = new Mouse(page);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== office.url) elsewhere.push(request.url());
  });
  await page.goto(office.url);
  await expect(act.title(page, 'Join your office')).toBeVisible();
  // The server that gave the page is the office.
  await expect(door.serverField(page)).toHaveValue(office.url);
  const code = await office.invite('alice');
  await door.enrol(hand, { server: office.url, code, passphrase: alice.passphrase });
  await door.startTheDay(hand);

  await people.beginAdding(hand, 'Cuthbert Lane');
  await people.fillIn(hand, { called: 'Bert', born: '1/6/1950', postcode: 'WB4 4AA' });
  await people.check(hand);
  await expect(act.title(page, 'Cuthbert Lane')).toBeVisible();
  await file.expectAllSafe(page);

  await office.stop();
  await act.askOnly(hand, 'Bert', questions.texts, Object.values(questions));
  await act.answer(hand, questions.texts, 'Yes');
  await act.next(hand);
  await act.readBack(hand);
  await act.draw(page, act.signature);
  await act.signed(hand);
  await act.takeBack(hand, alice.passphrase);
  await act.declare(hand);
  await act.finish(hand);
  await expect(act.title(page, 'Saved in this browser')).toBeVisible();
  await expectNoViolations(page);
  await office.start();

  const secondTab = await page.context().newPage();
  await secondTab.goto(office.url);
  await expect(secondTab.getByText(/Doorstep is already open/)).toBeVisible();
  await secondTab.close();

  await page.reload();
  await door.unlock(hand, alice.passphrase);
  await people.openPerson(hand, 'Cuthbert Lane', 'WB4 4AA');
  await file.openTab(hand, 'Consent');
  await expect(file.decisionOn(page, questions.texts)).toContainText('Given');
  await file.expectAllSafe(page);
  await proof.viewAct(hand, file.history(page));
  await proof.expectVerified(page);
  const download = page.waitForEvent('download');
  await hand.press(page.getByRole('button', { name: 'Save the bundle' }));
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  expect(elsewhere).toEqual([]);
  expect(page.url()).toBe(`${office.url}/`);
});
