/** on screen: who opened a file, the whole log with its filters, whether it is whole, and that saving it is noted too. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { auditFixture, manyRows } from '../ui/fixture-audit.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { type FixtureBridge, type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const menu = (name: string) => page.getByRole('combobox', { name });
const rows = () => page.getByRole('list', { name: 'Who looked at what' }).getByRole('listitem');

/** Priya answers for data protection. */
async function open(route: Route, options: FixtureOptions = {}, bridge?: FixtureBridge) {
  const vault = fixtureVault({ office: practiceOffice('priya'), ...options });
  const shown = await showApp(vault, route, bridge);
  close = shown.close;
  return { vault, bridge: shown.bridge };
}

describe('R-44: who opened this file', () => {
  test('is answered in the file for the data-protection team, with why and whether it was right', async () => {
    await open({ at: 'file', file, tab: 'access' });
    const list = page.getByRole('list', { name: 'Who opened this file' });
    await expect.element(list).toMatchTextContent(/Alice Moss.*Their team works with this file/);
    await expect.element(list).toMatchTextContent(/Ruth Ellery.*An emergency.*Not reviewed yet/);
    await expectNoViolations();
    await button('See all 2 in the log').click();
    await expect.element(heading('Who looked at what')).toHaveFocus();
    await expect.element(menu('Whose file')).toHaveValue(file);
  });

  test('is answered to everybody else by whom to ask', async () => {
    const { vault } = await open({ at: 'file', file, tab: 'access' }, { office: practiceOffice('alice') });
    await expect.element(page.getByText(/The data-protection team can tell who it was/)).toBeVisible();
    expect(vault.asked).not.toContain('auditLog');
    await expect.element(button('Log')).not.toBeInTheDocument();
  });
});

test('R-78: the log is filtered by person, worker, recipient, quarter and what was done', async () => {
  await open({ at: 'today' });
  await button('Log').click();
  await expect.element(heading('Who looked at what')).toHaveFocus();
  await expect.element(heading('6 entries')).toBeVisible();
  await expectNoViolations();
  await menu('Who did it').selectOptions('Bob Lane');
  await expect.element(heading('2 entries')).toBeVisible();
  await menu('Who was told or given access').selectOptions('Hill Road Surgery');
  await expect.element(rows()).toMatchTextContent(/Shared.*Margaret Okoro.*To Hill Road Surgery.*Bob Lane/);
  await menu('Quarter').selectOptions('2026, quarter 4');
  await expect.element(page.getByText('The log has nothing like that.')).toBeVisible();
  await menu('Who did it').selectOptions('All');
  await menu('Who was told or given access').selectOptions('All');
  await menu('Whose file').selectOptions('Margaret Okoro');
  await menu('What was done').selectOptions('Printed');
  await expect.element(rows()).toMatchTextContent(/Printed: receipt.*Alice Moss/);
});

test('R-78: checking says which chain is whole, where one breaks, and what a lost laptop never handed in', async () => {
  await open({ at: 'audit', file: '' });
  await button('Check every chain').click();
  await expect.element(page.getByText('One chain is not whole. Look at it below.')).toBeVisible();
  const chain = (name: RegExp) => page.getByRole('listitem').filter({ hasText: name });
  await expect.element(chain(/Laptop of Ruth Ellery/)).toMatchTextContent(/Nothing has come in from it/);
  await expect.element(chain(/Laptop of Alice Moss/)).toMatchTextContent(/4 entries came in.*Whole/);
  await expect
    .element(chain(/Laptop of Bob Lane/))
    .toMatchTextContent(
      /Entry 118 is missing.*set back before these entries: 40.*cannot come any more.*Broken at entry 118.*Gap/,
    );
  await expectNoViolations();
});

test('R-78: saving the log is noted before it is saved, and what cannot be noted is not saved', async () => {
  const { vault, bridge } = await open({ at: 'audit', file: '' }, {}, savingBridge());
  await button('Save as a table').click();
  await expect.element(page.getByText('The table is saved. The log says so too.')).toBeVisible();
  expect(vault.asked).toContain('notePaper');
  expect(bridge.asked).toContain('file:save');
  close();
  const refused = await open(
    { at: 'audit', file: '' },
    { instead: { notePaper: () => ({ ok: false, problem: { code: 'DISK_FULL' } }) } },
    savingBridge(),
  );
  await button('Save as a table').click();
  await expect.element(page.getByRole('alert').first()).toBeVisible();
  expect(refused.bridge.asked).not.toContain('file:save');
});

test('R-78: of a hundred thousand rows a hundred are drawn, more on request, and a filter keeps nobody waiting', async () => {
  const { auditLog } = auditFixture(manyRows(100_000));
  await open({ at: 'audit', file: '' }, { instead: { auditLog } });
  await expect.element(heading('100000 entries')).toBeVisible();
  expect(rows().elements()).toHaveLength(100);
  const begun = performance.now();
  await menu('Whose file').selectOptions('Practice Person 7');
  await expect.element(heading('2500 entries')).toBeVisible();
  expect(performance.now() - begun).toBeLessThan(1500);
  await button('Show 100 more').click();
  await expect.poll(() => rows().elements().length).toBe(200);
});
