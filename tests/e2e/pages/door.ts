/** The door: enrolling, unlocking, and what may wait behind it. */
import { expect, type Page } from '@playwright/test';
import type { Hand } from '../hands.ts';

export const serverField = (page: Page) => page.getByRole('textbox', { name: 'Address of the office' });
export const codeField = (page: Page) => page.getByRole('textbox', { name: 'Your twelve words' });

export interface Enrolment {
  server: string;
  code: string;
  passphrase: string;
}

export async function showInvitation(
  hand: Hand,
  { server, code }: Pick<Enrolment, 'server' | 'code'>,
): Promise<void> {
  await hand.write(serverField(hand.page), server);
  await hand.write(codeField(hand.page), code);
  await hand.press(hand.page.getByRole('button', { name: 'Next' }));
}

/** With one's own words to unlock with. */
export async function choosePassphrase(hand: Hand, passphrase: string): Promise<void> {
  const { page } = hand;
  await expect(page.getByRole('heading', { level: 1, name: 'Words to unlock with' })).toBeVisible();
  await hand.choose(page.getByRole('radio', { name: 'My own words' }));
  await hand.write(page.getByLabel('Your passphrase'), passphrase);
  await hand.write(page.getByLabel('Once more, to be sure'), passphrase);
  await hand.press(page.getByRole('button', { name: 'Join' }));
}

export async function enrol(hand: Hand, enrolment: Enrolment): Promise<void> {
  const { page } = hand;
  await showInvitation(hand, enrolment);
  await choosePassphrase(hand, enrolment.passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Come in' })).toBeVisible();
}

export async function startTheDay(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Start the day' }));
  await expectToday(hand.page);
}

export async function expectToday(page: Page): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening)/ }),
  ).toBeVisible();
}

export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeVisible();
}

export async function unlock(hand: Hand, passphrase: string): Promise<void> {
  await expectLocked(hand.page);
  await hand.write(hand.page.getByLabel('Your passphrase'), passphrase);
  await hand.press(hand.page.getByRole('button', { name: 'Unlock' }));
  await expect(hand.page.getByRole('heading', { level: 1, name: 'Welcome back' })).toBeHidden();
}
