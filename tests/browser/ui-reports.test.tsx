/** numbers that name nobody, counted and released by the data-protection team, read by everybody. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { PersonFacts } from '../../shared/rules/statistics/facts.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import type { ReportsOnScreen } from '../ui/fixture-reports.ts';
import { type FixtureBridge, type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const menu = (name: string | RegExp) => page.getByRole('combobox', { name });
const said = (words: string | RegExp) => page.getByText(words);

const services = ['SHORT_BREAKS', 'YOUNG_CARERS', 'YANA'];
const people = (count: number, service: string, born = '1980-05-05'): PersonFacts[] =>
  Array.from({ length: count }, () => ({
    born,
    district: 'TN1',
    support: [
      { service, referredBy: 'gp', referredOn: '', startedOn: '2026-01-10', endedOn: '', endReason: '' },
    ],
    wellbeing: [],
    shared: [],
  }));
const fortyEight = [
  ...people(48, 'SHORT_BREAKS'),
  ...people(12, 'YOUNG_CARERS', '2012-01-01'),
  ...people(3, 'YANA'),
];
const onScreen = (change: Partial<ReportsOnScreen> = {}): ReportsOnScreen => ({
  today: '2026-11-20',
  people: fortyEight,
  services,
  ...change,
});

async function open(statistics: ReportsOnScreen, options: FixtureOptions = {}, bridge?: FixtureBridge) {
  const vault = fixtureVault({ office: practiceOffice('priya'), statistics, ...options });
  ({ close } = await showApp(vault, { at: 'today' }, bridge));
  await button('Statistics').click();
  return vault;
}

async function count(what = 'People in each service', when = 'October 2026'): Promise<void> {
  await menu('What do you want to count?').selectOptions(what);
  await menu('For which period?').selectOptions(when);
  await button('Count').click();
}

const cells = () =>
  page
    .getByRole('table')
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test('R-40: what is counted is shown as it would leave, with what was hidden and why', async () => {
  await open(onScreen());
  await expect.element(heading('Statistics')).toHaveFocus();
  await count();
  await expect.element(said(/^63 files on this laptop were counted\./)).toBeVisible();
  await expect
    .element(said(/^1 number is hidden because it is between 1 and 4. 1 more is hidden/))
    .toBeVisible();
  await expect.element(said(/^No file is missing here./)).toBeVisible();
  expect(cells()).toEqual([
    ['Service', 'People', 'Share'],
    ['Short Breaks', '50', '77 %'],
    ['Young Carers', '[c]', ''],
    ['YANA', '[c]', ''],
    ['Not known', '0', '0 %'],
    ['Total', '65', '100 %'],
  ]);
  await expect.element(said(/^\[c\] stands for a hidden number/)).toBeVisible();
  await expectNoViolations();
});

test('R-40: a table cut two ways has its totals', async () => {
  await open(onScreen({ people: [...people(20, 'YANA'), ...people(10, 'YANA', '2012-01-01')] }));
  await count('People in each service, by age', 'July 2026 to September 2026');
  await expect.element(page.getByRole('table', { name: /July 2026 to September 2026/ })).toBeVisible();
  expect(cells().filter(([, first]) => first !== '0')).toEqual([
    ['Service', '0-17 years', '18-64 years', '65+ years', 'Not known', 'Total'],
    ['YANA', '10', '20', '0', '0', '30'],
    ['Total', '10', '20', '0', '0', '30'],
  ]);
  await expectNoViolations();
});

test('R-40: nothing is counted before it is said what, and for when', async () => {
  const vault = await open(onScreen());
  await button('Count').click();
  await expect.element(said('Choose what to count.')).toBeVisible();
  await expect.element(said('Choose a period.')).toBeVisible();
  expect(vault.asked).not.toContain('countReport');
  await expectNoViolations();
});

test.each([
  [people(9, 'YANA'), /it would be about fewer than 10 people/],
  [
    [...people(7, 'SHORT_BREAKS'), ...people(7, 'YOUNG_CARERS'), ...people(4, 'YANA')],
    /somebody could work out a small number whatever we hide/,
  ],
])('R-40: no table at all, and the reason: %#', async (few, reason) => {
  await open(onScreen({ people: few }));
  await count();
  await expect.element(said(reason)).toBeVisible();
  expect(page.getByRole('table').elements()).toEqual([]);
  expect(button('Release').elements()).toEqual([]);
  await expectNoViolations();
});

test.each([
  [{ missing: 2 }, /^2 files are not whole on this laptop/],
  [{ unfollowed: 1 }, /^This laptop has not yet received everything/],
  [{ resting: 1 }, /1 file was left out: its use is restricted/],
])('R-40: what this laptop lacks, or leaves out, is said plainly: %#', async (files, words) => {
  await open(onScreen({ files }));
  await count();
  await expect.element(said(words)).toBeVisible();
});

describe('R-40: releasing', () => {
  test('asks for whom, then shows the sheet, which is saved as a table and as pages', async () => {
    const bridge = savingBridge();
    const { saved, pages } = bridge;
    const vault = await open(onScreen(), {}, bridge);
    await count();
    await button('Release').click();
    await page.getByRole('textbox', { name: /Who is it for/ }).fill('The council asked for it.');
    await button('Release').click();
    await expect.element(heading('Released statistics')).toHaveFocus();
    await expect.element(said('The council asked for it.')).toBeVisible();
    await expectNoViolations();
    await button('Save as a table').click();
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]?.name).toBe('statistics.csv');
    expect(saved[0]?.text.split('\r\n').slice(0, 6)).toEqual([
      '\uFEFFService,People',
      'Short Breaks,50',
      'Young Carers,[c]',
      'YANA,[c]',
      'Not known,0',
      'Total,65',
    ]);
    await button('Save as PDF').click();
    await expect.poll(() => pages).toEqual(['statistics.pdf']);
    expect(vault.asked.filter((name) => name === 'notePaper')).toHaveLength(2);
    await button('Back to the statistics').click();
    await expect.element(button('Open People in each service, October 2026')).toBeVisible();
  });

  test('is refused where it could be set against what went out, and shows that', async () => {
    await open(onScreen());
    await count('People in each service', 'September 2026');
    await page.getByRole('textbox', { name: /Who is it for/ }).fill('The council asked.');
    await button('Release').click();
    await button('Back to the statistics').click();
    await count('People in each service, by age', 'September 2026');
    await expect.element(said(/cut another way/)).toBeVisible();
    expect(button('Release').elements()).toEqual([]);
    await count('People in each service', 'July 2026 to September 2026');
    await expect.element(said(/overlaps this one/)).toBeVisible();
    await expectNoViolations();
    await button('Show the earlier table').click();
    await expect.element(heading('Released statistics')).toHaveFocus();
  });
});

test('R-40: who does not count reads what was released, and no more', async () => {
  await open(onScreen({ mayNotCount: true }), { office: practiceOffice('alice') });
  await expect.element(said(/You see what was released/)).toBeVisible();
  await expect.element(said('Nothing has been released.')).toBeVisible();
  expect(button('Count').elements()).toEqual([]);
  await expectNoViolations();
});

test('R-40: how far the counting has come is shown, and the rest of the screen goes on', async () => {
  const vault = fixtureVault({ office: practiceOffice('priya'), statistics: onScreen() });
  const { call } = vault;
  let finish: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    finish = resolve;
  });
  vault.call = async (name, ...args) => {
    if (name === 'countReport') await wait;
    return call(name, ...args);
  };
  ({ close } = await showApp(vault, { at: 'reports' }));
  await count();
  vault.emit('progress', { stage: 'count', done: 50, total: 200 });
  const bar = page.getByRole('progressbar');
  await expect.element(bar).toHaveAttribute('value', '50');
  await menu('For which period?').selectOptions('September 2026');
  finish();
  await expect.element(page.getByRole('table', { name: /October 2026/ })).toBeVisible();
});
