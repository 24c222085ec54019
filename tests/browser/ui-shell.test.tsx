import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepBeforeLeaving } from '../../renderer/features/shell/before-leaving.ts';
import { idleLimits, useIdle, watchIdle } from '../../renderer/features/shell/idle.ts';
import { useSession } from '../../renderer/features/shell/session.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { fixtureBridge, fixturePassphrase, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';
import { showDoor } from '../ui/show-door.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a wrong passphrase says so, keeps nothing open, and the right one opens', async () => {
  ({ close } = showDoor(fixtureVault({ phase: 'locked' })));
  await expect.element(heading('Welcome back')).toHaveFocus();
  await userEvent.keyboard('{Tab}wrong words{Enter}');
  await expect.element(page.getByText(/That passphrase does not open this laptop/)).toBeVisible();
  await expectNoViolations();
  await page.getByRole('textbox', { name: 'Your passphrase' }).fill(fixturePassphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect.element(heading(/Alice/)).toHaveFocus();
});

test('when the laptop cannot be read at first, trying again goes on without leaving the window', async () => {
  const looked = ['failed' as const, 'worked' as const];
  const begin = () =>
    looked.shift() === 'failed'
      ? ({ ok: false, problem: { code: 'DISK_FAILED' } } as const)
      : ({ ok: true, value: { phase: 'locked', shell: 'desktop', server: null } } as const);
  ({ close } = showDoor(fixtureVault({ phase: 'locked', instead: { begin } })));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(heading('Welcome back')).toHaveFocus();
});

test.each(['import', 'same-people'] as const)('the rail says that “%s” belongs to the people', async (at) => {
  ({ close } = await showApp(fixtureVault(), { at }));
  const people = page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: 'People' });
  await expect.element(people).toHaveAttribute('aria-current', 'page');
});

test('the state of the link is in words, and says what needs a person', async () => {
  const tray = [{ id: 'one', problem: { code: 'UNKNOWN_DEVICE' as const }, file: null }];
  const vault = fixtureVault({ sync: { stage: 'offline', waiting: 3, tray } });
  ({ close } = await showApp(vault, { at: 'today' }));
  const state = page.getByRole('region', { name: 'Where your work is' });
  await expect.element(state).toMatchTextContent(/3 waiting to send/);
  await expect.element(state).toMatchTextContent(/All are kept on this laptop/);
  await state.getByRole('button', { name: 'Sync now' }).click();
  expect(vault.asked).toContain('syncNow');
  await state.getByRole('button', { name: 'Look at 1 thing' }).click();
  await expect.element(heading('What needs a person')).toHaveFocus();
  await expectNoViolations();
});

test('one key hides everything, and brings it back with what was typed', async () => {
  ({ close } = await showApp(fixtureVault(), { at: 'people' }));
  await page.getByRole('searchbox').fill('Okoro');
  await userEvent.keyboard('{F9}');
  await expect.element(heading('Nothing to see')).toHaveFocus();
  await expect.element(page.getByText('Okoro')).not.toBeVisible();
  await expectNoViolations();
  await userEvent.keyboard('{F9}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await expect.element(page.getByRole('searchbox')).toHaveValue('Okoro');
});

test('when the laptop sleeps, what is unkept is kept before the lock falls', async () => {
  const order: string[] = [];
  const vault = fixtureVault({
    instead: {
      lock: () => {
        order.push('lock');
        vault.emit('phase', 'locked');
        return { ok: true, value: null };
      },
    },
  });
  const { bridge, close: end } = await showApp(vault, { at: 'today' });
  close = end;
  const stop = keepBeforeLeaving(async () => {
    order.push('keep');
  });
  bridge.emit('lock', 'suspend');
  await expect.element(heading('Welcome back')).toHaveFocus();
  expect(order).toEqual(['keep', 'lock']);
  bridge.emit('closing', null);
  await expect.poll(() => bridge.asked).toContain('app:ready-to-close');
  stop();
});

test('unfinished work is offered on unlocking, and thrown away only after a plain question', async () => {
  const draft = {
    id: 'draft',
    file: 'file',
    personName: 'Margaret Okoro',
    step: 'sign' as const,
    startedAt: '2026-11-23T09:41:00.000Z',
    handedOver: false,
  };
  const vault = fixtureVault({
    phase: 'locked',
    instead: {
      unlock: () => {
        vault.emit('phase', 'open');
        return { ok: true, value: { unfinished: [draft] } };
      },
    },
  });
  ({ close } = showDoor(vault));
  await page.getByRole('textbox', { name: 'Your passphrase' }).fill(fixturePassphrase);
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('Recover your work?')).toHaveFocus();
  await expectNoViolations();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await expectNoViolations();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(vault.asked).not.toContain('discardDraft');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect.element(heading(/Alice/)).toHaveFocus();
  expect(vault.asked).toContain('discardDraft');
});

interface HandClock {
  now: () => number;
  everySecond: (tick: () => void) => () => void;
  pass(milliseconds: number): void;
}

/** Time by hand: no test waits five minutes. */
function handClock(): HandClock {
  let now = 0;
  let tick: () => void = () => undefined;
  return {
    now: () => now,
    everySecond(each) {
      tick = each;
      return () => {
        tick = () => undefined;
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      tick();
    },
  };
}

beforeEach(() => useSession.setState({ phase: null }));

test.each([
  ['open', idleLimits.open],
  ['handed-over', idleLimits['handed-over']],
] as const)(
  'with the files %s, the idle lock warns first, a touch puts it off, and then it falls',
  async (phase, limits) => {
    const vault = fixtureVault();
    const clock = handClock();
    const stop = watchIdle(vault, clock);
    useSession.setState({ phase });
    clock.pass(limits.lock - limits.warn - 1);
    expect(useIdle.getState().locksIn).toBeNull();
    clock.pass(2);
    expect(useIdle.getState().locksIn).toBe(Math.ceil((limits.warn - 1) / 1000));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    expect(useIdle.getState().locksIn).toBeNull();
    clock.pass(limits.lock - 1);
    expect(vault.asked).not.toContain('lock');
    clock.pass(1);
    await vi.waitFor(() => expect(vault.asked).toContain('lock'));
    stop();
  },
);

test('the shell is not asked to close before everything is kept', async () => {
  const bridge = fixtureBridge();
  ({ close } = await showApp(fixtureVault(), { at: 'today' }, bridge));
  let finish: () => void = () => undefined;
  const stop = keepBeforeLeaving(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  bridge.emit('closing', null);
  expect(bridge.asked).not.toContain('app:ready-to-close');
  finish();
  await expect.poll(() => bridge.asked).toContain('app:ready-to-close');
  stop();
});
