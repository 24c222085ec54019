/** Who may open people's files, and what the security page says. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import { fitness, isShutOut } from '../../shared/rules/fitness.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice, workerId } from '../ui/fixture-office.ts';
import { entryId, practiceEntries } from '../ui/fixture-registers.ts';
import { id43 } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const isoDay = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

/** As Alice, whose training was so many days ago, on a day on which the charity's rule counts or not. */
async function open(route: Route, trainedDaysAgo: number, fitnessFrom: string) {
  const library = libraryOf('alice');
  const me = { ...library.me, trainedOn: isoDay(trainedDaysAgo) };
  const organisation = { ...library.organisation, fitnessFrom };
  const vault = fixtureVault({
    office: practiceOffice('alice'),
    library: { ...library, me, organisation },
    instead: {
      fitness: () => ({
        ok: true,
        value: {
          ...fitness(me, isoDay(0)),
          counts: fitnessFrom !== '',
          isShut: isShutOut(me, fitnessFrom, isoDay(0)),
        },
      }),
    },
  });
  ({ close } = await showApp(vault, route));
}
const asAdministrator = async (route: Route, registers = practiceEntries) => {
  const vault = fixtureVault({
    office: practiceOffice('chelsea'),
    library: { ...libraryOf('chelsea'), registers: [...registers] },
  });
  ({ close } = await showApp(vault, route, savingBridge()));
};

test('R-45: expired training closes the files, and says what is missing, whom to ask and what still works', async () => {
  await open({ at: 'today' }, 400, '2026-01-01');
  await expect.element(heading('Files are closed to you for now')).toBeVisible();
  await expect.element(page.getByText('Training in data protection')).toBeVisible();
  await expect.element(page.getByText(/^Ask one of them: .*Chelsea Wren/)).toBeVisible();
  await expectNoViolations();
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: /People/ })
    .click();
  await expect.element(heading('Files are closed to you for now')).toBeVisible();
  await button('Report a data incident').click();
  await expect.element(heading('Report a data incident')).toBeVisible();
});

test('R-45: somebody whose training ends within a month is told when they unlock', async () => {
  await open({ at: 'today' }, 350, '2026-01-01');
  await expect.element(page.getByText(/^Your training counts until/)).toBeVisible();
  await expectNoViolations();
});

test('R-45: files stay open to who is ready, and to everybody where the charity has set no day', async () => {
  await open({ at: 'file', file: id43('margaret'), tab: 'overview' }, 400, '');
  await expect.element(heading('Margaret Okoro')).toBeVisible();
  close();
  await open({ at: 'file', file: id43('margaret'), tab: 'overview' }, 30, '2026-01-01');
  await expect.element(heading('Margaret Okoro')).toBeVisible();
});

test('R-45: an administrator writes down a check and a training, and a day that is wrong is refused', async () => {
  await asAdministrator({ at: 'member', worker: workerId('bob') });
  await button('Write down check and training').click();
  await page
    .getByRole('radiogroup', { name: /Background check/ })
    .getByText('Not needed for this work')
    .click();
  const day = page.getByRole('textbox', { name: /^Last training/ });
  await day.fill('1/1/2099');
  await button('Save').click();
  await expect.element(page.getByText(/This day has not come yet/)).toBeVisible();
  await day.fill(typedDate(isoDay(3)));
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('Not needed for this work')).toBeVisible();
});

test('R-45: the rule is set by day, and says what it means', async () => {
  await asAdministrator({ at: 'team', tab: 'rules' });
  await expect.element(page.getByText(/whatever is written down of their training/)).toBeVisible();
  await expectNoViolations();
});

test('R-77: the register of training and promises shows who is ready and who is not', async () => {
  await asAdministrator({ at: 'training' });
  const list = page.getByRole('list', { name: 'Training, promises and checks' });
  await expect.element(list.getByText('Ready').first()).toBeVisible();
  await expectNoViolations();
});

test('R-46: the security page says in plain words how things are sealed, how old keys are, and each laptop', async () => {
  await asAdministrator({ at: 'security' });
  await expect.element(page.getByText(/XChaCha20-Poly1305/)).toBeVisible();
  await expect.element(page.getByText(/oldest key of a team was made on 30 October 2026/)).toBeVisible();
  await expect.element(page.getByText('Not known').first()).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'Bob Adeyemi' }).first()).toBeVisible();
  await expectNoViolations();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect.element(page.getByText('Sent to the printer.')).toBeVisible();
});

test('R-46: a backup that was put back as a test stands there with its day, once somebody wrote it down', async () => {
  const by = { worker: entryId('dev'), workerName: 'Dev Rao', device: '', at: '2026-11-02T09:00:00.000Z' };
  const values = {
    what: 'restore',
    doneOn: '2026-11-02',
    by: 'Dev Rao',
    found: 'All rows came back.',
    went: 'well',
  };
  const check = { register: 'security-check' as const, record: entryId('check'), values, seen: {} };
  await asAdministrator({ at: 'security' }, [...practiceEntries, { ...check, begun: by, changed: by }]);
  await expect.element(page.getByText('2 November 2026, by Dev Rao: Well')).toBeVisible();
});
