/** The story from the first start to the last proof: two laptops, one office, one consent. */
import { alice, bob } from '../people.ts';
import { openAlbum } from './album.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import * as door from './pages/door.ts';

test('a consent signed at the door, offline, reaches the office', async ({ office, newLaptop }) => {
  const album = await openAlbum('story');
  const [first, second] = [await newLaptop(), await newLaptop()];
  let hand = new Mouse(first.page);
  const other = new Mouse(second.page);

  await test.step('1 Alice and Bob join their office', async () => {
    await expect(first.page.getByRole('heading', { level: 1, name: 'Join your office' })).toBeVisible();
    await album.show(first.page, 'join');
    const code = await office.invite('alice');
    await door.showInvitation(hand, { server: office.url, code });
    await album.show(first.page, 'passphrase');
    await door.choosePassphrase(hand, alice.passphrase);
    await expect(first.page.getByRole('heading', { level: 1, name: 'Come in' })).toBeVisible();
    await expect(first.page.getByRole('definition').filter({ hasText: alice.name })).toBeVisible();
    await album.show(first.page, 'joined');
    await door.startTheDay(hand);
    await album.show(first.page, 'today');
    await door.enrol(other, { server: office.url, code: await office.invite('bob'), passphrase: bob.passphrase });
    await door.startTheDay(other);
  });
});
