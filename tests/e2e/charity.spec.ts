/** A charity from its first laptop: begun with two cards on paper, joined by a second person, and a file erased by two. */
import { alice, chelsea } from '../people.ts';
import { openAlbum } from './album.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import * as act from './pages/act.ts';
import * as charity from './pages/charity.ts';
import * as door from './pages/door.ts';

test('a charity begins on a laptop, a second person joins, and they decide together', async ({
  office,
  newLaptop,
}) => {
  test.setTimeout(180_000);
  const album = await openAlbum('charity');
  const empty = await office.empty();
  const [first, second] = [await newLaptop(), await newLaptop()];
  const hers = new Mouse(first.page);
  const theirs = new Mouse(second.page);
  let words = '';

  await test.step('1 Chelsea begins the charity, and two people take a card each', async () => {
    await charity.fillIn(hers, {
      server: empty.url,
      claim: empty.claimCode,
      organisation: 'Willow Bridge Community',
      ...chelsea,
    });
    await album.show(first.page, 'cards');
    await charity.passTheCards(hers);
    await expect(act.title(first.page, 'Your charity has begun')).toBeVisible({ timeout: 30_000 });
    await album.show(first.page, 'begun');
  });

  await test.step('2 She invites Alice, who joins with twelve words', async () => {
    await hers.press(first.page.getByRole('button', { name: 'Invite a second administrator' }));
    words = await charity.invite(hers, alice.name, alice.role);
    await album.show(first.page, 'words');
    await door.enrol(theirs, { server: empty.url, code: words, passphrase: alice.passphrase });
    await door.startTheDay(theirs);
  });

  await test.step('3 She makes Alice an administrator, which nobody has to approve yet', async () => {
    await charity.openTeam(hers);
    await expect(act.title(first.page, 'Team')).toBeVisible();
    await album.show(first.page, 'team');
    await hers.press(first.page.getByRole('button', { name: new RegExp(alice.name) }));
    await hers.press(first.page.getByRole('button', { name: `Make ${alice.name} an administrator` }));
    await hers.press(first.page.getByRole('button', { name: 'Make administrator' }));
    await expect(first.page.getByRole('button', { name: 'Take administrator away' })).toBeVisible();
    await album.show(first.page, 'member');
  });

  await test.step('4 What takes two people waits on the other laptop', async () => {
    await hers.press(first.page.getByRole('button', { name: 'Take administrator away' }));
    await hers.press(first.page.getByRole('button', { name: 'Ask for it' }));
    await expect(first.page.getByText('Waits for approval')).toBeVisible();
    await charity.openTeam(theirs);
    await theirs.press(charity.tab(second.page, 'To approve'));
    const asked = second.page.getByText(`asks that ${alice.name} is no longer an administrator`);
    await expect(asked).toBeVisible();
    await album.show(second.page, 'to-approve');
  });

  await empty.stop();
});
