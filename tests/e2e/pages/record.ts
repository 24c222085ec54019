/** The record of a file: its parts, and the form that every kind of record shares. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from '../hands.ts';

const main = (page: Page) => page.getByRole('main');

export async function openPart(hand: Hand, name: string): Promise<void> {
  const { page } = hand;
  const tab = page.getByRole('tab', { name: 'Record' });
  if ((await tab.getAttribute('aria-selected')) !== 'true') await hand.choose(tab);
  await hand.press(page.getByRole('navigation', { name: 'Parts of the file' }).getByRole('button', { name }));
}

/** A record by words that stand in its name. */
export const card = (page: Page, words: string | RegExp): Locator =>
  main(page).getByRole('article', { name: words });

/**
 * Answers of a form by their questions, in order: one of several or typed words as text, a day and a time as two lines, several ticks as a
 * list, a single tick as true, one of a menu as a choice among what it offers.
 */
export type Answers = readonly (readonly [question: string | RegExp, answer: Answer])[];
type Answer = string | readonly string[] | true | ((offered: string[]) => string | undefined);

export async function fill(hand: Hand, answers: Answers): Promise<void> {
  const { page } = hand;
  for (const [question, answer] of answers) {
    const name =
      question instanceof RegExp
        ? question
        : new RegExp(`^${question.replaceAll(/[?.*]/g, String.raw`\$&`)}`);
    const group = main(page).getByRole('radiogroup', { name }).or(main(page).getByRole('group', { name }));
    const typed = main(page).getByRole('textbox', { name });
    const menu = main(page).getByRole('combobox', { name });
    const box = main(page).getByRole('checkbox', { name });
    const asked = group.or(typed).or(menu).or(box).first();
    await expect(asked).toBeVisible();
    if (answer === true) await hand.tick(box.first());
    else if (typeof answer === 'function') {
      const chosen = answer(await menu.getByRole('option').allInnerTexts());
      if (chosen === undefined) throw new Error(`nothing fits in ${String(question)}`);
      await menu.selectOption({ label: chosen });
    } else if (typeof answer !== 'string') {
      for (const each of answer) await hand.tick(group.getByRole('checkbox', { name: each, exact: true }));
    } else if (await menu.count()) await menu.first().selectOption({ label: answer });
    else if (await group.count()) await answerGroup(hand, group.first(), answer);
    else await hand.write(typed.first(), answer);
  }
}

async function answerGroup(hand: Hand, group: Locator, answer: string): Promise<void> {
  const [day = '', time] = answer.split('\n');
  if (time === undefined) {
    await hand.choose(group.getByRole('radio', { name: answer, exact: true }));
  } else {
    await hand.write(group.getByRole('textbox', { name: 'Day' }), day);
    await hand.write(group.getByRole('textbox', { name: 'Time' }), time);
  }
}

export async function save(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: 'Save', exact: true }));
  await expect(hand.page.getByRole('tab', { name: 'Record' })).toBeVisible();
}

/** Opens a form by its button, answers it, and saves. */
export async function add(hand: Hand, button: string, answers: Answers): Promise<void> {
  await hand.press(hand.page.getByRole('button', { name: button, exact: true }));
  await fill(hand, answers);
  await save(hand);
}

export async function change(hand: Hand, record: Locator, answers: Answers): Promise<void> {
  await hand.press(record.getByRole('button', { name: /^Change/ }));
  await fill(hand, answers);
  await save(hand);
}
