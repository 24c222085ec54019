import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { go } from '../../renderer/features/shell/route.ts';
import type { GlassView } from '../../renderer/vault/office-api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice, type Staff, workerId } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { fixtureVault, type FixtureOptions, type FixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => {
  close();
  vi.useRealTimers();
});

const margaret = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const words = 'The ambulance crew asked which medicines she takes.';

async function openAt(
  who: Staff,
  at: 'glass' | 'break-glass' | 'today' | 'people',
  options: FixtureOptions = {},
): Promise<FixtureVault> {
  const vault = fixtureVault({ office: practiceOffice(who), library: libraryOf(who), ...options });
  ({ close } = await showApp(vault, { at }));
  return vault;
}

async function fillIn(reference = fileReference(margaret)): Promise<void> {
  await page.getByRole('textbox', { name: 'Reference of the file' }).fill(reference);
  await page.getByRole('radio', { name: /life or health/ }).click({ force: true });
  await page.getByRole('textbox', { name: 'In a few words' }).fill(words);
  await page.getByRole('radio', { name: '2 hours' }).click({ force: true });
}

const opening = (over: Partial<GlassView> = {}): GlassView => ({
  entry: 70,
  file: margaret,
  personName: '',
  worker: workerId('ruth'),
  reason: 'life-at-risk',
  words: null,
  at: new Date().toISOString(),
  until: new Date(Date.now() + 2 * 3_600_000).toISOString(),
  review: null,
  canReview: false,
  ...over,
});

test('an emergency opening needs a reference, a reason and words, says what everybody will see, and shows a file that can only be read', async () => {
  const vault = await openAt('ruth', 'people');
  await button('Emergency openings').click();
  await button('Open a file in an emergency').click();
  await expect.element(heading('Open a file in an emergency')).toHaveFocus();
  await button('Go on').click();
  const summary = page.getByRole('group', { name: '3 things need your attention' });
  await expect.element(summary).toHaveFocus();
  await expectNoViolations();
  await summary.getByRole('button', { name: 'Choose a reason.' }).click();
  await expect.element(page.getByRole('radio', { name: /life or health/ })).toHaveFocus();

  await fillIn(fileReference(margaret).toLowerCase().replaceAll('-', ' '));
  await button('Go on').click();
  await expect.element(heading('Everybody will see this, for ever')).toHaveFocus();
  await expect.element(page.getByText('Ruth Ellery').first()).toBeVisible();
  await expect.element(page.getByText(fileReference(margaret))).toBeVisible();
  await expect.element(page.getByText('2 hours')).toBeVisible();
  await expectNoViolations();
  expect(vault.asked).not.toContain('breakGlass');

  await button('Open the file now').click();
  await expect.element(heading('Margaret Okoro')).toHaveFocus();
  await expect
    .element(page.getByText(/(2 hours|1 hour 59 minutes) left\. Nothing of it is kept/))
    .toBeVisible();
  await expectNoViolations();
  for (const name of [/Start a visit/, /Ask about consent/, /Tell safeguarding/]) {
    await expect.element(button(name)).not.toBeInTheDocument();
  }
  await expect.element(page.getByRole('tab', { name: 'Who can open it' })).not.toBeInTheDocument();
  await page.getByRole('tab', { name: 'Consent' }).click();
  await expect.element(page.getByText('What is decided now')).toBeVisible();
  await expect.element(button(/^Withdraw/)).not.toBeInTheDocument();
  await expect.element(button(/^View/)).not.toBeInTheDocument();

  await button('Close now').click();
  await expect.element(heading('Emergency openings')).toHaveFocus();
  await expect.element(page.getByText('Margaret Okoro')).not.toBeInTheDocument();
  await expect.element(page.getByText('Open now')).toBeVisible();
  await button('Open it again').click();
  await expect.element(heading('Margaret Okoro')).toHaveFocus();
});

test.each([
  ['a laptop', 1280, 720],
  ['a narrow window', 640, 900],
])('the bar and its way out stay in sight on %s, however far one reads', async (_where, width, height) => {
  await page.viewport(width, height);
  await openAt('ruth', 'today', { office: practiceOffice('ruth', { glass: [opening()] }) });
  go({ at: 'glass-file', entry: 70 });
  await expect.element(heading('Margaret Okoro')).toHaveFocus();
  for (const scroller of [document.getElementById('screen'), document.scrollingElement]) {
    scroller?.scrollTo({ top: 10_000 });
  }
  await expect.element(heading('Margaret Okoro')).not.toBeInViewport();
  await expect.element(button('Close now')).toBeInViewport({ ratio: 1 });
});

test('the file closes by itself when its time is over', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  const until = new Date(Date.now() + 6 * 60_000).toISOString();
  await openAt('ruth', 'today', { office: practiceOffice('ruth', { glass: [opening({ until })] }) });
  go({ at: 'glass-file', entry: 70 });
  await expect.element(page.getByText(/6 minutes left/)).toBeVisible();
  vi.advanceTimersByTime(60_000);
  await expect.element(page.getByText(/5 minutes left/)).toBeVisible();
  await expect.element(page.getByText('Five minutes left. Then this file closes.')).toBeInTheDocument();
  vi.advanceTimersByTime(4 * 60_000 + 5_000);
  await expect.element(page.getByText(/1 minute left/)).toBeVisible();
  vi.advanceTimersByTime(60_000);
  await expect.element(heading('The time is over')).toHaveFocus();
  await expect.element(page.getByText('Margaret Okoro')).not.toBeInTheDocument();
});

test('without the office it says whom to ring, and keeps what was typed', async () => {
  await openAt('ruth', 'break-glass', { office: practiceOffice('ruth', { inTouch: false }) });
  await fillIn();
  await button('Go on').click();
  await button('Open the file now').click();
  await expect.element(page.getByRole('alert').getByText(/needs the office/)).toBeVisible();
  await expect.element(page.getByText(/Ring somebody who is on duty: Ruth Ellery, Dev Rao\./)).toBeVisible();
  await expectNoViolations();
  await button('Change something').click();
  await expect.element(page.getByRole('textbox', { name: 'In a few words' })).toHaveValue(words);
});

test('who is not on duty is told who is', async () => {
  await openAt('alice', 'break-glass');
  await expect
    .element(page.getByText('You are not on duty, so you cannot open a file in an emergency.'))
    .toBeVisible();
  await expect
    .element(page.getByText(/Ruth Ellery, Dev Rao\. Or ring the office: 01632 960140/))
    .toBeVisible();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
  await expectNoViolations();
});

test('when the duty ends while the form is open, the office says so and the file stays closed', async () => {
  await openAt('ruth', 'break-glass', {
    instead: { breakGlass: () => ({ ok: false, problem: { code: 'BG_NOT_ON_ROTA' } }) },
  });
  await fillIn();
  await button('Go on').click();
  await button('Open the file now').click();
  await expect.element(page.getByRole('alert').getByText(/Only people on duty/)).toBeVisible();
});

test('the list names the person only where this laptop holds the file, and reads the words only for who may', async () => {
  await openAt('alice', 'glass');
  await expect.element(page.getByText('Samir Haddad')).toBeVisible();
  await expect.element(page.getByText(`File ${fileReference(id43('nadia'))}`)).toBeVisible();
  await expect.element(page.getByText(/Opened by Ruth Ellery on 21 November 2026/)).toBeVisible();
  await expect.element(page.getByText(/reviewed by 27 November 2026/)).toBeVisible();
  await expect.element(page.getByText(/ambulance/)).not.toBeInTheDocument();
  await expect.element(button(/^It was right/)).not.toBeInTheDocument();
  await expectNoViolations();
});

test('data protection is alerted on the first screen, reviews once, and never their own', async () => {
  const own = opening({ entry: 71, worker: workerId('priya'), until: '2026-11-20T12:00:00.000Z' });
  const office = practiceOffice('priya');
  const vault = await openAt('priya', 'today', { office: { ...office, glass: [own, ...office.glass] } });
  await expect.element(page.getByText('A file was opened in an emergency')).toBeVisible();
  await expectNoViolations();
  await button('Look at it').click();
  await expect.element(page.getByText(/which medicines he takes/)).toBeVisible();
  expect(button(/^It was right/).all()).toHaveLength(1);
  await button(/^It was not right/).click();
  await expect.element(page.getByRole('alertdialog')).toMatchTextContent(/It cannot be changed/);
  await expectNoViolations();
  await userEvent.keyboard('{Escape}');
  expect(vault.asked).not.toContain('reviewGlass');
  await button(/^It was right/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'It was right' }).click();
  await expect.element(button(/^It was right/)).not.toBeInTheDocument();
  await expect.element(page.getByText(/Reviewed by Priya Nair on/).first()).toBeVisible();
});

test('an opening whose words cannot be read says so to who reviews it, and is reviewed like any other', async () => {
  const garbled = opening({ entry: 71, canReview: true, words: null });
  await openAt('priya', 'glass', { office: practiceOffice('priya', { glass: [garbled] }) });
  await expect.element(page.getByText(/^The words that say why cannot be read/)).toBeVisible();
  await expectNoViolations();
  await button(/^It was not right/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'It was not right' }).click();
  await expect.element(page.getByText(/Reviewed by Priya Nair on/)).toBeVisible();
});

test('nobody else is alerted', async () => {
  await openAt('alice', 'today');
  await expect.element(page.getByText('Samir Patel')).toBeVisible();
  await expect.element(page.getByText('A file was opened in an emergency')).not.toBeInTheDocument();
});
