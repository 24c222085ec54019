/**
 * What goes on resting on a yes that no longer stands: a goal of a plan, care that was arranged, a photo. Each is looked at again, from
 * the day of the withdrawal until it ends, or rests on something else. What was shared has a rule of its own.
 */
import type { CaseKindName } from '../../record/case/index.ts';
import { wordOf } from '../../record/field/word-of.ts';
import type { Values } from '../../record/field/field.ts';
import type { FileFacts, FileRule } from './rule.ts';

interface Resting {
  isOver: (values: Values) => boolean;
  /** The field that tells one from others. */
  called: string;
}

const kinds: Partial<Record<CaseKindName, Resting>> = {
  goal: {
    isOver: ({ status }) => ['reached', 'partly', 'stopped'].some((one) => one === status),
    called: 'words',
  },
  'care-arrangement': { isOver: (values) => wordOf(values, 'endedOn') !== '', called: 'provider' },
  photo: { isOver: () => false, called: 'purposeWords' },
};

/** Records that still rest on what was decided about one purpose. */
export function restingOn<R extends FileFacts['records'][number]>(
  records: readonly R[],
  purpose: string,
): R[] {
  return records.filter(
    ({ kind, values }) => values['consent'] === purpose && kinds[kind]?.isOver(values) === false,
  );
}

export const endResting: FileRule = ({ decisions, records }) =>
  decisions
    .filter(({ answer }) => answer === 'withdrawn' || answer === 'refused')
    .flatMap(({ purpose, on: day }) =>
      restingOn(records, purpose).map(({ kind, values }) => ({
        day,
        about: wordOf(values, kinds[kind]?.called ?? ''),
      })),
    );
