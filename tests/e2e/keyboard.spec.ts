/** The whole story with nothing but a keyboard, signed with a typed name. */
import { alice } from '../people.ts';
import { openAlbum } from './album.ts';
import { expect, test } from './fixtures.ts';
import { Keyboard } from './hands.ts';
import * as act from './pages/act.ts';
import * as door from './pages/door.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import * as proof from './pages/proof.ts';
import { helps, questions, remark } from './the-story.ts';

const winifred = {
  name: 'Winifred Ash',
  called: 'Win',
  born: '2/5/1941',
  nhsNumber: '999 072 1386',
  address: '3 Sallow Court',
  postcode: 'WB3 1LU',
  phone: '01632 960145',
  needs: 'Short sentences',
  service: 'YANA',
};

test('everything from joining to withdrawing can be done by keyboard alone', async ({
  office,
  newLaptop,
}) => {
  const album = await openAlbum('keyboard');
  const laptop = await newLaptop();
  const { page } = laptop;
  const hand = new Keyboard(page);
  await page.evaluate(() => {
    addEventListener('pointerdown', () => (document.documentElement.dataset['touched'] = 'yes'), true);
  });

  const code = await office.invite('alice');
  await door.enrol(hand, { server: office.url, code, passphrase: alice.passphrase });
  await door.startTheDay(hand);

  await people.beginAdding(hand, winifred.name);
  await people.fillIn(hand, winifred);
  await album.show(page, 'new-person');
  await people.check(hand);
  await expect(act.title(page, winifred.name)).toBeFocused();
  await file.startVisit(hand);

  await act.beginAct(hand);
  await act.whoIsHere(hand, helps);
  await act.giveNotice(hand, 'Easy Read', `${winifred.called} read them`);
  await act.next(hand);
  await act.decides(hand, winifred.called);
  await act.nothingToTell(hand);
  await act.leaveOut(hand, [
    questions.ruth,
    questions.befrienders,
    questions.photo,
    questions.texts,
    questions.fame,
  ]);
  await act.handOver(hand);
  await act.answer(hand, questions.health, 'Yes');
  await act.next(hand);
  await act.answer(hand, questions.surgery, 'No');
  await act.ownWords(hand, remark);
  await act.next(hand);
  await act.answer(hand, questions.feedback, 'I want to think');
  await album.show(page, 'card');
  await act.next(hand);
  await album.show(page, 'read-back');
  await act.readBack(hand);
  await act.typeName(hand, winifred.name);
  await album.show(page, 'typed-name');
  await act.signed(hand);
  await act.takeBack(hand, alice.passphrase);
  await act.declare(hand);
  await act.finish(hand);
  await expect(act.title(page, 'Saved on this laptop')).toBeFocused();
  expect(await act.fingerprintOn(page)).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
  await album.show(page, 'receipt');
  await act.toTheFile(hand);

  await file.openTab(hand, 'Consent');
  await proof.viewAct(hand, file.history(page));
  await expect(page.getByText(`Typed name: ${winifred.name}`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'The proof' })).toContainText('Unchanged since signing');
  await album.show(page, 'act');
  await proof.backToFile(hand);

  await hand.press(page.getByRole('button', { name: 'Lock' }));
  await door.unlock(hand, alice.passphrase);
  await people.openPerson(hand, winifred.name, winifred.postcode);
  hand.actions = 0;
  await file.openTab(hand, 'Consent');
  await proof.askToWithdraw(hand, questions.health);
  await album.show(page, 'withdraw');
  await proof.withdrawNow(hand);
  expect(hand.actions).toBeLessThanOrEqual(3);
  await expect(act.title(page, 'Withdrawn')).toBeFocused();
  await proof.backToFile(hand);
  await expect(file.decisionOn(page, questions.health)).toContainText('Withdrawn');
  await file.expectAllSafe(page);
  expect(await page.evaluate(() => document.documentElement.dataset['touched'])).toBeUndefined();
});
