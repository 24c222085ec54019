/** A person's file, and the foot of the rail that says where the work is. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from '../hands.ts';

export async function startVisit(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Start a visit' }));
  await hand.choose(hand.page.getByRole('radio', { name: 'In an hour', exact: true }));
  await hand.press(hand.page.getByRole('button', { name: 'Check in' }));
  await expect(hand.page.getByRole('button', { name: 'End the visit' })).toBeVisible();
}

export async function openTab(
  hand: Hand,
  name: 'Overview' | 'Consent' | 'Visits' | 'Details' | 'What happened',
): Promise<void> {
  await hand.choose(hand.page.getByRole('tab', { name }));
  await expect(hand.page.getByRole('tabpanel', { name })).toBeVisible();
}

/** What is decided now about one question. */
export const decisionOn = (page: Page, question: string): Locator =>
  page
    .getByRole('region', { name: 'What is decided now' })
    .getByRole('listitem')
    .filter({ hasText: question });

export const history = (page: Page): Locator =>
  page.getByRole('region', { name: 'Everything that was decided' }).getByRole('listitem');

export const syncState = (page: Page): Locator => page.getByRole('region', { name: 'Where your work is' });

export async function syncNow(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Sync now' }));
}

export async function expectAllSafe(page: Page): Promise<void> {
  await expect(syncState(page)).toContainText('All safe at the office', { timeout: 30_000 });
}

/** Everything that others sent is here. */
export async function upToDate(hand: Hand): Promise<void> {
  await syncNow(hand);
  await expectAllSafe(hand.page);
}
