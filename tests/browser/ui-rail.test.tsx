/** The rail beside every screen: whoever is at the door can lock the laptop with one press, however low the window. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(async () => {
  close();
  await page.viewport(1280, 800);
});

const lock = page.getByRole('button', { name: 'Lock', exact: true });
const rooms = page.getByRole('navigation', { name: 'Rooms' });

/** Priya answers for data protection: hers are all the rooms that there are. */
async function openLow(options: FixtureOptions = {}) {
  await page.viewport(1024, 640);
  const vault = fixtureVault({ office: practiceOffice('priya'), ...options });
  ({ close } = await showApp(vault, { at: 'today' }));
  await expect.element(rooms.getByRole('button', { name: 'Requests' })).toBeInTheDocument();
}

test('R-76: at 1024 × 640 with every room, locking is in sight, and each room can be reached', async () => {
  await openLow();
  expect(rooms.getByRole('listitem').elements()).toHaveLength(8);
  await expect.element(lock).toBeInViewport({ ratio: 1 });
  for (const room of rooms.getByRole('button').elements()) {
    room.focus();
    await expect.element(room).toBeInViewport({ ratio: 1 });
    await expect.element(lock).toBeInViewport({ ratio: 1 });
  }
  await expectNoViolations();
});

test('R-76: locking stays in sight beneath a long word about what waits to be sent', async () => {
  const tray = [{ id: 'one', problem: { code: 'UNKNOWN_DEVICE' as const }, file: null }];
  await openLow({ sync: { stage: 'offline', waiting: 3, tray } });
  await expect.element(lock).toBeInViewport({ ratio: 1 });
  const look = page.getByRole('button', { name: 'Look at 1 thing' });
  look.element().focus();
  await expect.element(look).toBeInViewport({ ratio: 1 });
  await expect.element(lock).toBeInViewport({ ratio: 1 });
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'What needs a person' })).toHaveFocus();
});
