/** An act that is finished: its proof, its replay, its bundle, its receipt, and taking a decision back. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desktop } from '../../desktop/launch.ts';
import type { Hand } from '../hands.ts';

export async function viewAct(hand: Hand, row: Locator): Promise<void> {
  await hand.press(row.getByRole('button', { name: /^View/ }));
  await expect(
    hand.page.getByRole('heading', { level: 1, name: /^What was (decided|withdrawn)/ }),
  ).toBeVisible();
}

export async function backToFile(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Back to the file' }));
  await expect(hand.page.getByRole('tab', { name: 'Consent' })).toBeVisible();
}

export async function showReceipt(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Receipt for the person' }));
  await expect(hand.page.getByRole('article')).toBeVisible();
}

export async function leaveReceipt(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Back', exact: true }));
}

export async function expectVerified(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'The proof' });
  await expect(panel).toContainText('Unchanged since signing');
  await expect(panel.getByRole('listitem').filter({ hasNotText: ': yes' })).toHaveCount(0);
}

/** Plays it once to its end, then goes back and forth by the buttons. */
export async function replayStrokeByStroke(hand: Hand, strokes: number): Promise<void> {
  const replay = hand.page.getByRole('region', { name: 'Replay of the signature' });
  const drawn = replay.getByRole('img', { name: 'The signature as it was drawn' });
  await hand.press(replay.getByRole('button', { name: 'Play' }));
  await expect(replay.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(replay.getByRole('button', { name: 'Play' })).toBeVisible();
  for (let left = strokes - 1; left >= 0; left -= 1) {
    await hand.press(replay.getByRole('button', { name: 'Stroke before' }));
    await expect(drawn).toHaveAttribute('data-strokes', String(left));
  }
  for (let place = 1; place <= strokes; place += 1) {
    await hand.press(replay.getByRole('button', { name: 'Next stroke' }));
    await expect(drawn).toHaveAttribute('data-strokes', String(place));
    await expect(replay).toContainText(`Stroke ${String(place)} of ${String(strokes)}`);
  }
}

/** Saves the bundle into a folder of its own, as somebody would who answers the system's dialog. Gives its path. */
export async function saveBundle(hand: Hand, desktop: Desktop, parent: string): Promise<string> {
  const folder = join(parent, 'handed-out');
  await desktop.main(({ dialog }, where) => {
    dialog.showSaveDialog = (_window: unknown, options?: { defaultPath?: string }) =>
      Promise.resolve({ canceled: false, filePath: `${where}-${options?.defaultPath ?? ''}` });
  }, folder);
  await hand.press(hand.page.getByRole('button', { name: 'Save the bundle' }));
  await expect(hand.page.getByText('The bundle is saved.')).toBeVisible();
  const name = (await readdir(parent)).find((each) => each.startsWith('handed-out-'));
  if (name === undefined) throw new Error('no bundle was saved');
  return join(parent, name);
}

export async function askToWithdraw(hand: Hand, question: string): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: `Withdraw: ${question}` }));
  await expect(hand.page.getByRole('heading', { level: 1, name: 'Withdraw this decision?' })).toBeVisible();
}

export async function withdrawNow(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Withdraw now' }));
}
