/** Today and the calendar: what the day asks for, who is out, and that each line opens its place. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, library } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(async () => {
  close();
  await page.viewport(1280, 800);
});

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();
const region = (name: string) => page.getByRole('region', { name });
const today = typedDate(localDay(new Date()));

async function open(route: Route) {
  const vault = fixtureVault();
  const record = (kind: 'todo' | 'visit', typed: Record<string, string>) =>
    vault.call('saveRecord', { file, kind, record: null, typed, seen: {} });
  await record('todo', { what: 'Call the GP', by: today, worker: library.me.worker });
  await record('todo', { what: 'Ask the school', by: today, worker: id22('bob') });
  await record('visit', {
    worker: id22('bob'),
    plannedStart: `${today}\n14:00`,
    plannedEnd: `${today}\n15:00`,
    where: 'home',
    risk: 'low',
  });
  const minuteAgo = new Date(Date.now() - 60_000).toISOString();
  await vault.call('startVisit', file, { visit: null, expectedEnd: minuteAgo, helpWord: '' });
  await page.viewport(1280, 800);
  ({ close } = await showApp(vault, route));
  return vault;
}

test('today starts with who is late, then the day’s visits and what is due; each opens its place', async () => {
  await open({ at: 'today' });
  const visits = region('Visits today').getByRole('listitem');
  await expect.element(visits.first()).toMatchTextContent(/Late by 1 minute/);
  await expect.element(visits.last()).toMatchTextContent(/Planned 14:00 to 15:00.*Bob/);
  await expectNoViolations();
  await expect.element(region('Due').getByRole('listitem').first()).toMatchTextContent(/To do: Margaret/);
  await button(/^Open: To do, Margaret/)
    .first()
    .click();
  await expect.element(page.getByRole('textbox', { name: 'What is to be done?' })).toHaveValue('Call the GP');
});

test('forms left open and what waits to be sent stand on today and lead back', async () => {
  const vault = fixtureVault({
    instead: {
      dueNow: () => ({
        ok: true,
        value: {
          dues: [],
          visits: [],
          forms: [
            { form: 'note', file, record: null, keptAt: new Date().toISOString(), personName: 'Maggie' },
          ],
          unsent: [{ file, personName: 'Maggie', count: 2 }],
        },
      }),
    },
  });
  ({ close } = await showApp(vault, { at: 'today' }));
  await expect.element(region('Waiting to send').getByText('2 changes wait')).toBeVisible();
  await expect.element(page.getByText('Nothing is due.')).toBeVisible();
  await expectNoViolations();
  await button('Go on: Note, Maggie').click();
  await expect.element(heading('Write a note')).toHaveFocus();
});

test('a month is a table with a heading for each day, and a week a list, by keyboard', async () => {
  await open({ at: 'calendar' });
  await expect.element(heading('Calendar')).toHaveFocus();
  const table = page.getByRole('table');
  await expect.element(table.getByRole('columnheader').first()).toHaveTextContent('Monday');
  await expect.element(table.getByRole('button', { name: /14:00.*Margaret.*Bob/ })).toBeVisible();
  await expectNoViolations();
  button('Next month').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(table.getByRole('button', { name: /14:00/ })).not.toBeInTheDocument();
  await button('Today').last().click();
  await choose('A week');
  await expect.element(page.getByRole('heading', { level: 2, name: /^Today, / })).toBeVisible();
  await expect.element(table).not.toBeInTheDocument();
  await expectNoViolations();
  await choose('Mine');
  await expect.element(button(/14:00/)).not.toBeInTheDocument();
  await button(/Call the GP.*Margaret/).click();
  await expect.element(page.getByRole('textbox', { name: 'What is to be done?' })).toHaveValue('Call the GP');
});

test('where there is little room a month is a plain list of the days that have something', async () => {
  await open({ at: 'calendar' });
  await page.viewport(640, 800);
  await expect.element(page.getByRole('table')).not.toBeInTheDocument();
  await expect.element(page.getByRole('heading', { level: 2, name: /^Today, / })).toBeVisible();
  await expectNoViolations();
  await button(/14:00.*Margaret/).click();
  await expect.element(page.getByText(/Planned 14:00 to 15:00/).first()).toBeVisible();
});
