/** Changing a person's details, alerts before the door, linked files, and two files of one person, on screen. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { people } from '../../build/practice/content/people.ts';
import { go } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { emptyFile, id43, practiceFiles, recordNumberOf } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const margaret = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();

test('a person’s details are changed in the form of any record, and what is wrong is named in its place (R-16, R-18)', async () => {
  ({ close } = await showApp(fixtureVault(), { at: 'file', file: margaret, tab: 'details' }));
  await button(/^Change: Margaret/).click();
  await expect.element(heading('Change: Details')).toHaveFocus();
  await expect.element(box('Full name')).toHaveValue('Margaret Okoro');
  await expect.element(box('Address (optional)')).toHaveValue('14 Lantern Street\nBrackenford');
  await expectNoViolations();
  await box(/^Postcode/).fill('QN1 1LS');
  await box(/^NHS number/).fill('999 000 0009');
  await button('Save').click();
  const summary = page.getByRole('group', { name: '3 things need your attention' });
  await expect.element(summary).toHaveFocus();
  await summary.getByRole('button', { name: /^Address/ }).click();
  await expect.element(box(/^Postcode/)).toHaveFocus();
  await box(/^Postcode/).fill('wb14qt');
  await box(/^NHS number/).fill('');
  await box(/^When do we ask about this again/).fill(nextMonth());
  await box(/^Second phone/).fill('07700 900123');
  await page.getByText('More about them').click();
  await box(/^Pronouns/).fill('she/her');
  await expectNoViolations();
  await button('Save').click();
  const details = page.getByRole('tabpanel', { name: 'Details' });
  await expect.element(details.getByText('she/her')).toBeVisible();
  await expect.element(details.getByText('07700 900123')).toBeVisible();
  await expect.element(details.getByText('Large print, Hearing loop')).toBeVisible();
});

test('an NHS number that somebody else has is said at once, when details are changed and when somebody is added (R-18)', async () => {
  const vault = fixtureVault();
  ({ close } = await showApp(vault, { at: 'file', file: margaret, tab: 'details' }));
  await button(/^Change: Margaret/).click();
  await expect.element(box(/^NHS number/)).toHaveValue('999 214 3053');
  await expect.element(page.getByText('Somebody else has this NHS number')).not.toBeInTheDocument();
  await box(/^NHS number/).fill(people.leo.nhsNumber);
  await expect.element(page.getByText(/^Leo Hart, WBC/)).toBeVisible();
  await expectNoViolations();
  await box(/^NHS number/).fill(people.margaret.nhsNumber);
  await expect.element(page.getByText('Somebody else has this NHS number')).not.toBeInTheDocument();
  go({ at: 'add-person', name: 'Ivy' });
  await box(/^NHS number/).fill(people.leo.nhsNumber);
  await expect.element(page.getByText(/^Leo Hart, WBC/)).toBeVisible();
  expect(vault.asked).not.toContain('saveRecord');
});

test('an alert stands in the list and at the top of the file, and is said aloud when it opens (R-23, R-74)', async () => {
  ({ close } = await showApp(fixtureVault(), {
    at: 'file',
    file: margaret,
    tab: 'record',
    section: 'alerts',
  }));
  await button('Add an alert').click();
  await choose('Risk');
  await box(/^What must everybody know/).fill('A dog in the yard bit a visitor on 3 May.');
  await box(/^When do we look at it again/).fill(nextMonth());
  await expectNoViolations();
  await button('Save').click();
  const banner = page.getByText('Risk: A dog in the yard bit a visitor on 3 May.');
  await expect.element(banner.first()).toBeVisible();
  await expect.element(page.getByText(/^Slow to the door/).first()).toBeVisible();
  await expect
    .element(page.getByRole('status').filter({ hasText: /Read first: Slow to the door.*Risk: A dog/ }))
    .toBeInTheDocument();
  await expectNoViolations();
  await button('People').click();
  const row = page.getByRole('listitem').filter({ hasText: 'Margaret Okoro' });
  await expect.element(row.getByText('Risk: A dog in the yard bit a visitor on 3 May.')).toBeVisible();
  await expect.element(row.getByText('Large print, Hearing loop')).toBeVisible();
});

test('a link is made by name, and both files show it from their side (R-17)', async () => {
  const files = practiceFiles().map((view) => {
    const dee = { file: id43('dee'), name: 'Deirdre Hart', recordNumber: recordNumberOf(3), words: '' };
    return view.file === id43('leo') ? { ...view, linked: [{ ...dee, relation: 'child' }] } : view;
  });
  ({ close } = await showApp(fixtureVault({ files }), { at: 'file', file: id43('leo'), tab: 'record' }));
  const linked = page.getByRole('region', { name: 'Belong together' });
  await expect.element(linked.getByText('Deirdre Hart')).toBeVisible();
  await expect.element(linked.getByText(/Their son or daughter/)).toBeVisible();
  await expectNoViolations();
  await button('Link another person’s file').click();
  await page
    .getByRole('combobox', { name: /Whose file/ })
    .selectOptions(`Deirdre Hart, ${recordNumberOf(3)}`);
  await choose('Their son or daughter');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Deirdre Hart/ })).toBeVisible();
  await linked.getByRole('button', { name: 'Open the file: Deirdre Hart' }).click();
  await expect.element(heading('Deirdre Hart')).toHaveFocus();
});

test('two files of one person are joined by keyboard, say so at their top, and are parted again (R-18)', async () => {
  const twin = {
    ...people.margaret,
    recordNumber: recordNumberOf(50),
    legalName: 'Margret Okoro',
    nhsNumber: '',
  };
  const files = [...practiceFiles(), emptyFile(id43('margret'), twin, 'office')];
  ({ close } = await showApp(fixtureVault({ files }), { at: 'people' }));
  await button('The same person twice?').click();
  await expect.element(heading('The same person twice?')).toHaveFocus();
  await expect.element(page.getByText('Nearly the same name')).toBeVisible();
  await expectNoViolations();
  await expect.element(button(/^One person/)).toBeDisabled();
  const first = page.getByRole('radio', { name: recordNumberOf(1) }).element();
  if (first instanceof HTMLElement) first.focus();
  await userEvent.keyboard(' ');
  await button(/^One person/).click();
  await expect.element(page.getByText('No two files look alike.')).toBeVisible();
  await button('Back to the search').click();
  const row = page.getByRole('listitem').filter({ hasText: 'Margret Okoro' });
  await expect.element(row.getByText(`Goes on in ${recordNumberOf(1)}`)).toBeVisible();
  await row.getByRole('button').click();
  await expect.element(page.getByText(/That file goes on/)).toBeVisible();
  await expectNoViolations();
  await button(`Open the file: ${recordNumberOf(1)}`).click();
  await expect.element(heading('Margaret Okoro')).toHaveFocus();
  await expect.element(page.getByText(/has a second file/)).toBeVisible();
  await button('Two people').click();
  await expect.element(page.getByText(/has a second file/)).not.toBeInTheDocument();
});

test('an act of consent begins with what the person needs to understand it (R-74)', async () => {
  ({ close } = await showApp(fixtureVault(), { at: 'file', file: margaret, tab: 'overview' }));
  await button('Ask about consent').click();
  await expect.element(heading(/Who is here/)).toBeVisible();
  for (const need of ['Large print', 'Hearing loop', 'Large print, 18 point']) {
    await expect.element(page.getByRole('checkbox', { name: need, exact: true })).toBeChecked();
  }
});

function nextMonth(): string {
  const [year, month, day] = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
