/** Whether what somebody typed off paper is the card that was made: number and words, however they are spaced. */

/** In the number alone O is 0, and I or L is 1. */
function plain({ number, words }: { number: string; words: string }): string {
  const signs = number
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const parts = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return [signs, ...parts].join(' ');
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
