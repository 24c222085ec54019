import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Section } from '../../shared/record/case/sections.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice, type Staff, workerId } from '../ui/fixture-office.ts';
import { id43, practiceFiles } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });

async function openMember(who: Staff, member: Staff) {
  const vault = fixtureVault({ office: practiceOffice(who), library: libraryOf(who) });
  ({ close } = await showApp(vault, { at: 'member', worker: workerId(member) }));
}

async function openPart(part: Section, withheld: readonly Section[]) {
  const files = practiceFiles().map((view) => (view.file === file ? { ...view, withheld } : view));
  const route: Route = { at: 'file', file, tab: 'record', section: part };
  ({ close } = await showApp(fixtureVault({ files }), route));
}

test('R-13: an administrator writes down the day on which a worker signed, and can take it back', async () => {
  await openMember('chelsea', 'bob');
  const card = page.getByRole('region', { name: 'Promise to keep secrets' });
  await expect.element(card).toMatchTextContent(/Bob Adeyemi signed it on 5 January 2026/);
  await button('Write down the day').click();
  await expectNoViolations();
  await box(/^Day on which they signed/).fill('5 Jan 2099');
  await button('Save the day').click();
  await expect.element(card).toMatchTextContent(/has not come yet/);
  await expectNoViolations();
  await box(/^Day on which they signed/).fill('');
  await button('Save the day').click();
  await expect.element(card).toMatchTextContent(/Not signed/);
  await button(/^Back to all people/).click();
  await expect.element(button(/^Bob Adeyemi/)).toBeVisible();
  await expect.element(page.getByText('No promise signed').first()).toBeVisible();
});

test('R-13: who is no administrator reads the day and cannot change it', async () => {
  await openMember('alice', 'bob');
  await expect.element(page.getByText(/Bob Adeyemi signed it on/)).toBeVisible();
  expect(button('Write down the day').query()).toBeNull();
});

test('R-13: a part that is withheld says so and what to do, and what could kill somebody can still be written', async () => {
  await openPart('health', ['health', 'assessments']);
  await expect.element(page.getByText('Kept back from you: Health and needs')).toBeVisible();
  await expect.element(page.getByText(/Ask an administrator to write down when you did/)).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Allergies' })).toBeVisible();
  for (const closed of ['Health and needs', 'What we do differently']) {
    expect(page.getByRole('heading', { name: closed }).query()).toBeNull();
  }
  await expectNoViolations();
});

test('R-13: the first page of the file says what is kept back', async () => {
  await openPart('health', ['health', 'assessments']);
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect.element(page.getByText(/^Kept back from you: Health and needs and /)).toBeVisible();
});

test('R-13: nothing is said to who has signed', async () => {
  await openPart('health', []);
  for (const open of ['Allergies', 'Health and needs', 'What we do differently']) {
    await expect.element(page.getByRole('heading', { name: open })).toBeVisible();
  }
  expect(page.getByText(/Kept back from you/).query()).toBeNull();
});
