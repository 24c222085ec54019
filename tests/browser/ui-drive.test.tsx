/** Run sheets: a coordinator makes a driver's day from the trips of the files, and the driver sees their own day alone. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RunSheetForm, RunSheetView, TripView } from '../../renderer/vault/office-api.ts';
import { emptyValues } from '../../shared/record/field/form.ts';
import { caseKinds } from '../../shared/record/case/index.ts';
import { addDays, localDay } from '../../shared/rules/calendar.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, library } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const today = localDay(new Date());
const tomorrow = addDays(today, 1);
const bob = id22('bob');

const trip = (name: string, values: Partial<TripView['values']>): TripView => ({
  file: id43('margaret'),
  record: id22(`trip-${name}`),
  name,
  phone: '+441632960112',
  values: {
    ...emptyValues(caseKinds.trip.fields),
    at: `${tomorrow}T09:30`,
    from: '14 Lantern Street',
    to: 'Weirside Hospital',
    helps: ['wheelchair'],
    helpsMore: 'Likes the window',
    escort: 'family',
    escortName: 'Ruth',
    fare: 450,
    driver: bob,
    status: 'planned',
    ...values,
  },
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('R-15: a coordinator makes a driver’s run sheet from the trips of the day, with the travel fields alone', async () => {
  const trips = [
    trip('Maggie', {}),
    trip('Frank', { at: `${tomorrow}T08:00` }),
    trip('Grace', { driver: '' }),
    trip('Ivy', { status: 'cancelled' }),
  ];
  const made: RunSheetForm[] = [];
  const vault = fixtureVault({
    instead: {
      tripsOn: (day) => ({ ok: true, value: day === tomorrow ? trips : [] }),
      runSheets: () => ({
        ok: true,
        value: made.map((sheet) => ({ ...sheet, file: id43('sheet'), by: library.me.name, madeAt: '' })),
      }),
      makeRunSheet: (form) => {
        made.push(form);
        return { ok: true, value: { file: id43('sheet') } };
      },
    },
  });
  ({ close } = await showApp(vault, { at: 'run-sheets' }));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Run sheets' })).toHaveFocus();
  const sheet = page.getByRole('region', { name: /Bob Adeyemi/ });
  await expect.element(sheet.getByText(/Maggie/)).toBeVisible();
  await expect
    .element(page.getByRole('region', { name: 'Nobody drives yet' }).getByText(/Grace/))
    .toBeVisible();
  await expect.element(page.getByText(/Ivy/)).not.toBeInTheDocument();
  await expectNoViolations();
  await button('Make the run sheet for Bob Adeyemi').click();
  vault.emit('changed', [id43('sheet')]);
  await expect.element(sheet.getByText('Made, with 2 stops')).toBeVisible();
  expect(made).toEqual([
    {
      driver: bob,
      day: tomorrow,
      stops: ['08:00 Frank', '09:30 Maggie'].map((each) => ({
        time: each.slice(0, 5),
        name: each.slice(6),
        phone: '+441632960112',
        from: '14 Lantern Street',
        to: 'Weirside Hospital',
        needs: 'Wheelchair\nLikes the window\nWith them: Family or a friend, Ruth',
      })),
    },
  ]);
});

test('R-15: a day without trips says so', async () => {
  ({ close } = await showApp(fixtureVault(), { at: 'run-sheets' }));
  await expect.element(page.getByText(/No trips are planned/)).toBeVisible();
  await page.getByRole('textbox', { name: /Which day/ }).fill('31/2/2027');
  await expect.element(page.getByText(/The calendar has no such day/)).toBeVisible();
});

test('R-15: a driver sees today’s stops, the newest sheet, and nothing of a day that is over or of another driver', async () => {
  const stop = {
    time: '09:30',
    name: 'Maggie',
    phone: '+441632960112',
    from: 'Home',
    to: 'Clinic',
    needs: 'Wheelchair',
  };
  const sheet = (day: string, name: string, driver = library.me.worker): RunSheetView => ({
    file: id43(`sheet-${name}`),
    driver,
    madeAt: '',
    by: 'Bob Adeyemi',
    day,
    stops: [{ ...stop, name }],
  });
  const sheets = [
    sheet(addDays(today, -1), 'Yesterday'),
    sheet(today, 'Earlier'),
    sheet(today, 'Maggie'),
    sheet(today, 'Theirs', bob),
  ];
  ({ close } = await showApp(fixtureVault({ instead: { runSheets: () => ({ ok: true, value: sheets }) } }), {
    at: 'today',
  }));
  const card = page.getByRole('region', { name: 'Your trips today' });
  await expect.element(card.getByText(/Maggie/)).toBeVisible();
  await expect.element(card.getByText('Home to Clinic')).toBeVisible();
  await expect.element(card.getByText(/leaves the laptop when the day is over/)).toBeVisible();
  for (const gone of [/Yesterday/, /Earlier/, /Theirs/]) expect(page.getByText(gone).elements()).toEqual([]);
  await expectNoViolations();
});
