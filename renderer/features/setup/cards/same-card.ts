/** Whether what somebody typed off paper is the card that was made: number and words, however they are spaced. */
import { asCrockford } from '../../../../shared/rules/crockford.ts';
import { splitWords } from '../../../../shared/rules/typed-words.ts';

function plain({ number, words }: { number: string; words: string }): string {
  return [asCrockford(number).replaceAll(/[^A-Z0-9]/g, ''), ...splitWords(words)].join(' ');
}

export interface CardText {
  number: string;
  /** 24 words with gaps between. */
  words: string;
}

/** As the vault writes a card: the number on the first line, the words on the next. */
export function readCardText(card: string): CardText {
  const [number = '', words = ''] = card.split('\n');
  return { number, words };
}

export const isSameCard = (typed: CardText, card: string): boolean =>
  plain(typed) === plain(readCardText(card));
