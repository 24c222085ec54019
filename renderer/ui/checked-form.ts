import { type SyntheticEvent, useState } from 'react';
import type { SummaryItem } from './ErrorSummary.tsx';

export interface CheckedForm {
  /** Nothing before the first attempt: nobody is told off for what they have not typed yet. */
  items: readonly SummaryItem[];
  attempt: number;
  /** What is wrong with one field. */
  under: (id: string) => string | undefined;
  onSubmit: (event: SyntheticEvent) => void;
}

/** A form that is checked when it is handed in, and from then on while it is put right. `found`: all that is wrong now, from top to bottom. */
export function useCheckedForm(found: readonly SummaryItem[], onGood: () => void): CheckedForm {
  const [attempt, setAttempt] = useState(0);
  const items = attempt > 0 ? found : [];
  return {
    items,
    attempt,
    under: (id) => items.find((item) => item.id === id)?.text,
    onSubmit: (event) => {
      event.preventDefault();
      if (found.length > 0) setAttempt(attempt + 1);
      else onGood();
    },
  };
}

/** One line of the summary, or none. */
export const wrongIf = (wrong: boolean, id: string, text: string): SummaryItem[] =>
  wrong ? [{ id, text }] : [];
