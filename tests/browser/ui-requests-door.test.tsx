/** At the door: what somebody asks about their data is written down by anybody in two clicks, and whom they can turn to is at hand. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const menu = (name: string | RegExp) => page.getByRole('combobox', { name });
const answer = async (question: string | RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();

async function open(route: Route, options: FixtureOptions = {}) {
  ({ close } = await showApp(fixtureVault({ office: practiceOffice('alice'), ...options }), route));
}

test('R-56, R-67: any worker writes a spoken request down in two clicks from the file, and hands it over', async () => {
  await open({ at: 'file', file, tab: 'overview' });
  await button('They ask about their data').click();
  await expect.element(heading('They ask about their data')).toBeVisible();
  await expectNoViolations();
  await button('To see what we hold').click();
  await expect.element(heading('Write down a request')).toBeVisible();
  await expect.element(box(/^When did they ask/)).toHaveValue(new Date().toLocaleDateString('en-GB'));
  await box(/^What did they say/).fill('Can I see my file?');
  await answer(/^Are you sure who they are/, 'Yes');
  await expectNoViolations();
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
  await expect.element(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
});

test('R-56: from the first screen of the day a request is two clicks away, also of somebody without a file', async () => {
  await open({ at: 'today' });
  await button('They ask about their data').click();
  await button('To delete something').click();
  await button('Hand it over').click();
  await expect.element(page.getByRole('group', { name: /things need your attention/ })).toHaveFocus();
  await box(/^Whose data is it about/).fill('Rowan Hale');
  await box(/^What did they say/).fill('Delete my number.');
  await box(/^How can we reach them/).fill('01632 960011');
  await answer(/^Are you sure who they are/, 'No');
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
});

test('R-65: what a choice may mean is said in neutral words after it is made, and never to who asks to see', async () => {
  const note = page.getByText(/This may change what help we can give/);
  await open(
    { at: 'record', file, kind: 'rights-request', record: null },
    { office: practiceOffice('alice') },
  );
  expect(note.query()).toBeNull();
  await menu(/^What do they ask for/).selectOptions('To see what we hold');
  expect(note.query()).toBeNull();
  await menu(/^What do they ask for/).selectOptions('To delete something');
  await expect.element(note).toBeVisible();
  expect(page.getByRole('dialog').query()).toBeNull();
  expect(note.element().textContent).not.toMatch(/sure|must|lose|warning|refuse/i);
});

test('R-37, R-70: the worker is told how a complaint about data differs from one about the service', async () => {
  await open({ at: 'ask-about-data', file });
  await expect.element(page.getByText(/With how we use their data/)).toBeVisible();
  await expect.element(page.getByText(/With our help, or somebody of ours/)).toBeVisible();
  await button('Complain about data').click();
  await expect.element(heading('Write down a complaint about data')).toBeVisible();
  await box(/^What are they not happy with/).fill('A letter went to my old address.');
  await answer(/^Are you sure who they are/, 'Yes');
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
});

test('R-66, R-67: a page about people’s rights opens without a connection, with whom to turn to', async () => {
  await open({ at: 'ask-about-data', file: null }, { sync: { stage: 'offline' } });
  await button('Which rights do people have?').click();
  await expect.element(heading('People’s rights over their data')).toBeVisible();
  await expect.element(page.getByText('0303 123 1113')).toBeVisible();
  await expectNoViolations();
});

test('R-67: administrators put right whom people turn to, and what is missing is named', async () => {
  await open({ at: 'team', tab: 'rules' }, { office: practiceOffice('chelsea') });
  await button('Change whom people turn to').click();
  await box(/^Their email/).fill('nobody');
  await expectNoViolations();
  await button('Save the contacts').click();
  await expect.element(page.getByRole('group', { name: /One thing/ })).toHaveFocus();
  await box(/^Their email/).fill('data@charity.example');
  await button('Save the contacts').click();
  await expect.element(button('Change whom people turn to')).toBeVisible();
});
