/** Time that passes only when the simulation says so, and what laptops have put off until later. */

interface Plan {
  at: number;
  call(): void;
}

export class Time {
  /** Milliseconds since 1970. */
  now: number;
  readonly #plans = new Set<Plan>();

  constructor(now: number) {
    this.now = now;
  }

  after(ms: number, call: () => void): () => void {
    const plan = { at: this.now + ms, call };
    this.#plans.add(plan);
    return () => this.#plans.delete(plan);
  }

  /** What has come due on the way is called, the earliest first. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const due = [...this.#plans].filter(({ at }) => at <= until);
      const first = due.reduce<Plan | null>(
        (least, one) => (least === null || one.at < least.at ? one : least),
        null,
      );
      if (first === null) break;
      this.#plans.delete(first);
      this.now = Math.max(this.now, first.at);
      first.call();
    }
    this.now = until;
  }
}
