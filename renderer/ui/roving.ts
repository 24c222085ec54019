/**
 * Moving inside a list that is one stop of the Tab key (a roving tabindex, as the ARIA Authoring Practices have it): arrows, Home, End, and
 * the first letters of a name.
 */
import { createContext, useContext } from 'react';

export interface Roving {
  /** The item that the Tab key stops at. */
  current: string | undefined;
  choose: (item: string) => void;
  /** What was typed last, and when, by the clock of the page. */
  typed: { letters: string; at: number };
}

/** Null outside such a list: each button is a stop of its own. */
export const RovingContext = createContext<Roving | null>(null);

interface Pressed {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  currentTarget: Element;
  preventDefault: () => void;
}

/**
 * What the one button of an item needs.
 *
 * @param words what somebody would type to find it.
 */
export function useRoving(item: string, words: string) {
  const roving = useContext(RovingContext);
  if (roving === null) return { isStop: true, props: {} };
  return {
    isStop: roving.current === item,
    props: {
      'data-item': words,
      onFocus: () => roving.choose(item),
      onKeyDown: (pressed: Pressed) => {
        const to = next(pressed, roving.typed);
        if (to === null) return;
        pressed.preventDefault();
        to.focus();
      },
    },
  };
}

function next(
  { key, ctrlKey, altKey, metaKey, currentTarget: here }: Pressed,
  typed: Roving['typed'],
): HTMLElement | null {
  if (ctrlKey || altKey || metaKey) return null;
  const items = [...(here.closest('[data-roving]')?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const at = items.findIndex((item) => item === here);
  switch (key) {
    case 'ArrowDown':
      return items[Math.min(at + 1, items.length - 1)] ?? null;
    case 'ArrowUp':
      return items[Math.max(at - 1, 0)] ?? null;
    case 'Home':
      return items[0] ?? null;
    case 'End':
      return items.at(-1) ?? null;
    default:
      // The space bar presses the button.
      if (key.length !== 1 || key === ' ') return null;
      return named(items, at, lettersSoFar(typed, key));
  }
}

/** Letters that follow each other this fast are one word, in milliseconds. */
const PAUSE = 1000;

function lettersSoFar(typed: Roving['typed'], letter: string): string {
  const now = performance.now();
  typed.letters = now - typed.at < PAUSE ? typed.letters + letter : letter;
  typed.at = now;
  return typed.letters;
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base' });

/** The next item that begins so: one letter alone leads on from this item, a word may be found where somebody stands. */
function named(items: HTMLElement[], at: number, letters: string): HTMLElement | null {
  const from = letters.length === 1 ? at + 1 : at;
  const inOrder = [...items.slice(from), ...items.slice(0, from)];
  const begins = ({ dataset }: HTMLElement) =>
    collator.compare((dataset['item'] ?? '').slice(0, letters.length), letters) === 0;
  return inOrder.find(begins) ?? null;
}
