/** The consent act, screen by screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from '../hands.ts';

export const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
export const next = (hand: Hand) => hand.press(hand.page.getByRole('button', { name: 'Next', exact: true }));

export async function beginAct(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Ask about consent' }));
  await expect(title(hand.page, /^Who is here/)).toBeVisible();
}

export async function whoIsHere(hand: Hand, helps: string): Promise<void> {
  const { page } = hand;
  await hand.write(page.getByRole('textbox', { name: 'Something else that helps today' }), helps);
  await hand.press(page.getByRole('button', { name: 'Add it to the list' }));
  await expect(page.getByRole('checkbox', { name: helps })).toBeChecked();
  await next(hand);
}

export async function giveNotice(hand: Hand, form: 'Standard' | 'Easy Read', how: string): Promise<void> {
  const { page } = hand;
  await expect(title(page, /the notice$/)).toBeVisible();
  await hand.choose(page.getByRole('radio', { name: form }));
  await hand.choose(page.getByRole('radio', { name: how }));
}

export async function decides(hand: Hand, called: string): Promise<void> {
  await expect(title(hand.page, 'Who decides?')).toBeVisible();
  await hand.choose(hand.page.getByRole('radio', { name: `${called} decides`, exact: false }).first());
  await next(hand);
}

export async function nothingToTell(hand: Hand): Promise<void> {
  await expect(title(hand.page, 'Would we share this anyway?')).toBeVisible();
  await next(hand);
}

/** Takes these questions out for today. */
export async function leaveOut(hand: Hand, questions: readonly string[]): Promise<void> {
  await expect(title(hand.page, 'What do you ask about today?')).toBeVisible();
  for (const question of questions)
    await hand.tick(hand.page.getByRole('checkbox', { name: question }), false);
  await next(hand);
}

export async function handOver(hand: Hand): Promise<void> {
  await expect(title(hand.page, /^Hand the laptop to/)).toBeVisible();
  await hand.press(hand.page.getByRole('button', { name: 'Hand over now' }));
}

export type Answer = 'Yes' | 'No' | 'I want to think';

export async function answer(hand: Hand, question: string, given: Answer): Promise<void> {
  await expect(title(hand.page, question)).toBeVisible();
  await hand.choose(hand.page.getByRole('radio', { name: given, exact: true }));
  await expect(hand.page.getByRole('radio', { name: given, exact: true })).toBeChecked();
}

export async function ownWords(hand: Hand, words: string): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Add my own words' }));
  await hand.write(hand.page.getByRole('textbox', { name: 'In your own words' }), words);
}

export async function readBack(hand: Hand): Promise<void> {
  await expect(title(hand.page, 'Is this what you decided?')).toBeVisible();
  await hand.press(hand.page.getByRole('button', { name: 'Yes, this is right' }));
  await expect(title(hand.page, 'Sign for what you decided')).toBeVisible();
}

/** Points in parts of the box's width and height. */
export type Line = readonly (readonly [number, number])[];

/** A loop and a line under it: two strokes, as a hand would draw them. */
export const signature: readonly Line[] = [
  Array.from({ length: 24 }, (_, at) => [0.15 + at * 0.025, 0.5 + 0.25 * Math.sin(at * 0.9)] as const),
  Array.from({ length: 12 }, (_, at) => [0.15 + at * 0.055, 0.85 - at * 0.01] as const),
];

export const underline: Line = Array.from({ length: 10 }, (_, at) => [0.2 + at * 0.05, 0.9] as const);

export async function draw(page: Page, lines: readonly Line[], { lift = true } = {}): Promise<void> {
  const box = page.getByRole('img', { name: /^Box for your/ });
  await box.scrollIntoViewIfNeeded();
  await expectNothingOver(box);
  const area = await box.boundingBox();
  if (area === null) throw new Error('there is no box to sign in');
  for (const line of lines) {
    for (const [place, [x, y]] of line.entries()) {
      await page.mouse.move(area.x + x * area.width, area.y + y * area.height);
      if (place === 0) await page.mouse.down();
    }
    if (lift) await page.mouse.up();
  }
}

/** A corner of the box under the buttons at the foot would swallow what is drawn there. */
async function expectNothingOver(box: Locator): Promise<void> {
  const atTheFoot = await box.evaluate((sheet) => {
    const { left, bottom, width } = sheet.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, bottom - 2) === sheet;
  });
  expect(atTheFoot, 'the foot of the box to sign in is in reach').toBe(true);
}

export async function signed(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'I have signed' }));
}

export async function takeBack(hand: Hand, passphrase: string): Promise<void> {
  await hand.write(hand.page.getByLabel(/’s passphrase or PIN$/), passphrase);
  await hand.press(hand.page.getByRole('button', { name: 'Take the laptop back' }));
}

export async function declare(hand: Hand): Promise<void> {
  const { page } = hand;
  await expect(title(page, /^Your declaration/)).toBeVisible();
  await hand.tick(page.getByRole('checkbox', { name: 'I explained what each question means.' }));
  await hand.tick(page.getByRole('checkbox', { name: /understood it/ }));
  await hand.tick(page.getByRole('checkbox', { name: /chose freely/ }));
}

export async function finish(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Finish and save' }));
}

/** The organisation's fingerprint as it stands on the receipt, for somebody who types it off the paper. */
export function fingerprintOn(page: Page): Promise<string> {
  return page
    .getByRole('article')
    .getByRole('definition')
    .filter({ hasText: /^([0-9A-F]{4} ){15}[0-9A-F]{4}$/ })
    .innerText();
}

export async function typeName(hand: Hand, name: string): Promise<void> {
  await hand.choose(hand.page.getByRole('radio', { name: 'Type my name' }));
  await hand.write(hand.page.getByRole('textbox', { name: 'Your name' }), name);
}

export async function toTheFile(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Later: go to the file' }));
}

/** The shortest way from the file to the person's first card: one question, asked in Easy Read. */
export async function askOnly(
  hand: Hand,
  called: string,
  question: string,
  all: readonly string[],
): Promise<void> {
  await beginAct(hand);
  await next(hand);
  await giveNotice(hand, 'Easy Read', 'I read them aloud');
  await next(hand);
  await decides(hand, called);
  await nothingToTell(hand);
  await leaveOut(
    hand,
    all.filter((each) => each !== question),
  );
  await handOver(hand);
  await expect(title(hand.page, question)).toBeVisible();
}
