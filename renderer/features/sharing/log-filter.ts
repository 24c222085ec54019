/** Choosing among the entries of the sharing register. */
import { quarterOf, quartersIn } from '../../../shared/rules/quarters.ts';
import type { SharingEntry } from '../../vault/sharing-api.ts';

/** Empty for any. People by their file, everybody else by name. */
export interface LogFilter {
  person: string;
  worker: string;
  recipient: string;
  kind: string;
  quarter: string;
}

export const anyEntry: LogFilter = { person: '', worker: '', recipient: '', kind: '', quarter: '' };

const valueIn: { [F in keyof LogFilter]: (entry: SharingEntry) => string } = {
  person: ({ file }) => file,
  worker: ({ workerName }) => workerName,
  recipient: ({ recipientName }) => recipientName,
  kind: ({ recipientKind }) => recipientKind,
  quarter: ({ at }) => quarterOf(at),
};

const parts = ['person', 'worker', 'recipient', 'kind', 'quarter'] as const;

export function filteredBy(log: readonly SharingEntry[], filter: LogFilter): SharingEntry[] {
  return log.filter((entry) =>
    parts.every((part) => filter[part] === '' || valueIn[part](entry) === filter[part]),
  );
}

/** What there is to choose from, and the quarters newest first. */
export function choicesOf(log: readonly SharingEntry[]) {
  const named = (part: 'worker' | 'recipient' | 'kind') =>
    [...new Set(log.map(valueIn[part]))].filter((value) => value !== '').toSorted();
  const people = new Map(log.map(({ file, personName }) => [file, personName]));
  return {
    people: [...people]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    workers: named('worker'),
    recipients: named('recipient'),
    kinds: named('kind'),
    quarters: quartersIn(log.map(({ at }) => at)),
  };
}
