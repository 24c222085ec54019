/** Records that one team alone reads: sent by a worker, and worked on by the team. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fileReference } from '../../shared/rules/file-reference.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id43 } from '../ui/fixture-people.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { restrictedRecord } from '../ui/fixture-restricted.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const menu = (name: string | RegExp) => page.getByRole('combobox', { name });
/** One answer of one question. */
const answer = async (question: string | RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();

const about = { file, reference: fileReference(file), personName: '' };
const grant = restrictedRecord(
  'finance',
  'grant',
  { purpose: 'grant', sortCode: '08-99-99', account: '66374958', holder: 'M Okoro', deleteAfter: '1/3/2099' },
  about,
);
const worry = restrictedRecord(
  'concern',
  'worry',
  { danger: 'not-needed', whom: 'adult', words: 'He keeps my bank card.', harms: ['money'] },
  about,
);

async function open(route: Route, options: FixtureOptions = {}) {
  const vault = fixtureVault(options);
  ({ close } = await showApp(vault, route));
  return vault;
}
const part = (section: 'finance' | 'equality' | 'concerns' | 'feedback' | 'health'): Route => ({
  at: 'file',
  file,
  tab: 'record',
  section,
});

test('R-19: money details are handed to the finance team, and the file says only that it was done', async () => {
  await open({ at: 'record', file, kind: 'finance', record: null });
  await expect.element(page.getByText(/Only these people, of .Money matters/)).toBeVisible();
  await answer(/^What is it for/, 'A grant');
  await box(/^Sort code/).fill('08-99-99');
  await box(/^Account number/).fill('66374959');
  await box(/^Name on the account/).fill('M Okoro');
  await box(/^When can this be deleted/).fill('1/3/2099');
  await expectNoViolations();
  await button('Hand it over').click();
  const summary = page.getByRole('group', { name: /One thing/ });
  await expect.element(summary).toHaveFocus();
  await expect.element(summary.getByText(/does not go with this sort code/)).toBeVisible();
  await box(/^Account number/).fill('66374958');
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
  await button('Back to the file').click();
  await expect.element(page.getByText('Completed')).toBeVisible();
  await expect.element(page.getByText('66374958')).not.toBeInTheDocument();
});

test('R-19: a sort code that cannot be checked is taken, and the worker is asked to read it back', async () => {
  await open({ at: 'record', file, kind: 'finance', record: null });
  await box(/^Sort code/).fill('01-01-01');
  await box(/^Account number/).fill('12345678');
  await expect.element(page.getByText(/Read them back to the person/)).toBeVisible();
});

test('R-19: the finance team sees the last four numbers, and the rest for a reason that stays written down', async () => {
  await open({ at: 'restricted', kind: 'finance', file: grant.view.file }, { restricted: [grant] });
  await expect.element(page.getByText('••••4958').first()).toBeVisible();
  await expect.element(page.getByText('66374958')).not.toBeInTheDocument();
  await expectNoViolations();
  await button('Show in full: Account number').click();
  // The numbers are masked by the app, and no key keeps them from the team: that is said where they are shown.
  await expect
    .element(page.getByText(/hidden on screen only: your team’s laptops hold all of it/))
    .toBeVisible();
  await button('Write it down and show it').click();
  await expect.element(page.getByText('Say why you need it.')).toBeVisible();
  await box(/^Why do you need the whole number/).fill('To pay the grant');
  await button('Write it down and show it').click();
  await expect.element(page.getByText('66374958')).toBeVisible();
  const looked = page.getByRole('list', { name: 'Who has seen hidden numbers' });
  await expect.element(looked.getByText('Account number, shown in full')).toBeVisible();
  await expect.element(looked.getByText('To pay the grant')).toBeVisible();
  await expectNoViolations();
  await button('Hide: Account number').click();
  await expect.element(page.getByText('66374958')).not.toBeInTheDocument();
});

test('R-19: the finance team puts something right without typing hidden numbers again', async () => {
  await open({ at: 'restricted', kind: 'finance', file: grant.view.file }, { restricted: [grant] });
  await button('Change: Money').click();
  await box(/^Name on the account/).fill('Margaret Okoro');
  await button('Save').click();
  await expect.element(page.getByRole('definition').getByText('Margaret Okoro')).toBeVisible();
  await expect.element(page.getByText('••••4958').first()).toBeVisible();
});

test('R-19: money details that were entered by mistake are marked with the reason, ask for nothing more, and can count again', async () => {
  await open({ at: 'restricted', kind: 'finance', file: grant.view.file }, { restricted: [grant] });
  await expect.element(page.getByText(/Look whether the money details can go by 1 March 2099/)).toBeVisible();
  await box(/^Why is it a mistake/).fill('Of somebody else');
  await button('This is a mistake').click();
  await expect.element(page.getByText('Entered by mistake').first()).toBeVisible();
  await expect.element(page.getByText('Of somebody else')).toBeVisible();
  expect(page.getByText(/Look whether the money details can go/).query()).toBeNull();
  await expectNoViolations();
  await button(/^Back to/).click();
  await expect.element(page.getByText('Entered by mistake')).toBeVisible();
  await button(/^Open/).click();
  await button('It is right after all').click();
  await expect.element(page.getByText(/Look whether the money details can go/)).toBeVisible();
});

test('R-19: what two of the team wrote apart is asked about where the record is read', async () => {
  const value = (said: string, change: string) => ({
    value: said,
    worker: 'Bob Adeyemi',
    at: '2026-11-20T10:00:00.000Z',
    change: id43(change),
  });
  const { record } = grant.view;
  const values = [value('M Okoro', 'one'), value('Margaret Okoro', 'other')];
  const apart = { ...grant, questions: [{ kind: 'finance', record, field: 'holder', values }] };
  await open({ at: 'restricted', kind: 'finance', file: grant.view.file }, { restricted: [apart] });
  await expect.element(button(/Margaret Okoro/)).toBeVisible();
  await expectNoViolations();
  await button(/Margaret Okoro/).click();
  await expect.poll(() => button(/Margaret Okoro/).query()).toBeNull();
});

test('R-53: when the person’s file was erased the team reads so, and who may asks a second person to erase theirs too', async () => {
  const left = { ...grant, aboutErasedOn: '2026-11-20' };
  const office = practiceOffice('chelsea');
  await open({ at: 'restricted-list', kind: 'finance' }, { restricted: [left], office });
  await expect.element(page.getByText('Their file was erased')).toBeVisible();
  await button(/^Open/).click();
  await expect
    .element(page.getByText(/The file of this person was erased on 20 November 2026/))
    .toBeVisible();
  await expectNoViolations();
  await button('Erase this too').click();
  await expect.element(heading('Erase this file')).toHaveFocus();
  await page.getByText('The person asked for it').click();
  await button('See what will happen').click();
  await expect.element(page.getByText(/stays with that team/)).not.toBeInTheDocument();
  await expectNoViolations();
  await button('Ask a second person to agree').click();
  await expect.element(page.getByText(/They find it in “Team”/)).toBeVisible();
});

test('R-53: who answers for nothing that is kept reads whom to ask', async () => {
  const left = { ...grant, aboutErasedOn: '2026-11-20' };
  await open({ at: 'restricted', kind: 'finance', file: left.view.file }, { restricted: [left] });
  await expect.element(page.getByText(/An administrator in your team can ask/)).toBeVisible();
  expect(button('Erase this too').query()).toBeNull();
});

test('R-22: every equality question can be declined or left unasked with a reason, and nothing is chosen beforehand', async () => {
  await open({ at: 'record', file, kind: 'equality', record: null });
  await expect.element(heading('Ask the equality questions')).toBeVisible();
  expect(page.getByRole('radio', { checked: true }).elements()).toEqual([]);
  await answer(/^Who fills this in/, 'The person');
  await menu(/^What is their ethnic group/).selectOptions('White: any other');
  await box(/^What do they call it/).fill('Cornish');
  await menu(/^What is their religion/).selectOptions('Prefer not to say');
  await answer(/^What is their sexual orientation/, 'Prefer not to say');
  await answer(/^What is their sex\b/, 'Female');
  await answer(/^Have they a condition/, 'No');
  await answer(/^Do they look after somebody/, 'Not asked');
  await expectNoViolations();
  await box(/^Why were some questions not asked/).fill('Others could hear');
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
  await button('Back to the file').click();
  await expect.element(page.getByText('Completed')).toBeVisible();
  await expect.element(page.getByText('Cornish')).not.toBeInTheDocument();
});

test('R-36: a concern asks about danger first, then the three questions with their reasons, and leaves nothing in the file', async () => {
  await open({ at: 'record', file, kind: 'concern', record: null });
  const first = page.getByRole('radiogroup').first();
  await expect.element(first).toHaveAccessibleName(/Ring 999 first/);
  await answer(/Ring 999 first/, 'Nobody is in danger now');
  await expect.element(page.getByText('First question of the Care Act')).not.toBeInTheDocument();
  await answer(/^Is it about an adult or a child/, 'An adult');
  await box(/^What happened/).fill('“He keeps my bank card.”');
  await page.getByText('Money or belongings', { exact: true }).click();
  for (const question of [/^Do they need care/, /^Are they being hurt/, /^Do their needs stop/]) {
    await answer(question, 'Yes');
  }
  await expectNoViolations();
  await box(/^What does the person want/).fill('Her card back');
  await answer(/^Can they decide/, 'Yes');
  await answer(/^Does the person know/, 'Yes');
  await answer(/^Do they agree/, 'Yes');
  await answer(/^Has it been passed on/, 'Not yet');
  await button('Hand it over').click();
  const summary = page.getByRole('group', { name: '3 things need your attention' });
  await expect.element(summary).toHaveFocus();
  const whys = page.getByRole('textbox', { name: /^Why do you think so/ });
  for (const at of [0, 1, 2]) await whys.nth(at).fill('She told me.');
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
  await button('Back to the file').click();
  await expect.element(page.getByText('Nothing is left in this file', { exact: false })).toBeVisible();
  await expect.element(page.getByText('Completed')).not.toBeInTheDocument();
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: /Today/ }).click();
  await expect.element(page.getByRole('list', { name: 'What you told safeguarding' })).toBeVisible();
});

test('R-36: the safeguarding team works through its queue, and says how far each has come', async () => {
  await open({ at: 'today' }, { restricted: [worry] });
  await button('Open: Worries about safety').click();
  await expect.element(page.getByText('Not looked at yet')).toBeVisible();
  await expectNoViolations();
  await button(`Open ${worry.reference}`).click();
  await answer('How far it has come', 'Closed');
  await button('Save and tell the worker').click();
  await expectNoViolations();
  await button('Back to the list').click();
  await expect.element(page.getByText('Nothing is here.')).toBeVisible();
  await answer('Which ones?', 'All');
  await expect.element(page.getByText('Closed', { exact: true })).toBeVisible();
});

test('R-37: somebody who writes down a complaint is told how one about information differs', async () => {
  await open(part('feedback'));
  await expect.element(page.getByText('A complaint about their information')).toBeVisible();
  await expect.element(page.getByText(/That has its own law/)).toBeVisible();
  await expectNoViolations();
});

test('R-39: what is said without a name stands in nobody’s file, and each time somebody has to choose', async () => {
  await open({ at: 'record', file, kind: 'feedback', record: null });
  await button('Save').click();
  await expect.element(page.getByText('Ask the person, and choose one.')).toBeVisible();
  await answer(/^Do they want their name with it/, 'No: it goes into nobody’s file');
  await answer(/^Who fills this in/, 'The person');
  for (const question of [/^We listened/, /^We treated/, /^We helped/]) await answer(question, 'Yes');
  await box(/^What was good/).fill('The tea');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('1 answer without a name')).toBeVisible();
  await expect.element(page.getByRole('article', { name: /What they think of us/ })).not.toBeInTheDocument();
});

test('R-23: what could kill somebody stands above everything else in their file', async () => {
  await open({ at: 'record', file, kind: 'allergy', record: null });
  await box(/^What must they stay away from/).fill('Peanuts');
  await answer(/^How dangerous is it/, 'It could kill them');
  await box(/^What must we do/).fill('Her pen is in the red bag. Call 999.');
  await answer(/^Who told you/, 'The person');
  await button('Save').click();
  await expect.element(page.getByText('This could kill them')).toBeVisible();
  await expect.element(page.getByText(/Her pen is in the red bag/).first()).toBeVisible();
  await expectNoViolations();
});
