/** What a worker must know before the door. */
import type { Values } from '../record/field/field.ts';
import { wordOf } from '../record/field/word-of.ts';

export interface ShownAlert {
  /** A code of the alert's own list; empty for the line of the person's details. */
  category: string;
  words: string;
  /** Its review day has passed: it may not be so any more. */
  old: boolean;
}

/**
 * The line of the person's details first, then each alert that has not ended and is no mistake, in the order given. An alert whose review is overdue is
 * still shown: only a person says that it is over.
 */
export function alertsNow(line: string, alerts: readonly Values[], today: string): ShownAlert[] {
  return [
    ...(line === '' ? [] : [{ category: '', words: line, old: false }]),
    ...alerts
      .filter((alert) => wordOf(alert, 'endedOn') === '' && wordOf(alert, 'mistake') === '')
      .map((alert) => ({
        category: wordOf(alert, 'category'),
        words: wordOf(alert, 'words'),
        old: wordOf(alert, 'reviewOn') !== '' && wordOf(alert, 'reviewOn') < today,
      })),
  ];
}
