/** What somebody who audits the charity asks for, on the screens of the data-protection team. */
import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../../desktop/launch.ts';
import { type Hand, Mouse } from '../hands.ts';
import type { Laptop } from '../laptop.ts';

/** As many actions from Today as an answer may take. */
export const MOST = 8;

/** From Today, with nothing counted yet. */
export async function fromToday(laptop: Laptop): Promise<Mouse> {
  const hand = new Mouse(laptop.page);
  await enterRoom(hand, 'Today', /^Good/);
  hand.actions = 0;
  return hand;
}

/** Goes to a room by the rail. */
export async function enterRoom(hand: Hand, room: string, title: string | RegExp): Promise<void> {
  await hand.press(hand.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room }));
  await expect(hand.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** One choice of a menu counts as one action. */
export async function choose(hand: Hand, menu: string, option: string): Promise<void> {
  hand.actions += 1;
  await hand.page.getByRole('combobox', { name: menu, exact: true }).selectOption({ label: option });
}

/** Whatever is saved from now on goes into this folder, as if somebody had answered the system's dialog. */
export async function saveInto(desktop: Desktop, folder: string): Promise<void> {
  await desktop.main(({ dialog }, where) => {
    dialog.showSaveDialog = (_window: unknown, options?: { defaultPath?: string }) =>
      Promise.resolve({ canceled: false, filePath: `${where}/${options?.defaultPath ?? 'nameless'}` });
  }, folder);
}

export const rowsOf = (page: Page, list: string | RegExp) =>
  page.getByRole('list', { name: list }).getByRole('listitem');
