import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import en from '../../renderer/locales/en.json' with { type: 'json' };
import { localDay } from '../../shared/rules/calendar.ts';
import { requiredContents } from '../../shared/rules/notice/contents.ts';
import { lawPack } from '../../shared/rules/law-pack.ts';
import { willowNotice } from '../unit/notice/willow-notice.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { ownLibrary } from '../ui/fixture-notices.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43, library, practiceFiles } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();
const today = localDay(new Date());

async function openRules() {
  const own = ownLibrary(library);
  const vault = fixtureVault({ library: own, office: practiceOffice('chelsea') });
  ({ close } = await showApp(vault, { at: 'team', tab: 'rules' }));
  return own;
}

async function typeNotice() {
  await button('Import a new version').click();
  await expect.element(heading('Import a notice')).toHaveFocus();
  await choose('Standard');
  await box('Title of the notice').fill('Your details');
  await box(/^The words/).fill(willowNotice);
  await page.getByRole('radio', { name: /^Changes what people decided/ }).click({ force: true });
  await page
    .getByText(library.purposes[1]?.wording.standard.question ?? '')
    .first()
    .click();
  await box(/^What changed/).fill('The surgery now hears of falls.');
  await box('Counts from').fill(today);
}

async function decide(line: string, where: string) {
  await page.getByRole('combobox', { name: line, exact: true }).selectOptions(where);
}

test('R-01: a notice is pasted, shown as it will look, and published only when every line is decided', async () => {
  const own = await openRules();
  await typeNotice();
  const preview = page.getByRole('region', { name: new RegExp(`^${en.act.notice.words}`) });
  await expect.element(preview.getByRole('heading', { name: 'Why the law lets us:' })).toBeVisible();
  await expect.element(preview.getByText('• your name, address and phone')).toBeVisible();
  await expectNoViolations();
  const [first, ...others] = requiredContents;
  for (const line of others) await decide(en.notices.line[line], 'What we keep');
  await expect.element(page.getByText('1 line is not decided yet.')).toBeVisible();
  await button('Publish').click();
  await expect.element(page.getByRole('group', { name: /needs? your attention/ })).toHaveFocus();
  expect(own.noticeIssues).toEqual([]);

  await decide(en.notices.line[first], 'Not needed, because …');
  await button('Publish').click();
  expect(own.noticeIssues).toEqual([]);
  await box(`Why it is not needed: ${en.notices.line[first]}`).fill('It stands on the first page.');
  await expect.element(page.getByText('Every line is decided.')).toBeVisible();
  await expectNoViolations();
  await button('Publish').click();
  await expect.element(heading('Version 2')).toHaveFocus();
  expect(own.noticeIssues).toMatchObject([{ version: 2, change: 'material', validFrom: today }]);
  await expect.element(page.getByText('Not needed: It stands on the first page.')).toBeVisible();
  // People who need Easy Read would miss it.
  await expect
    .element(page.getByText(/The version before was also there in these words: Easy Read/))
    .toBeVisible();
  await expectNoViolations();
}, 60_000);

test('R-01: the list says which version counts, and older ones stay readable', async () => {
  const own = await openRules();
  const [notice] = own.notices;
  if (notice === undefined) throw new Error('there is no notice');
  own.notices.push({ ...notice, version: 2, title: 'The newer one' });
  own.noticeIssues.push({
    version: 2,
    change: 'minor',
    purposes: [],
    note: 'A slip.',
    validFrom: today,
    checks: [],
    at: `${today}T09:00:00.000Z`,
    workerName: 'Chelsea',
  });
  close();
  ({ close } = await showApp(fixtureVault({ library: own, office: practiceOffice('chelsea') }), {
    at: 'team',
    tab: 'rules',
  }));
  await expect.element(page.getByText('Counts now')).toBeVisible();
  await expect.element(page.getByText('Replaced')).toBeVisible();
  await button('Open version 1').click();
  await expect.element(heading('Version 1')).toHaveFocus();
  await expect
    .element(
      page
        .getByRole('region', { name: new RegExp(`^${en.act.notice.words}`) })
        .first()
        .getByRole('heading', { name: notice.title, exact: true }),
    )
    .toBeVisible();
});

test('R-01: a file of text is read into the form, and one that is no text changes nothing', async () => {
  await openRules();
  await button('Import a new version').click();
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('there is no place for a file');
  await userEvent.upload(input, new File([new Uint8Array([0, 1, 2, 255])], 'picture.txt'));
  await expect.element(page.getByText(/^This file could not be read as text/)).toBeVisible();
  await userEvent.upload(input, new File([willowNotice], 'notice.md'));
  await expect.element(box(/^The words/)).toHaveValue(willowNotice);
});

test('R-04: the rules of law in force are listed with their sources and the next look', async () => {
  await openRules();
  await expect.element(page.getByRole('heading', { name: 'Rules in force' })).toBeVisible();
  for (const { source } of lawPack.rules)
    await expect.element(page.getByText(source, { exact: true })).toBeVisible();
  await expect.element(page.getByText(/Looked at again by|Should have been looked at by/)).toBeVisible();
});

test('R-80: a version in another language says that the questions are missing in it', async () => {
  const own = ownLibrary(library);
  const [english] = own.notices;
  if (english === undefined) throw new Error('there is no notice');
  own.notices.push({ ...english, language: 'pl' });
  ({ close } = await showApp(fixtureVault({ library: own }), { at: 'notice', version: 1 }));
  await expect
    .element(page.getByText(/Some or all of the questions are in English only. They are missing in: Polski/))
    .toBeVisible();
  await expectNoViolations();
});

test('R-21: a yes that a new version changes says on the Consent tab that it must be asked again, and why', async () => {
  const file = id43('margaret');
  const known = practiceFiles().find((view) => view.file === file);
  const given = known?.decisions.find(({ answer }) => answer === 'given');
  if (given === undefined) throw new Error('nothing is given');
  const own = ownLibrary(library);
  own.noticeIssues.push({
    version: 2,
    change: 'material',
    purposes: [given.purpose],
    note: 'The surgery now hears of falls.',
    validFrom: today,
    checks: [],
    at: `${today}T09:00:00.000Z`,
    workerName: 'Chelsea',
  });
  ({ close } = await showApp(fixtureVault({ library: own }), { at: 'file', file, tab: 'consent' }));
  await expect.element(page.getByText('Ask again: the notice has changed')).toBeVisible();
  await expect.element(page.getByText(/The surgery now hears of falls/)).toBeVisible();
  await expectNoViolations();
});

test('R-01: the file says which notice was given, in which words, how and by whom', async () => {
  const file = id43('margaret');
  ({ close } = await showApp(fixtureVault(), { at: 'file', file, tab: 'consent' }));
  await expect.element(page.getByText('Version 1, Standard, read aloud.')).toBeVisible();
  await expect.element(page.getByText('Up to date')).toBeVisible();
  await button('Write down that it was given').click();
  await expect.element(box(/^Which version/)).toHaveValue('1');
});

test('R-71: whether somebody could decide is written down, and a finding that nothing shows is refused', async () => {
  const file = id43('margaret');
  ({ close } = await showApp(fixtureVault(), { at: 'record', file, kind: 'capacity', record: null }));
  await expect.element(heading('Write down whether they could decide')).toHaveFocus();
  await box(/^Which decision/).fill('Share the care plan with the surgery');
  await box(/^On which day/).fill(today);
  await box(/^What help/).fill('Pictures');
  for (const question of [/understand what/, /keep it in mind/, /use or weigh/, /say or show/]) {
    await page.getByRole('radiogroup', { name: question }).getByText('Yes', { exact: true }).click();
  }
  for (const why of [
    /^How do you know\?/,
    /^How do you know they/,
    /^What did they weigh/,
    /^How did they show/,
  ]) {
    await box(why).fill('We talked about it.');
  }
  await choose('No, they could not');
  await box(/^Who looked/).fill('Alice Morgan');
  await box(/^When will you look again/).fill('1/1/2030');
  await expectNoViolations();
  await button('Save').click();
  await expect
    .element(page.getByRole('group', { name: /needs? your attention/ }))
    .toMatchTextContent(/Nothing here shows/);
  await choose('Yes, they could');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Share the care plan/ })).toBeVisible();
});

test('a notice comes out of a text file, whatever program saved it, and what is no text is refused in words', async () => {
  await openRules();
  await button('Import a new version').click();
  const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const input = document.querySelector('input[type="file"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('there is no box for a file');
    await userEvent.upload(input, new File([bytes], name, { type: 'text/plain' }));
  };
  await expect.element(button(en.notices.choose)).toBeVisible();
  await upload('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1));
  await expect.element(page.getByRole('alert').getByText(en.notices.notRead)).toBeVisible();
  await expectNoViolations();
  // As Windows saves it under the name “Unicode”.
  const units = [0xfeff, ...Array.from('What we keep', (sign) => sign.charCodeAt(0))];
  await upload('notice.txt', new Uint8Array(new Uint16Array(units).buffer));
  await expect.element(box(/^The words/)).toHaveValue('What we keep');
  await expect.element(page.getByText(en.notices.notRead)).not.toBeInTheDocument();
});
