/** Destroying some records of a file while the rest stays: what may go, what stays and why, agreeing, and how far every place has come. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PartView } from '../../renderer/vault/part-api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { gone, itemOf, late, view, viewOf } from '../ui/parts-of.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function open(part: PartView, options: FixtureOptions = {}) {
  const vault = fixtureVault({ office: practiceOffice('priya'), part, ...options });
  ({ close } = await showApp(vault, { at: 'erase-part', file, request: '' }, savingBridge()));
  return vault;
}
const ground = (words: string) =>
  page
    .getByRole('radiogroup', { name: /^Why may it go/ })
    .getByText(words, { exact: true })
    .click();

test('R-60: what may go is chosen, what stays says why, and somebody else is asked', async () => {
  const vault = await open(view);
  await expect.element(heading('Destroy part of this file')).toBeVisible();
  await ground('A court or the regulator ordered it');
  const choice = page.getByRole('group', { name: /^What shall be destroyed/ });
  await expect.element(choice.getByText(/A rude word/)).toBeVisible();
  await expect.element(page.getByText(/It shows what was shared, told, asked or decided/)).toBeVisible();
  await expect.element(page.getByText(/2 signed decisions stay/)).toBeVisible();
  await page.getByRole('textbox', { name: /^What goes, and why/ }).fill('It was ordered.');
  await expectNoViolations();
  await button('Ask a second person to agree').click();
  await expect.element(page.getByText('Choose what shall be destroyed.')).toBeVisible();
  expect(vault.asked).not.toContain('erasePart');
  await choice.getByText(/A late visit/).click();
  await button('Ask a second person to agree').click();
  await expect.poll(() => vault.asked).toContain('erasePart');
});

test('R-60: a signature goes with the plan that it repeats, and cannot be left behind', async () => {
  const plan = viewOf('plan', 'plan', { type: 'care' });
  const mark = viewOf('plan-mark', 'mark', { by: 'Margaret Okoro', plan: plan.record });
  const vault = await open({ ...view, items: [itemOf(plan, null), itemOf(mark, null, [plan])] });
  await ground('A court or the regulator ordered it');
  await page.getByText(/^Plan, /).click();
  const along = page.getByRole('checkbox', { name: /Margaret Okoro/ });
  await expect.element(along).toBeChecked();
  await page.getByText(/^Signature under a plan, /).click();
  await expect.element(along).toBeChecked();
  await page.getByRole('textbox', { name: /^What goes, and why/ }).fill('It was ordered.');
  await button('Ask a second person to agree').click();
  await expect.poll(() => vault.asked).toContain('erasePart');
});

test('R-60: under a hold it is refused with a sentence, and nothing typed is lost', async () => {
  await open(view, { instead: { erasePart: () => ({ ok: false, problem: { code: 'LEGAL_HOLD' } }) } });
  await ground('It should never have been in this file');
  await page.getByText(/A late visit/).click();
  const why = page.getByRole('textbox', { name: /^What goes, and why/ });
  await why.fill('Of somebody else.');
  await button('Ask a second person to agree').click();
  await expect.element(page.getByRole('alert').getByText(/hold/i)).toBeVisible();
  await expect.element(why).toHaveValue('Of somebody else.');
});

test('R-60: the second person sees what goes, and is told that nobody can bring it back', async () => {
  const asked = {
    offer: id43('offer'),
    ground: 'request' as const,
    why: 'A complaint that was taken back.',
    by: ['Dana Fell'],
    at: '2026-11-20T10:00:00.000Z',
    expires: '2026-12-20T10:00:00.000Z',
    views: [late],
    canAgree: true,
  };
  const vault = await open({ ...view, asked: [asked] });
  await expect.element(page.getByRole('list', { name: 'What goes' }).getByText(/A late visit/)).toBeVisible();
  await button('Agree to destroy it').click();
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog.getByText(/nobody can bring it back/)).toBeVisible();
  await expectNoViolations();
  await dialog.getByRole('button', { name: 'Destroy it' }).click();
  await expect.poll(() => vault.asked).toContain('approve');
});

test('R-60: it says what is gone, who decided, and which places have not answered yet', async () => {
  await open({ ...view, gone: [gone] });
  const one = page.getByRole('article', { name: 'Destroyed on 20 November 2026' });
  await expect.element(one.getByText('1 of 2 places have destroyed it.')).toBeVisible();
  await expect.element(one.getByText('Laptop of Tom Ashby')).toBeVisible();
  await expect.element(one.getByText('Dana Fell, Ben Hale')).toBeVisible();
  await expect.element(page.getByText(/last backup of a key is gone after seven days/)).toBeVisible();
  await expectNoViolations();
});

test('R-60: who is not of the team is not offered it', async () => {
  const vault = fixtureVault({ office: practiceOffice('alice') });
  ({ close } = await showApp(vault, { at: 'file', file, tab: 'access' }, savingBridge()));
  await expect.element(page.getByText('Who can open this file').first()).toBeVisible();
  await expect.element(button('Destroy part of this file')).not.toBeInTheDocument();
});
