/**
 * Something was shared on a yes that no longer stands: its recipient must hear of it, so that they stop too. Owed from the day of the
 * withdrawal, until somebody writes down that they were told on that day or later.
 */
import { wordOf } from '../../record/field/word-of.ts';
import type { FileFacts, FileRule } from './rule.ts';

export interface OwedWord {
  /** The sharing's record. */
  sharing: string;
  recipientName: string;
  question: string;
  /** ISO day. */
  day: string;
}

export function wordsOwed({ decisions, records }: Pick<FileFacts, 'decisions' | 'records'>): OwedWord[] {
  return decisions
    .filter(({ answer }) => answer === 'withdrawn' || answer === 'refused')
    .flatMap(({ purpose, question, on: day }) =>
      records
        .filter(
          ({ kind, values }) => kind === 'sharing' && values['relies'] === purpose && !values['stopped'],
        )
        .filter(({ record }) => !records.some((one) => isTold(one, record, day)))
        .map(({ record: sharing, values }) => ({
          sharing,
          recipientName: wordOf(values, 'recipientName'),
          question,
          day,
        })),
    );
}

function isTold({ kind, values }: FileFacts['records'][number], sharing: string, from: string): boolean {
  const { sharing: of, about } = values;
  return kind === 'told-recipient' && of === sharing && about === 'withdrawn' && wordOf(values, 'on') >= from;
}

export const tellRecipient: FileRule = (facts) =>
  wordsOwed(facts).map(({ day, recipientName: about }) => ({ day, about }));
