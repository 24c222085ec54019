/** R-76 on screen: a list of a hundred people costs somebody at the keyboard one press of Tab, and the eye and the ear lose nothing. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { people } from '../../build/practice/content/people.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { emptyFile, id43, recordNumberOf } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const names = ['Ada', 'Bea', 'Bruno', 'Émile', 'Zoë'];
const files = Array.from({ length: 100 }, (_, at) => {
  const legalName = `${names[at] ?? 'Mel'} Number ${at}`;
  return emptyFile(
    id43(`long${at}`),
    { ...people.samir, legalName, recordNumber: recordNumberOf(at + 50) },
    'office',
  );
});
const focused = () => document.activeElement?.textContent ?? '';
const press = (keys: string) => userEvent.keyboard(keys);

async function openPeople() {
  ({ close } = await showApp(fixtureVault({ files }), { at: 'people' }));
  await expect.element(page.getByRole('button', { name: /^Ada/ })).toBeVisible();
  expect(page.getByRole('main').getByRole('listitem').elements()).toHaveLength(100);
  await page.getByRole('searchbox').click();
  await press('{Tab}');
}

describe('R-76: a long list of people', () => {
  test('is one stop of the Tab key, and is come back to where it was left', async () => {
    await openPeople();
    expect(focused()).toMatch(/^Ada/);
    await press('{ArrowDown}{ArrowDown}{Tab}');
    expect(document.activeElement?.closest('[role="list"]') ?? null).toBeNull();
    await press('{Shift>}{Tab}{/Shift}');
    expect(focused()).toMatch(/^Bruno/);
    await press('{Shift>}{Tab}{/Shift}');
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
  });

  test('is moved through by arrows, Home, End and the first letters, and says so', async () => {
    await openPeople();
    await expect.element(page.getByText(/^The arrow keys move through this list/)).toBeVisible();
    await expectNoViolations();
    await press('{ArrowUp}');
    expect(focused()).toMatch(/^Ada/);
    await press('{End}');
    expect(focused()).toMatch(/^Mel Number 99/);
    await press('{ArrowDown}');
    expect(focused()).toMatch(/^Mel Number 99/);
    await press('{Home}');
    expect(focused()).toMatch(/^Ada/);
    await press('br');
    expect(focused()).toMatch(/^Bruno/);
    await press('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Bruno Number 2' })).toHaveFocus();
  });

  test.each([
    ['e', 'Émile'],
    ['Z', 'Zoë'],
    ['BRU', 'Bruno'],
  ])('finds by %j, with accents or without', async (letters, name) => {
    await openPeople();
    await press(letters);
    expect(focused()).toMatch(new RegExp(`^${name}`));
  });

  test('keeps its stop when a search leaves fewer', async () => {
    await openPeople();
    await press('{End}');
    await page.getByRole('searchbox').fill('Zoë');
    await expect.poll(() => page.getByRole('main').getByRole('listitem').elements()).toHaveLength(1);
    await page.getByRole('searchbox').click();
    await press('{Tab}');
    expect(focused()).toMatch(/^Zoë/);
  });
});

test('R-76: what is due, and whose files wait, are one stop each on the first screen of the day', async () => {
  const whose = files.map(({ file, person }) => ({ file, personName: person.legalName }));
  const due = { day: '2026-11-02', worker: '', workerName: '', about: '', from: 'file' } as const;
  const dues = whose.map((one) => ({ ...one, ...due, what: 'turns-18' as const }));
  const unsent = whose.map((one) => ({ ...one, count: 1 }));
  const dueNow = () => ({ ok: true as const, value: { dues, unsent, visits: [], forms: [] } });
  ({ close } = await showApp(fixtureVault({ files, instead: { dueNow } }), { at: 'today' }));
  await expect.element(page.getByRole('region', { name: 'Waiting to send' })).toBeVisible();
  const stopsIn = (name: string) => {
    const region = page.getByRole('region', { name, exact: true }).element();
    return [...region.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex >= 0);
  };
  expect(stopsIn('Due').map(({ textContent }) => textContent)).toEqual(['Open', 'Calendar']);
  expect(stopsIn('People').map(({ textContent }) => textContent)).toHaveLength(2);
  const [first] = stopsIn('Waiting to send');
  expect(stopsIn('Waiting to send')).toEqual([first]);
  first?.focus();
  await press('zo');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Open: Zoë Number 4');
  expect(stopsIn('Waiting to send')).toEqual([document.activeElement]);
  await expectNoViolations();
});
