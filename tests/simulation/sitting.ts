/** One sitting at a laptop: from its start until it is switched off, or dies between two of its steps. */

export class Sitting {
  /** Resolves when it dies. */
  readonly died: Promise<'died'>;
  #end: (how: 'died') => void = () => undefined;
  #left = Infinity;
  #isOver = false;

  constructor() {
    const { promise, resolve } = Promise.withResolvers<'died'>();
    this.died = promise;
    this.#end = resolve;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** It dies in the middle of the step after so many more. */
  dieAfter(steps: number): void {
    this.#left = steps;
  }

  /** From now on nothing is answered any more. */
  end(): void {
    this.#isOver = true;
    this.#end('died');
  }

  /** Counts a step to the disk, the store or the office. True where it is the last: whoever asked does a part of it, or none. */
  isLast(): boolean {
    this.#left -= 1;
    if (this.#isOver || this.#left >= 0) return this.#isOver;
    this.end();
    return true;
  }
}

/** What a laptop that is dead gives for an answer. */
export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}
