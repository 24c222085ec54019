/** Entries of a register that stand, and the day on which each is looked at again. */
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { nextReview } from '../../../shared/rules/opt-out.ts';
import { type ReviewState, reviewState } from '../../../shared/rules/review-state.ts';
import type { RegisterName } from '../../../shared/record/register/index.ts';
import type { EntryView } from '../../vault/register-api.ts';
import { useSession } from '../shell/session.ts';

export const isEnded = ({ values }: EntryView): boolean => wordOf(values, 'endedOn') !== '';

const dayOf = (iso: string): string => localDay(new Date(iso));

/** The newest review of a flow; none where nobody has reviewed it. */
export function lastReview(flow: EntryView, all: readonly EntryView[]): EntryView | undefined {
  return all
    .filter(({ register, values }) => register === 'flow-review' && values['flow'] === flow.record)
    .toSorted((a, b) => wordOf(b.values, 'reviewedOn').localeCompare(wordOf(a.values, 'reviewedOn')))[0];
}

/** ISO day; empty for an entry that nobody has to look at again. */
export function reviewDay(entry: EntryView, all: readonly EntryView[]): string {
  if (isEnded(entry)) return '';
  if (entry.register !== 'data-flow') return wordOf(entry.values, 'reviewOn');
  const review = lastReview(entry, all);
  const isChangedSince = review !== undefined && entry.changed.at > review.begun.at;
  return nextReview({
    registeredOn: dayOf(entry.begun.at),
    changedSince: isChangedSince ? dayOf(entry.changed.at) : '',
    reviewedOn: review === undefined ? '' : wordOf(review.values, 'reviewedOn'),
  });
}

export interface Reviewed {
  entry: EntryView;
  /** ISO day; empty for none. */
  day: string;
  state: ReviewState;
}

/** Each entry of every register with its review, those that have ended too. */
export function useAllEntries(): Reviewed[] {
  const all = useSession(({ library }) => library?.registers) ?? [];
  const today = dayOf(new Date().toISOString());
  return all.map((entry) => {
    const day = reviewDay(entry, all);
    return { entry, day, state: reviewState(day, today) };
  });
}

export function useEntries(register: RegisterName): Reviewed[] {
  return useAllEntries().filter(({ entry }) => entry.register === register);
}
