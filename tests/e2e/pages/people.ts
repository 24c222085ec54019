/** Searching for people, and adding one. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from '../hands.ts';

export interface NewPerson {
  name: string;
  called: string;
  born: string;
  nhsNumber: string;
  /** One line each. */
  address: string;
  postcode: string;
  phone: string;
  language: string;
  needs: string;
  alert: string;
  service: string;
}

export const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: false });

export async function search(hand: Hand, query: string): Promise<void> {
  const { page } = hand;
  await hand.press(page.getByRole('button', { name: 'People', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await hand.write(page.getByRole('searchbox'), query);
}

export const rows = (page: Page): Locator => page.getByRole('main').getByRole('listitem');

/** The rows of a list of people that have this name. */
export const rowOf = (page: Page, name: string): Locator => rows(page).filter({ hasText: name });

export async function beginAdding(hand: Hand, name: string): Promise<void> {
  await search(hand, name);
  await hand.press(hand.page.getByRole('button', { name: `Add a new person: ${name}` }));
  await expect(hand.page.getByRole('heading', { level: 1, name: 'A new person' })).toBeVisible();
}

export async function fillIn(hand: Hand, person: Partial<NewPerson>): Promise<void> {
  const { page } = hand;
  const write = async (label: string, text: string | undefined) => {
    if (text !== undefined) await hand.write(field(page, label), text);
  };
  await write('Full name', person.name);
  await write('Likes to be called', person.called);
  await write('Date of birth', person.born);
  await write('NHS number', person.nhsNumber);
  await write('Address', person.address);
  await write('Postcode', person.postcode);
  await write('Phone', person.phone);
  await write('Language', person.language);
  await write('What helps when talking', person.needs);
  await write('Read first', person.alert);
  if (person.service !== undefined) await hand.tick(page.getByRole('checkbox', { name: person.service }));
}

export async function check(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Check and add' }));
}

export async function addAllTheSame(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Add as a new person all the same' }));
}

export async function openPerson(hand: Hand, name: string, also: string): Promise<void> {
  await search(hand, name);
  await hand.press(rowOf(hand.page, name).filter({ hasText: also }).getByRole('button', { name }));
  await expect(hand.page.getByRole('heading', { level: 1, name })).toBeVisible();
}
