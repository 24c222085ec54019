/** what services ask about, their contracts and their questions, as an administrator keeps them. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice } from '../ui/fixture-office.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const answer = (question: RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
const card = (name: string) => page.getByRole('region', { name });

async function open(me: 'alice' | 'chelsea') {
  const vault = fixtureVault({ office: practiceOffice(me), library: libraryOf(me) });
  ({ close } = await showApp(vault, { at: 'team', tab: 'services' }));
}

test('R-02: everybody sees what each service asks about, and only administrators are offered to write', async () => {
  await open('alice');
  const services = card('What our services ask about');
  await expect.element(services.getByText(/^Asks about: Travel\./)).toBeVisible();
  await expect.element(services.getByText(/^Every part of the file/)).toBeVisible();
  await expect
    .element(
      card('Sets of questions')
        .getByText(/Young carers|young carers/)
        .first(),
    )
    .toBeVisible();
  await expect.element(button('Add a contract')).not.toBeInTheDocument();
  await expectNoViolations();
});

test('R-02: an administrator changes what a service asks about, adds one of their own, and ends one', async () => {
  await open('chelsea');
  const services = card('What our services ask about');
  await button('Change: Dial2Drive').click();
  const parts = page.getByRole('group', { name: /Which parts of a file/ });
  await expect.element(parts.getByRole('checkbox', { name: 'Travel' })).toBeChecked();
  await parts.getByText('Equipment and care').click();
  await expectNoViolations();
  await button('Save').click();
  await expect.element(services.getByText(/^Asks about: Equipment and care (and|,) Travel/)).toBeVisible();
  await button('Add a service').click();
  await box(/^What it is called/).fill('Warm homes');
  await page
    .getByRole('group', { name: /What does it not ask about/ })
    .getByText('Money')
    .click();
  await button('Save').click();
  await expect.element(services.getByText('Warm homes')).toBeVisible();
  await button('Change: YANA').click();
  await box(/^When did it end/).fill('1/11/2026');
  await button('Save').click();
  await services.getByText('1 not used any more').click();
  await expect.element(services.getByText('YANA')).toBeVisible();
});

test('R-05: a contract says who decides about the information, and then whom to tell', async () => {
  await open('chelsea');
  await button('Add a contract').click();
  await box(/What we call it/).fill('Transport 2027');
  await box(/Who is it with/).fill('Brackenford Council');
  await answer(/Who decides how/, 'They do. We work for them.');
  await box(/when information went wrong/).fill('Council desk, 01632 960262');
  await box(/^Start/).fill('1/4/2027');
  await answer(/NHS rules/, 'No');
  await answer(/child’s safety/, 'No');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByRole('group', { name: '2 things need your attention' })).toHaveFocus();
  await box(/Number of the agreement/).fill('BC-9');
  await box(/asks for their information/).fill('Council desk, 01632 960262');
  await button('Save').click();
  await expect.element(card('Contracts').getByText(/Transport 2027/)).toBeVisible();
});

test('R-31: a new version of a set of questions is written as lines, and a line that is none is said', async () => {
  await open('chelsea');
  await button('Add a set of questions').click();
  await box(/Short name/).fill('carers');
  await box(/^Version/).fill('2');
  await box(/^Name/).fill('For carers, shorter');
  await box(/^Questions/).fill('Who do you care for?');
  await button('Save').click();
  await expect.element(page.getByText(/A line is no question yet/).first()).toBeVisible();
  await box(/^Questions/).fill('line: Who do you care for?\none: Do you sleep? | Well | Badly');
  await button('Save').click();
  await expect.element(card('Sets of questions').getByText(/For carers, shorter/)).toBeVisible();
});
