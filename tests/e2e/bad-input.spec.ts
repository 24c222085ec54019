/** What people mistype, in front of real screens: a clear sentence each time, and nothing is lost. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { invitationKeys, newInvitationCode } from '../../shared/crypto/invitation.ts';
import { systemRandom } from '../../shared/crypto/random.ts';
import { alice, bob } from '../people.ts';
import { expectNoViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import * as act from './pages/act.ts';
import * as door from './pages/door.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';

/** Milliseconds; long enough to be taken into the log. */
const A_MOMENT = 2000;

test('at the door: invitations, addresses and passphrases that do not fit', async ({ office, newLaptop }) => {
  const laptop = await newLaptop();
  const { page } = laptop;
  const hand = new Mouse(page);
  const code = await office.invite('alice');
  const shortLived = await office.invite('bob', A_MOMENT);
  const lapsed = Date.now() + A_MOMENT;
  const says = (sentence: string | RegExp) => expect(page.getByText(sentence).first()).toBeVisible();
  const refused = async (enrolment: { server: string; code: string }, sentence: string | RegExp) => {
    await door.showInvitation(hand, enrolment);
    await door.choosePassphrase(hand, alice.passphrase);
    await says(sentence);
    await expect(act.title(page, 'Join your office')).toBeVisible();
    // What was typed is still there.
    await expect(door.codeField(page)).toHaveValue(enrolment.code);
  };

  await test.step('a word that is on no list, and words that changed places', async () => {
    const words = code.split(' ');
    await door.showInvitation(hand, { server: office.url, code: words.with(3, 'doorstep').join(' ') });
    await says('Word 4, “doorstep”, is not on the list.');
    await door.showInvitation(hand, { server: office.url, code: changedPlaces(words) });
    await says(/together they do not fit/);
    await expectNoViolations(page);
  });
  await test.step('an invitation that the office does not know, and one that is too old', async () => {
    const unknown = newInvitationCode(systemRandom());
    await refused({ server: office.url, code: unknown }, /The office does not know this invitation/);
    await expectNoViolations(page);
    await expect.poll(() => Date.now()).toBeGreaterThan(lapsed);
    await refused({ server: office.url, code: shortLived }, /This invitation is too old/);
  });
  await test.step('an address where nobody, somebody else, or everybody could listen', async () => {
    await refused({ server: 'http://127.0.0.1:9', code }, /The office cannot be reached right now/);
    const other = createServer((_request, reply) => reply.end('<h1>A page about cats</h1>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await refused({ server: `http://127.0.0.1:${String(port)}`, code }, /There is no office at that address/);
    other.closeAllConnections();
    other.close();
    await refused({ server: 'http://office.example.org', code }, /That address is not private/);
  });
  await test.step('then the right ones; and the same invitation once more', async () => {
    await door.enrol(hand, { server: office.url, code, passphrase: alice.passphrase });
    await door.startTheDay(hand);
    const another = await newLaptop();
    await door.showInvitation(new Mouse(another.page), { server: office.url, code });
    await door.choosePassphrase(new Mouse(another.page), bob.passphrase);
    await expect(another.page.getByText(/This invitation was used before/)).toBeVisible();
  });
  await test.step('a wrong passphrase, then the right one', async () => {
    await hand.press(page.getByRole('button', { name: 'Lock' }));
    await door.expectLocked(page);
    await hand.write(page.getByLabel('Your passphrase'), `${alice.passphrase}s`);
    await hand.press(page.getByRole('button', { name: 'Unlock' }));
    await says(/That passphrase does not open this laptop/);
    await expectNoViolations(page);
    await door.unlock(hand, alice.passphrase);
    await door.expectToday(page);
  });
});

test('in the form: what cannot be is refused by name, and what looks like code is only text', async ({
  office,
  newLaptop,
}) => {
  const { page } = await newLaptop();
  const hand = new Mouse(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await door.enrol(hand, {
    server: office.url,
    code: await office.invite('bob'),
    passphrase: bob.passphrase,
  });
  await door.startTheDay(hand);

  const name = '<img src=x onerror=document.title=1>';
  await people.beginAdding(hand, name);
  await people.fillIn(hand, { born: '31/2/1950', postcode: 'QN1 1LS', nhsNumber: '999 000 0009' });
  await people.check(hand);
  const summary = page.getByRole('group', { name: '3 things need your attention' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('There is no such day in the calendar');
  await expect(summary).toContainText('No UK postcode looks like this');
  await expect(summary).toContainText('This is not a real NHS number');
  await expectNoViolations(page);
  await expect(people.field(page, 'Postcode')).toHaveValue('QN1 1LS');

  await people.fillIn(hand, {
    born: '28/2/1950',
    postcode: 'WB1 1LS',
    nhsNumber: '999 072 0002',
    // A right-to-left override, which would turn what follows around.
    alert: 'Dog \u202Etac ton\u202C <script>document.title=2</script>',
  });
  await people.check(hand);
  await expect(act.title(page, name)).toBeVisible();
  await expect(page.getByText('Dog ␣tac ton␣ <script>document.title=2</script>')).toBeVisible();
  await expectNoViolations(page);
  await people.search(hand, '<img');
  await expect(people.rowOf(page, name)).toHaveCount(1);
  await file.expectAllSafe(page);
  expect(await page.title()).toBe('Doorstep');
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(`${origin}/assets/`) && url !== `${origin}/`)).toEqual([]);
});

/** The first word in another's place. Every sixteenth mix of words still agrees with its last word: such a one is passed over. */
function changedPlaces(words: readonly string[]): string {
  const [first = '', ...others] = words;
  const mixed = others.map((other, place) => [other, ...others.with(place, first)].join(' '));
  const wrong = mixed.find((code) => invitationKeys(code) === null);
  if (wrong === undefined) throw new Error('every exchange of words agrees');
  return wrong;
}
