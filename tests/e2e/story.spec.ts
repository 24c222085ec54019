/** The story from the first start to the last proof: two laptops, one office, one consent. */
import { parseRecordNumber } from '../../shared/rules/record-number.ts';
import { routes } from '../../shared/wire/routes.ts';
import { alice, bob } from '../people.ts';
import { openAlbum } from './album.ts';
import { findWords, phraseAndPairs, type Place } from './canary.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import { bodiesOf, filesIn, rowsOf, storesOf } from './hiding-places.ts';
import * as act from './pages/act.ts';
import * as door from './pages/door.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import * as proof from './pages/proof.ts';
import { checkByStranger } from './stranger.ts';
import { helps, leftOut, livesAt, margaret, openWords, questions, remark, secretWords } from './the-story.ts';

test('a consent signed at the door, offline, reaches the office, is proved and withdrawn', async ({
  office,
  newLaptop,
}) => {
  const album = await openAlbum('story');
  const [first, second] = [await newLaptop(), await newLaptop()];
  let hers = new Mouse(first.page);
  const his = new Mouse(second.page);
  const codes = [await office.invite('alice'), await office.invite('bob')] as const;
  let fingerprint = '';

  await test.step('1 Alice and Bob join their office', async () => {
    await expect(act.title(first.page, 'Join your office')).toBeVisible();
    await album.show(first.page, 'join');
    await door.showInvitation(hers, { server: office.url, code: codes[0] });
    await album.show(first.page, 'passphrase');
    await door.choosePassphrase(hers, alice.passphrase);
    await expect(act.title(first.page, 'Come in')).toBeVisible();
    await expect(first.page.getByRole('definition').filter({ hasText: alice.name })).toBeVisible();
    await album.show(first.page, 'joined');
    await door.startTheDay(hers);
    await expect(act.title(first.page, /, Alice$/)).toBeVisible();
    await album.show(first.page, 'today');
    await door.enrol(his, { server: office.url, code: codes[1], passphrase: bob.passphrase });
    await door.startTheDay(his);
  });

  await test.step('2 Alice looks first, sees somebody like her, and adds Margaret all the same', async () => {
    const { page } = first;
    await people.search(hers, margaret.name);
    await expect(people.rowOf(page, margaret.name)).toHaveCount(1);
    await album.show(page, 'search');
    await people.beginAdding(hers, margaret.name);
    await people.fillIn(hers, margaret);
    await album.show(page, 'new-person');
    await people.check(hers);
    await expect(act.title(page, 'Is it this person?')).toBeVisible();
    await expect(page.getByText('The same name')).toBeVisible();
    await expect(page.getByText('The same date of birth')).toBeVisible();
    await expect(page.getByText('But another NHS number')).toBeVisible();
    await album.show(page, 'likely-match');
    await people.addAllTheSame(hers);
    await expect(act.title(page, margaret.name)).toBeVisible();
    await file.openTab(hers, 'Details');
    const facts = page.getByRole('tabpanel', { name: 'Details' });
    for (const fact of [
      'Peggotty',
      '14 March 1955',
      '999 054 8609',
      'Upper Brackenford',
      'TN1 1LS',
      '07700 900123',
      'Cornish',
      'Hearing loop',
      'The knocker is stuck',
      'Social Prescribing',
    ]) {
      await expect(facts).toContainText(fact);
    }
    const number = await page.getByText(/^WBC-/).first().innerText();
    expect(parseRecordNumber(number)).toMatchObject({ ok: true });
    await album.show(page, 'details');
    await file.expectAllSafe(page);
  });

  await test.step('3 without a connection, Margaret decides and signs', async () => {
    await office.stop();
    const { page } = first;
    await file.startVisit(hers);
    await expect(file.syncState(page)).toContainText('1 waiting to send');
    await act.beginAct(hers);
    await album.show(page, 'who-is-here');
    await act.whoIsHere(hers, helps);
    await act.giveNotice(hers, 'Easy Read', 'I read them aloud');
    await album.show(page, 'notice');
    await act.next(hers);
    await act.decides(hers, margaret.called);
    await expect(act.title(page, 'Would we share this anyway?')).toBeVisible();
    await album.show(page, 'tell-do-not-ask');
    await act.nothingToTell(hers);
    await expect(act.title(page, 'What do you ask about today?')).toBeVisible();
    await album.show(page, 'questions-for-today');
    await act.leaveOut(hers, leftOut);
    await expect(act.title(page, /^Hand the laptop to/)).toBeVisible();
    await album.show(page, 'hand-over');
    await act.handOver(hers);
    await act.answer(hers, questions.health, 'Yes');
    await album.show(page, 'card');
    await act.next(hers);
    await act.answer(hers, questions.surgery, 'Yes');
    await act.ownWords(hers, remark);
    await act.next(hers);
    await act.answer(hers, questions.ruth, 'No');
    await act.next(hers);
    await act.answer(hers, questions.befrienders, 'I want to think');
    await album.show(page, 'wants-to-think');
    await act.next(hers);
    await expect(act.title(page, 'Is this what you decided?')).toBeVisible();
    await album.show(page, 'read-back');
    await act.readBack(hers);
    await act.draw(page, act.signature);
    await album.show(page, 'signature');
    await act.signed(hers);
    await expect(act.title(page, /^Thank you. Please give the laptop back/)).toBeVisible();
    await album.show(page, 'give-back');
    await act.takeBack(hers, alice.passphrase);
    await act.declare(hers);
    await album.show(page, 'declaration');
    await act.finish(hers);
    await expect(act.title(page, 'Saved on this laptop')).toBeVisible();
  });

  await test.step('4 the power goes; on restart everything is there, and marked as waiting', async () => {
    await first.kill();
    await first.start();
    hers = new Mouse(first.page);
    const { page } = first;
    await door.expectLocked(page);
    await album.show(page, 'after-the-power-cut');
    await door.unlock(hers, alice.passphrase);
    await people.openPerson(hers, margaret.name, livesAt);
    await file.openTab(hers, 'Consent');
    for (const question of [questions.health, questions.surgery]) {
      await expect(file.decisionOn(page, question)).toContainText('Given');
    }
    await expect(file.decisionOn(page, questions.surgery)).toContainText(remark);
    await expect(file.decisionOn(page, questions.ruth)).toContainText('Refused');
    await expect(file.decisionOn(page, questions.befrienders)).toContainText('Wants to think');
    await expect(file.decisionOn(page, questions.photo)).toContainText('Not asked');
    await expect(file.history(page)).toHaveCount(1);
    await expect(file.history(page)).toContainText('On this laptop, waiting');
    await expect(file.syncState(page)).toContainText('2 waiting to send');
    await album.show(page, 'waiting');
    await proof.viewAct(hers, file.history(page));
    await proof.showReceipt(hers);
    fingerprint = await act.fingerprintOn(page);
    await album.show(page, 'receipt');
    await proof.leaveReceipt(hers);
    await expect(page.getByText('The office signed for it: not yet')).toBeVisible();
    await proof.backToFile(hers);
  });

  await test.step('5 the office comes back, and its signed receipt makes the act safe', async () => {
    const { page } = first;
    const held = office.line.holdReply(routes.push.path);
    await office.start();
    await file.syncNow(hers);
    await held.arrived;
    // The office has it all by now. What has not come is its signature.
    await expect(file.syncState(page)).toContainText('Sending to the office');
    await expect(file.syncState(page).getByRole('progressbar')).toBeVisible();
    await expect(file.history(page)).toContainText('On this laptop, waiting');
    await album.show(page, 'sending');
    held.letThrough();
    await expect(file.history(page)).toContainText('Safe at the office');
    await file.expectAllSafe(page);
    await album.show(page, 'safe-at-the-office');
  });

  await test.step('6 Bob receives it, sees the signature being drawn, and that it is unchanged', async () => {
    const { page } = second;
    await file.syncNow(his);
    await people.openPerson(his, margaret.name, livesAt);
    await file.openTab(his, 'Consent');
    await expect(file.decisionOn(page, questions.surgery)).toContainText('Given');
    await album.show(page, 'bob-opens-the-file');
    await proof.viewAct(his, file.history(page));
    await proof.expectVerified(page);
    await proof.replayStrokeByStroke(his, act.signature.length);
    await album.show(page, 'verified');
    await proof.backToFile(his);
  });

  await test.step('7 a stranger checks the bundle without Doorstep', async () => {
    await proof.viewAct(hers, file.history(first.page));
    const bundle = await proof.saveBundle(hers, first.desktop, office.folder);
    await album.show(first.page, 'bundle-saved');
    checkByStranger(bundle, fingerprint, questions.surgery);
    await proof.backToFile(hers);
  });

  await test.step('8 Margaret changes her mind: three actions at most, and both laptops know', async () => {
    const { page } = second;
    await people.openPerson(his, margaret.name, livesAt);
    his.actions = 0;
    await file.openTab(his, 'Consent');
    await proof.askToWithdraw(his, questions.surgery);
    await album.show(page, 'withdraw');
    await proof.withdrawNow(his);
    expect(his.actions).toBeLessThanOrEqual(3);
    await expect(act.title(page, 'Withdrawn')).toBeVisible();
    await album.show(page, 'withdrawn');
    await his.press(page.getByRole('button', { name: 'Back to the file' }));
    await file.expectAllSafe(page);
    await file.syncNow(hers);
    for (const laptop of [first, second]) {
      await expect(file.decisionOn(laptop.page, questions.surgery)).toContainText('Withdrawn');
      await expect(file.decisionOn(laptop.page, questions.health)).toContainText('Given');
      await expect(file.history(laptop.page)).toHaveCount(2);
      await expect(file.history(laptop.page).first()).toContainText('1 decision withdrawn');
      await expect(file.history(laptop.page).last()).toContainText(`8 decisions`);
      await file.expectAllSafe(laptop.page);
    }
    await album.show(first.page, 'both-know');
  });

  await test.step('9 no word of it lies anywhere but on the two screens', async () => {
    const words = [...secretWords, ...codes.flatMap(phraseAndPairs)];
    const rows = await rowsOf(office);
    const hidingPlaces: Record<string, Place[]> = {
      'the first laptop’s disk': await filesIn(first.profile),
      'the second laptop’s disk': await filesIn(second.profile),
      'the first window’s stores': [await storesOf(first.page)],
      'the second window’s stores': [await storesOf(second.page)],
      'the tables': rows,
      'the files of the database': await filesIn(office.cluster),
      'the messages': [bodiesOf(office)],
    };
    for (const [where, places] of Object.entries(hidingPlaces)) {
      expect(findWords([openWords], places), `a search of ${where} finds what is there`).not.toEqual([]);
      expect(findWords(words, places), where).toEqual([]);
    }
    const log = [{ name: 'log', bytes: Buffer.from(await office.log()) }];
    expect(findWords([routes.push.path], log)).not.toEqual([]);
    expect(findWords(words, log)).toEqual([]);
  });
});
