/** What a worker must know before the door. */
import type { Values } from '../record/field/field.ts';

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
  const text = (values: Values, name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  return [
    ...(line === '' ? [] : [{ category: '', words: line, old: false }]),
    ...alerts
      .filter((alert) => text(alert, 'endedOn') === '' && text(alert, 'mistake') === '')
      .map((alert) => ({
        category: text(alert, 'category'),
        words: text(alert, 'words'),
        old: text(alert, 'reviewOn') !== '' && text(alert, 'reviewOn') < today,
      })),
  ];
}
