import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoViolations } from '../ui/axe.ts';
import { emptyFile, id43, recordNumberOf } from '../ui/fixture-people.ts';
import { fixtureVault, type FixtureVault } from '../ui/fixture-vault.ts';
import { people } from '../../build/practice/content/people.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

async function openPeople(vault: FixtureVault = fixtureVault()): Promise<FixtureVault> {
  ({ close } = await showApp(vault, { at: 'people' }));
  return vault;
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const search = () => page.getByRole('searchbox');
const add = () => page.getByRole('button', { name: /^Add a new person/ });
const submit = () => page.getByRole('button', { name: 'Check and add' });

test('nobody is added without a search, and a likely match is shown with its reasons first', async () => {
  const vault = await openPeople();
  await expect.element(heading('People')).toHaveFocus();
  await expect.element(add()).not.toBeInTheDocument();
  await search().fill('Margret Okoro');
  await expect.element(page.getByText(/Nobody on this laptop is like that/)).toBeVisible();
  await expectNoViolations();
  await add().click();

  await expect.element(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Margret Okoro');
  await page.getByRole('textbox', { name: /^Date of birth/ }).fill('14 March 1955');
  await expectNoViolations();
  await submit().click();

  await expect.element(heading('Is it this person?')).toHaveFocus();
  await expect.element(page.getByText('Nearly the same name')).toBeVisible();
  await expect.element(page.getByText('The same date of birth')).toBeVisible();
  await expectNoViolations();
  expect(vault.asked).not.toContain('addPerson');
  await page.getByRole('button', { name: 'Add as a new person all the same' }).click();
  await expect.element(heading('Margret Okoro')).toHaveFocus();
});

test('what is wrong in a form is listed and focused, and each line goes to its field', async () => {
  await openPeople();
  await search().fill('Winifred');
  await add().click();
  await page.getByRole('textbox', { name: /^Date of birth/ }).fill('31/02/1990');
  await page.getByRole('textbox', { name: /^Postcode/ }).fill('QN1 1LS');
  await page.getByRole('textbox', { name: /^NHS number/ }).fill('999 000 0009');
  await submit().click();
  const summary = page.getByRole('group', { name: '3 things need your attention' });
  await expect.element(summary).toHaveFocus();
  await expectNoViolations();
  await summary.getByRole('button', { name: /^NHS number/ }).click();
  const nhs = page.getByRole('textbox', { name: /^NHS number/ });
  await expect.element(nhs).toHaveFocus();
  await expect.element(nhs).toHaveAccessibleDescription(/last digit does not fit/);
});

test('text that looks like code, or would turn the line around, is shown literally', async () => {
  const name = '<img src=x onerror="document.title=1"> \u202Eletap';
  const strange = emptyFile(
    id43('strange'),
    { ...people.samir, recordNumber: recordNumberOf(40), legalName: name, alert: '\u2067<b>ring twice' },
    'office',
  );
  await openPeople(fixtureVault({ files: [strange] }));
  await page.getByRole('button', { name: /img src/ }).click();
  await expect.element(heading(/<img src=x/)).toHaveFocus();
  const title = heading(/<img src=x/).element();
  expect(title.textContent).toBe('<img src=x onerror="document.title=1"> ␣letap');
  expect(title.querySelector('bdi')?.dir).toBe('auto');
  expect(document.querySelector('img, b')).toBeNull();
  expect(document.title).toBe('Doorstep');
});

test('two values of one field are a plain question, settled by choosing', async () => {
  const vault = await openPeople();
  await search().fill('Nadia');
  await page.getByRole('button', { name: /Nadia Haddad/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Phone: which one is right?' })).toBeVisible();
  await expectNoViolations();
  await page
    .getByRole('button', { name: /^This one/ })
    .first()
    .click();
  await expect
    .element(page.getByRole('heading', { name: 'Phone: which one is right?' }))
    .not.toBeInTheDocument();
  expect(vault.asked).toContain('chooseValue');
});

test('the way to withdrawing starts from the decision itself', async () => {
  await openPeople();
  await search().fill('Samir');
  await page.getByRole('button', { name: /^Samir Patel/ }).click();
  await expect.element(heading('Samir Patel')).toHaveFocus();
  await page.getByRole('tab', { name: 'Consent' }).click();
  await expectNoViolations();
  await page.getByRole('button', { name: /^Withdraw: / }).click();
  await expect.element(heading(/./)).toHaveFocus();
});
