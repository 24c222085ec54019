/**
 * Two ways to do the same things at a screen: with the mouse, or with nothing but the keyboard. Stories are told once and can be
 * lived with either; each press that a person would count is counted.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Hand {
  page: Page;
  /** Presses and choices so far. Typing and moving about are not counted. */
  actions: number;
  press(button: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** One of several, such as a radio button or a tab. */
  choose(option: Locator): Promise<void>;
  tick(box: Locator, on?: boolean): Promise<void>;
}

export class Mouse implements Hand {
  readonly page: Page;
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(button: Locator): Promise<void> {
    this.actions += 1;
    await button.click();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
  }

  async choose(option: Locator): Promise<void> {
    this.actions += 1;
    await touchable(option).click();
  }

  async tick(box: Locator, on = true): Promise<void> {
    this.actions += 1;
    if ((await box.isChecked()) !== on) await touchable(box).click();
    await expect(box).toBeChecked({ checked: on });
  }
}

/** The input of a radio button or checkbox is unseen; people press its label. */
function touchable(input: Locator): Locator {
  return input.locator('xpath=(ancestor-or-self::label | self::*[not(self::input)])[1]');
}

/** More than any screen has stops. */
const STOPS = 120;

export class Keyboard implements Hand {
  readonly page: Page;
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(button: Locator): Promise<void> {
    this.actions += 1;
    await this.#reach(button);
    await this.page.keyboard.press('Enter');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.#tabTo(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(text);
  }

  /** A group is one stop; the arrows move within it. */
  async choose(option: Locator): Promise<void> {
    this.actions += 1;
    const group = option.locator('xpath=ancestor::*[@role="radiogroup" or @role="tablist"][1]');
    await this.#tabTo(group);
    for (let moves = 0; !(await hasFocus(option)); moves += 1) {
      if (moves > STOPS) throw new Error('the arrows do not lead there');
      await this.page.keyboard.press('ArrowRight');
    }
    if (!(await isChosen(option))) await this.page.keyboard.press('Space');
  }

  async tick(box: Locator, on = true): Promise<void> {
    this.actions += 1;
    await this.#tabTo(box);
    if ((await box.isChecked()) !== on) await this.page.keyboard.press('Space');
    await expect(box).toBeChecked({ checked: on });
  }

  /** A long list is one stop; the arrows move within it. */
  async #reach(button: Locator): Promise<void> {
    await button.waitFor({ state: 'attached' });
    const list = button.locator('xpath=ancestor::*[@data-roving][1]');
    if ((await list.count()) === 0) return this.#tabTo(button);
    await this.#tabTo(list);
    await this.page.keyboard.press('Home');
    for (let moves = 0; !(await hasFocus(button)); moves += 1) {
      if (moves > STOPS) throw new Error('the arrows do not lead there');
      await this.page.keyboard.press('ArrowDown');
    }
    return undefined;
  }

  async #tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let stops = 0; !(await hasFocus(target)); stops += 1) {
      if (stops > STOPS) throw new Error(`no Tab leads to ${String(target)}`);
      await this.page.keyboard.press('Tab');
    }
  }
}

/** On the element itself or within it. */
function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

function isChosen(option: Locator): Promise<boolean> {
  return option.evaluate(
    (element) =>
      (element instanceof HTMLInputElement && element.checked) ||
      element.getAttribute('aria-checked') === 'true' ||
      element.getAttribute('aria-selected') === 'true',
  );
}
