/** Beginning a charity, and its Team pages. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from '../hands.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const next = (page: Page) => page.getByRole('button', { name: 'Next' });

export interface Beginning {
  server: string;
  claim: string;
  organisation: string;
  name: string;
  role: string;
  passphrase: string;
}

/** From the door to the two cards. */
export async function fillIn(hand: Hand, beginning: Beginning): Promise<void> {
  const { page } = hand;
  await hand.press(page.getByRole('button', { name: 'Start a new charity' }));
  await hand.write(page.getByLabel('Address of the office'), beginning.server);
  await hand.write(page.getByLabel('The code from the server'), beginning.claim);
  await hand.press(next(page));
  await hand.write(page.getByLabel('Name of the charity'), beginning.organisation);
  await hand.write(page.getByLabel('Letters of record numbers'), 'WBC');
  await hand.write(page.getByLabel('Email for questions about people’s information'), 'privacy@example.org');
  await hand.write(page.getByLabel('Phone for the same'), '01632 960001');
  await hand.press(next(page));
  await hand.write(page.getByLabel('Your name'), beginning.name);
  await hand.write(page.getByLabel('What you do there'), beginning.role);
  await hand.press(next(page));
  await expect(heading(page, 'Words to unlock with')).toBeVisible();
  await hand.choose(page.getByRole('radio', { name: 'My own words' }));
  await hand.write(page.getByLabel('Your passphrase'), beginning.passphrase);
  await hand.write(page.getByLabel('Once more, to be sure'), beginning.passphrase);
  await hand.press(next(page));
}

export interface Card {
  number: string;
  words: string;
}

async function readCard(hand: Hand, part: 'A' | 'B'): Promise<Card> {
  const { page } = hand;
  await expect(heading(page, `Card ${part}`)).toBeVisible();
  const paper = page.getByRole('article', { name: `Recovery card ${part}` });
  const number = await paper.getByText(new RegExp(`^${part}-`)).innerText();
  const words = await paper.getByRole('list', { name: '24 words' }).getByRole('listitem').allInnerTexts();
  await hand.tick(page.getByRole('checkbox', { name: /This card is on paper/ }));
  return { number, words: words.map((word) => word.replaceAll(/[^a-z]/g, '')).join(' ') };
}

async function typeCard(hand: Hand, part: 'A' | 'B', { number, words }: Card): Promise<void> {
  const { page } = hand;
  await expect(heading(page, `Type card ${part} back`)).toBeVisible();
  await hand.write(page.getByLabel('Number on the card'), number);
  await hand.write(page.getByRole('textbox', { name: 'The 24 words' }), words);
}

/** Both cards shown, copied, and typed back by their holders. */
export async function passTheCards(hand: Hand): Promise<[Card, Card]> {
  const { page } = hand;
  await hand.press(page.getByRole('button', { name: 'Show the first card' }));
  const a = await readCard(hand, 'A');
  await hand.press(page.getByRole('button', { name: 'Show the second card' }));
  const b = await readCard(hand, 'B');
  await hand.press(page.getByRole('button', { name: 'Type both back' }));
  await typeCard(hand, 'A', a);
  await hand.press(page.getByRole('button', { name: 'Now the other card' }));
  await typeCard(hand, 'B', b);
  await hand.press(page.getByRole('button', { name: 'Finish' }));
  return [a, b];
}

/** Into every team that there is. Gives the twelve words. */
export async function invite(hand: Hand, name: string, role: string): Promise<string> {
  const { page } = hand;
  await expect(heading(page, 'Invite somebody')).toBeVisible();
  await hand.write(page.getByLabel('Their name'), name);
  await hand.write(page.getByLabel('What they do'), role);
  for (const team of await page.getByRole('group', { name: 'Which teams?' }).getByRole('checkbox').all()) {
    await hand.tick(team);
  }
  await hand.press(page.getByRole('button', { name: 'Make the twelve words' }));
  await expect(heading(page, `Twelve words for ${name}`)).toBeVisible();
  const words = await page
    .getByRole('list', { name: 'The twelve words' })
    .getByRole('listitem')
    .allInnerTexts();
  return words.map((word) => word.replaceAll(/[^a-z]/g, '')).join(' ');
}

export function openTeam(hand: Hand): Promise<void> {
  return hand.press(hand.page.getByRole('navigation').getByRole('button', { name: /^Team/ }));
}

export function tab(page: Page, name: string): Locator {
  return page.getByRole('tab', { name: new RegExp(`^${name}`) });
}
