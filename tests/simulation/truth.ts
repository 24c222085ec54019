/** What was written in a story, and what each laptop said of it: the measure that everything shown is held against. */
import type { Who } from './charity.ts';

/** Something that a worker wrote. Its words are like no others, so that it can be found again, and counted. */
export interface Writing {
  words: string;
  what: 'person' | 'note' | 'details' | 'act' | 'draft';
  by: Who;
  /** Null for a person of whom nobody knows yet whether they are on file. */
  file: string | null;
  /** Whether the laptop said that it was saved. One that died on the way may have saved it, or not. */
  isSaved: boolean;
}

export class Truth {
  readonly all: Writing[] = [];
  #count = 0;
  readonly #mark: string;

  /** @param mark a word that stands in everything that is written. */
  constructor(mark: string) {
    this.#mark = mark;
  }

  /** Words for the next writing. */
  nextWords(): string {
    this.#count += 1;
    return `${this.#mark} ${String(this.#count)}.`;
  }

  begin(writing: Omit<Writing, 'isSaved'>): Writing {
    const begun = { ...writing, isSaved: false };
    this.all.push(begun);
    return begun;
  }

  get saved(): Writing[] {
    return this.all.filter(({ isSaved }) => isSaved);
  }

  savedBy(who: string): Writing[] {
    return this.saved.filter(({ by }) => by === who);
  }
}
