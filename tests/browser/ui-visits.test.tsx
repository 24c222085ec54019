/** Lone working on screen: plan, set out, check in, stay longer, check out, the card, and the alarm that names nobody to a stranger. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useNeutral } from '../../renderer/features/shell/Neutral.tsx';
import { useSession } from '../../renderer/features/shell/session.ts';
import { SILENCE_MS, silence, useAlarm, watchVisits } from '../../renderer/features/visit/watch.ts';
import type { Lookout } from '../../renderer/vault/visit-api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43 } from '../ui/fixture-people.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => {
  close();
  useNeutral.setState({ hidden: false });
});

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const alarm = page.getByRole('complementary', { name: 'Alarm' });

async function open(options: FixtureOptions = {}) {
  const vault = fixtureVault(options);
  const shown = await showApp(vault, { at: 'file', file, tab: 'visits' });
  ({ close } = shown);
  return { vault, bridge: shown.bridge };
}

const late = (other: Partial<Lookout> = {}): Lookout => ({
  file,
  visit: id22('visit-two'),
  isOwn: false,
  why: 'late',
  personName: 'Maggie',
  workerName: 'Bob Adeyemi',
  ringsAt: Date.now() - 1000,
  ...other,
});
const ringing = (...lookouts: Lookout[]): FixtureOptions => ({
  instead: { lookout: () => ({ ok: true, value: lookouts }) },
});

test('a visit is planned, and its card printed with the address and without the person’s name', async () => {
  const { bridge } = await open();
  await button('Plan a visit').click();
  await expect.element(heading('Plan a visit')).toHaveFocus();
  await expect.element(page.getByRole('combobox', { name: 'Who goes?' })).toHaveDisplayValue('Alice Morgan');
  await box('Day').first().fill('24/11/2030');
  await box('Time').first().fill('9:30');
  await box('Day').last().fill('24/11/2030');
  await box('Time').last().fill('10:30');
  await choose('At their home');
  await choose('Low');
  await choose('A dog or other animal');
  await expectNoViolations();
  await button('Save').click();
  await button(/^Open the visit: 24 November 2030/).click();
  await expect.element(heading('24 November 2030')).toHaveFocus();
  await expect.element(page.getByText('A dog or other animal')).toBeVisible();
  await expectNoViolations();
  await button('Check-in card').click();
  await expect.element(heading('Check-in card')).toHaveFocus();
  const card = page.getByRole('article');
  await expect.element(card).toMatchTextContent(/Planned 09:30 to 10:30/);
  await expect.element(card).not.toMatchTextContent(/Margaret|Maggie/);
  await expect.element(card.getByRole('img', { name: 'A line to write on' }).first()).toBeVisible();
  await expectNoViolations();
  await box(/^Your phone number/).fill('07700 900123');
  await box(/^The office’s phone number/).fill('01632 960001');
  await expect.element(card).toMatchTextContent(/Call Alice Morgan on.*07700 900123/);
  await expect.element(card).toMatchTextContent(/Call the office on.*01632 960001/);
  await button('Print now').click();
  await expect.poll(() => bridge.asked).toContain('page:print');
});

test('before setting out the screen names who would be called, and asks when the worker is back', async () => {
  const { vault } = await open();
  await button('Start a visit').click();
  await expect.element(heading('Set out')).toHaveFocus();
  await expect.element(page.getByText('The laptops of these colleagues ring: Bob Adeyemi.')).toBeVisible();
  await expectNoViolations();
  await button('Check in').click();
  await expect.element(page.getByText('Choose when you will be back.')).toBeVisible();
  expect(vault.asked).not.toContain('startVisit');
  await choose('At another time');
  await box('Time').fill('half past');
  await button('Check in').click();
  await expect.element(box('Time')).toBeInvalid();
  await choose('In an hour');
  await button('Check in').click();
  await expect.element(button('End the visit')).toBeVisible();
});

test('where nobody would be called the screen says so, and what to do instead', async () => {
  await open({ instead: { whoIsAlerted: () => ({ ok: true, value: [] }) } });
  await button('Start a visit').click();
  await expect.element(page.getByText('Nobody will be called', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/leave the check-in card with somebody/)).toBeVisible();
  await expectNoViolations();
});

test('a visit is made longer, and ended by keyboard alone', async () => {
  const { vault } = await open();
  await vault.call('startVisit', file, { visit: null, expectedEnd: '', helpWord: '' });
  await button(/^Open the visit:.*not ended/).click();
  await choose('In half an hour');
  await button('Set the new time').click();
  await expect.element(page.getByText('Back by')).toBeVisible();
  await expectNoViolations();
  await button('Check out').click();
  await expect.element(heading('Check out')).toHaveFocus();
  await expectNoViolations();
  await userEvent.keyboard('{Tab} {Tab}Nobody came{Tab}{Tab}{Enter}');
  await expect.element(button('Start a visit')).toBeVisible();
  expect(vault.asked).toContain('endVisit');
});

test('somebody who is late rings on screen, says who, and leads to what to do', async () => {
  await open(ringing(late()));
  await expect.element(alarm.getByText('Bob Adeyemi is not back from Maggie.')).toBeVisible();
  await expect.element(page.getByRole('alert').getByText(/Bob Adeyemi is not back/)).toBeInTheDocument();
  await expectNoViolations();
  await alarm.getByRole('button', { name: 'See what to do' }).click();
  await expect.element(heading('23 November 2026')).toHaveFocus();
});

test('the alarm names nobody where the screen is hidden, and nobody in the person’s hands', async () => {
  const { vault } = await open(ringing(late()));
  await expect.element(alarm).toMatchTextContent(/Bob/);
  await userEvent.keyboard('{F9}');
  await expect.element(alarm).toMatchTextContent(/^It is time/);
  await expect.element(alarm).not.toMatchTextContent(/Bob|Maggie/);
  await expectNoViolations();
  await userEvent.keyboard('{F9}');
  vault.emit('phase', 'handed-over');
  await expect.element(alarm).toMatchTextContent(/give the laptop back/);
  await expect.element(alarm).not.toMatchTextContent(/Bob|Maggie/);
});

test('a locked laptop rings about its own worker’s visit alone, and keeps no name of it', async () => {
  const own = late({ isOwn: true, workerName: 'Alice Morgan', visit: id22('own') });
  const { vault } = await open(ringing(late(), own));
  await expect.poll(() => useAlarm.getState().ringing).toHaveLength(2);
  await vault.call('lock');
  await expect.poll(() => useSession.getState().phase).toBe('locked');
  expect(useAlarm.getState().ringing).toEqual([
    { ...own, file: '', visit: '', personName: '', workerName: '' },
  ]);
  await expect.element(alarm).toMatchTextContent(/^It is time/);
  await expectNoViolations();
});

test('it rings within a minute, is silent for five minutes, and rings again; a new one breaks the silence', async () => {
  const start = 1_000_000;
  let now = start;
  let tick: () => void = () => {};
  let sounds = false;
  const lookouts = [late({ ringsAt: start + 60_000 })];
  const vault = fixtureVault({ instead: { lookout: () => ({ ok: true, value: lookouts }) } });
  const stop = watchVisits(
    vault,
    {
      now: () => now,
      everySecond(each) {
        tick = each;
        return () => {};
      },
    },
    {
      ring: () => {
        sounds = true;
      },
      stop: () => {
        sounds = false;
      },
    },
  );
  const after = (ms: number) => {
    now += ms;
    tick();
    return sounds;
  };
  after(0);
  await expect.poll(() => vault.asked).toContain('lookout');
  expect(after(59_000)).toBe(false);
  expect(after(1000)).toBe(true);
  silence();
  expect(after(1000)).toBe(false);
  expect(after(SILENCE_MS - 2000)).toBe(false);
  expect(after(1000)).toBe(true);
  silence();
  expect(after(1000)).toBe(false);
  lookouts.push(late({ visit: id22('another'), ringsAt: now }));
  vault.emit('changed', [file]);
  after(0);
  await expect.poll(() => useAlarm.getState().ringing).toHaveLength(2);
  expect(sounds).toBe(true);
  stop();
  expect(sounds).toBe(false);
});
