/**
 * What was found in order stays so but for what came later: no key is taken away from one team alone. So a process remembers until
 * when it has looked, and each question costs what is new, however many files there are.
 */

const KEPT = 2000;

export interface Coverage {
  /** Until when all was in order; null where that is not known. */
  until(question: readonly string[]): Date | null;
  note(question: readonly string[], until: Date): void;
}

export function coverage(): Coverage {
  const known = new Map<string, Date>();
  const nameOf = (question: readonly string[]) => question.join(' ');
  return {
    until: (question) => known.get(nameOf(question)) ?? null,
    note(question, until) {
      const name = nameOf(question);
      known.delete(name);
      known.set(name, until);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    },
  };
}
