import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations } from '../ui/axe.ts';
import { id43 } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
/** The word beside a box or a button of a choice, which is what a finger meets. */
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();
const box = (name: string | RegExp) => page.getByRole('textbox', { name });

async function openRecord() {
  const vault = fixtureVault();
  ({ close } = await showApp(vault, { at: 'file', file, tab: 'record' }));
  return vault;
}

test('somebody around the person is written down, shown, and put right', async () => {
  await openRecord();
  await button('Add somebody').click();
  await expect.element(heading('Add somebody')).toHaveFocus();
  await expectNoViolations();
  await box('Full name').fill('Grace Okoro');
  await page.getByRole('combobox', { name: /Who they are/ }).selectOptions('Brother or sister');
  await choose('Not yet');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Grace Okoro/ })).toBeVisible();
  await expectNoViolations();
  await button(/^Change: Grace Okoro/).click();
  await box('Full name').fill('Grace Okoro-Lane');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Grace Okoro-Lane/ })).toBeVisible();
});

test('an address is read as it would stand on an envelope', async () => {
  ({ close } = await showApp(fixtureVault(), { at: 'file', file, tab: 'details' }));
  await expect.element(page.getByText(/^14 Lantern Street\s+Brackenford\s+WB1 4QT$/)).toBeVisible();
});

test('what is wrong is listed and focused, and each line goes to its field', async () => {
  await openRecord();
  await button('Add somebody').click();
  await box(/^Phone/).fill('12');
  await button('Save').click();
  const summary = page.getByRole('group', { name: '4 things need your attention' });
  await expect.element(summary).toHaveFocus();
  await expectNoViolations();
  await summary.getByRole('button', { name: /^Full name/ }).click();
  await expect.element(box('Full name')).toHaveFocus();
  await summary.getByRole('button', { name: /^Who they are/ }).click();
  await expect.element(page.getByRole('combobox', { name: /Who they are/ })).toHaveFocus();
});

test('a question that depends on an answer comes and goes with it', async () => {
  await openRecord();
  await button('Add somebody').click();
  await expect.element(box(/Why not/)).not.toBeInTheDocument();
  await choose('Never contact them');
  await expect.element(box(/Why not/)).toBeVisible();
});

test('a note has a day and a time, and is added to and never changed', async () => {
  await openRecord();
  await button(/^Notes/).click();
  await button('Write a note').click();
  await box('Day').fill('1/11/2026');
  await box('Time').fill('9:30');
  await choose('Phone call');
  await box(/What happened/).fill('She slept well.');
  await choose('The person');
  await expectNoViolations();
  await button('Save').click();
  const written = page.getByRole('article', { name: /She slept well/ });
  await expect.element(written.getByText('1 November 2026, 09:30')).toBeVisible();
  await expect.element(written.getByRole('button', { name: /^Change/ })).not.toBeInTheDocument();
  await written.getByRole('button', { name: /^Add to/ }).click();
  await expect.element(page.getByRole('combobox', { name: 'Adds to' })).toHaveDisplayValue(/She slept well/);
});

test('a mistake is marked in the history, and what happened can be read by keyboard alone', async () => {
  await openRecord();
  await button('Add somebody').click();
  await box('Full name').fill('Grace Okoro');
  await page.getByRole('combobox', { name: /Who they are/ }).selectOptions('Friend');
  await choose('Not yet');
  await button('Save').click();
  await button(/^History: Grace/).click();
  await expect.element(heading(/^History: Grace/)).toHaveFocus();
  await expectNoViolations();
  await box(/Why is it a mistake/).fill('Another family');
  await button('This is a mistake').click();
  await expect.element(button('It is right after all')).toBeVisible();
  await button('Back to the file').click();
  await expect.element(page.getByText('1 entry made by mistake')).toBeVisible();
  await page.getByRole('tab', { name: 'What happened' }).click();
  await expect.element(page.getByText('Somebody around them: new')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}');
  await expectNoViolations();
});
