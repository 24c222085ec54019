/** What is left of an erased file on the disks of real laptops: no word of it, no name, and none of its keys, not even sealed. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalIn } from '../../electron/journal.ts';
import { readJournal } from '../../renderer/vault/journal.ts';
import { alice, chelsea } from '../people.ts';
import { findWords } from './canary.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import { filesIn, storesOf } from './hiding-places.ts';
import * as act from './pages/act.ts';
import * as charity from './pages/charity.ts';
import * as door from './pages/door.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import { livesAt, margaret, openWords } from './the-story.ts';

const staysName = 'Isolde Quennell';
/** As typed, as read, and as kept. */
const words = [
  margaret.name,
  margaret.called,
  'Tansley Rise',
  'Upper Brackenford',
  livesAt,
  margaret.phone,
  '7700900123',
  '1955-03-14',
  'Sits by the window',
  'knocker is stuck',
];

/** The keys of files as they lie in a laptop's journal: sealed, by file. */
async function sealedKeys(profile: string): Promise<Map<string, string[]>> {
  // A copy: whoever opens a journal goes on writing in it.
  const copy = await mkdtemp(join(tmpdir(), 'doorstep-journal-'));
  await cp(join(profile, 'journal'), copy, { recursive: true });
  const journal = await journalIn(copy).open();
  if (!journal.ok) throw new Error(journal.problem);
  const { value } = journal;
  const call = (_name: string, from: Parameters<typeof value.read>[0]) => value.read(from);
  const read = await readJournal({ call: call as never }, () => undefined);
  await value.close();
  await rm(copy, { recursive: true });
  if (!read.ok) throw new Error(read.problem);
  const keys = new Map<string, string[]>();
  for (const entry of read.value.entries) {
    if (entry.is !== 'envelope' || entry.envelope.head.opens.what !== 'file') continue;
    const { file: of } = entry.envelope.head.opens;
    keys.set(of, [...(keys.get(of) ?? []), entry.envelope.sealed]);
  }
  return keys;
}

test('erased by two, a file leaves no word, no name and no key on the disk of any laptop', async ({
  office,
  newLaptop,
}) => {
  const empty = await office.empty();
  const [first, second] = [await newLaptop(), await newLaptop()];
  const hers = new Mouse(first.page);
  let theirs = new Mouse(second.page);
  let keysThatStay: string[] = [];
  let keysThatGo: string[] = [];

  await test.step('Chelsea and Alice look after a charity together', async () => {
    await charity.fillIn(hers, {
      server: empty.url,
      claim: empty.claimCode,
      organisation: openWords,
      ...chelsea,
    });
    await charity.passTheCards(hers);
    await hers.press(first.page.getByRole('button', { name: 'Invite a second administrator' }));
    const code = await charity.invite(hers, alice.name, alice.role);
    await door.enrol(theirs, { server: empty.url, code, passphrase: alice.passphrase });
    await door.startTheDay(theirs);
    await charity.openTeam(hers);
    // Until she has joined, her name stands at the invitation.
    await expect(first.page.getByText('1 laptop')).toHaveCount(2);
    await hers.press(first.page.getByRole('button', { name: new RegExp(alice.name) }));
    await hers.press(first.page.getByRole('button', { name: `Make ${alice.name} an administrator` }));
    await hers.press(first.page.getByRole('button', { name: 'Make administrator' }));
    await expect(first.page.getByRole('button', { name: 'Take administrator away' })).toBeVisible();
  });

  await test.step('Alice keeps two files, one of them full of unusual words', async () => {
    const { page } = second;
    await people.beginAdding(theirs, staysName);
    await people.check(theirs);
    await expect(act.title(page, staysName)).toBeVisible();
    await file.expectAllSafe(page);
    keysThatStay = [...(await sealedKeys(second.profile)).values()].flat();
    await people.beginAdding(theirs, margaret.name);
    const { name, called, born, address, postcode, phone, language, needs, alert } = margaret;
    await people.fillIn(theirs, { name, called, born, address, postcode, phone, language, needs, alert });
    await people.check(theirs);
    await expect(act.title(page, name)).toBeVisible();
    await file.startVisit(theirs);
    await file.expectAllSafe(page);
    const all = [...(await sealedKeys(second.profile)).values()].flat();
    keysThatGo = all.filter((key) => !keysThatStay.includes(key));
    expect(keysThatGo).not.toEqual([]);
  });

  await test.step('before, her keys are found on the disk, sealed; her words are not', async () => {
    const places = await filesIn(second.profile);
    for (const key of [...keysThatGo, ...keysThatStay]) expect(findWords([key], places)).not.toEqual([]);
    expect(findWords([openWords], places)).not.toEqual([]);
    expect(findWords(words, places)).toEqual([]);
    // What the search looks for in vain elsewhere is on the screen.
    const screen = { name: 'screen', bytes: Buffer.from(await second.page.getByRole('main').innerText()) };
    expect(findWords([margaret.name], [screen])).not.toEqual([]);
  });

  await test.step('Alice asks, Chelsea approves', async () => {
    const { page } = second;
    await theirs.choose(page.getByRole('tab', { name: 'Who can open it' }));
    await theirs.press(page.getByRole('button', { name: 'Erase this file' }));
    await theirs.choose(page.getByRole('radio', { name: 'The person asked for it' }));
    await theirs.press(page.getByRole('button', { name: 'See what will happen' }));
    await theirs.press(page.getByRole('button', { name: 'Ask a second person to agree' }));
    await expect(act.title(page, 'It waits for a second person')).toBeVisible();
    await charity.openTeam(hers);
    await hers.press(charity.tab(first.page, 'To approve'));
    await hers.press(first.page.getByRole('button', { name: /^Approve: / }));
    await hers.press(first.page.getByRole('alertdialog').getByRole('button', { name: 'Approve' }));
    await expect(first.page.getByText('Erased files')).toBeVisible();
    await file.syncNow(theirs);
    await people.search(theirs, margaret.name);
    await expect(people.rowOf(page, margaret.name)).toHaveCount(0);
    await expect(file.syncState(page)).toContainText('All safe at the office');
    await expect(async () => {
      await charity.openTeam(hers);
      await hers.press(charity.tab(first.page, 'To approve'));
      const signed = first.page.getByText('Every laptop has signed that it forgot it.');
      await expect(signed).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  });

  await test.step('after, neither words nor keys are anywhere in the folder of either laptop', async () => {
    const stores = [await storesOf(first.page), await storesOf(second.page)];
    expect(findWords([...words, ...keysThatGo], stores)).toEqual([]);
    expect(findWords([openWords], stores)).not.toEqual([]);
    await first.close();
    await second.close();
    for (const { profile } of [first, second]) {
      const places = await filesIn(profile);
      expect(findWords([openWords], places)).not.toEqual([]);
      expect(findWords([...words, ...keysThatGo], places)).toEqual([]);
    }
    const places = await filesIn(second.profile);
    for (const key of keysThatStay) expect(findWords([key], places)).not.toEqual([]);
  });

  await test.step('started again, the other file is all there, and the erased one is nowhere', async () => {
    await second.start();
    theirs = new Mouse(second.page);
    await door.unlock(theirs, alice.passphrase);
    await people.search(theirs, '');
    await expect(people.rowOf(second.page, staysName)).toHaveCount(1);
    await expect(people.rowOf(second.page, margaret.name)).toHaveCount(0);
    const places = [...(await filesIn(second.profile)), await storesOf(second.page)];
    expect(findWords([...words, ...keysThatGo], places)).toEqual([]);
  });

  await empty.stop();
});
