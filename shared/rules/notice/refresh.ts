/**
 * Whether what a person decided must be asked again: the notice has changed in what they decided about, a year has gone by, or whoever
 * decided for a child no longer can. A change of words alone asks nothing. Merging acts is no part of this: it looks at what stands.
 * Sources: ICO guidance on consent (keep it under review, and refresh it when anything changes); the end of parental responsibility at 18.
 */
import type { Answer, Statement } from '../../record/consent-act.ts';
import { addMonths, localDay, wholeYears } from '../calendar.ts';
import type { IssueFacts } from './versions.ts';

const REVIEW_MONTHS = 12;
const OF_AGE = 18;

export interface StandingDecision {
  purpose: string;
  answer: Answer | 'withdrawn';
  /** ISO day on which it was decided. */
  on: string;
  /** The notice that was shown with it; null where there was none. */
  noticeVersion: number | null;
  capacity: Statement['decider']['capacity'];
}

type Known = Pick<Statement, 'act' | 'notice' | 'decider'>;

/** A decision in force, with what the act says that it was made in. @param at ISO time. */
export function standing(
  { purpose, answer, act, at }: Pick<StandingDecision, 'purpose' | 'answer'> & { act: string; at: string },
  acts: readonly Known[],
): StandingDecision {
  const made = acts.find((one) => one.act === act);
  return {
    purpose,
    answer,
    on: localDay(new Date(at)),
    noticeVersion: made?.notice?.version ?? null,
    capacity: made?.decider.capacity ?? 'self',
  };
}

export const refreshReasons = ['of-age', 'changed', 'review'] as const;
export type RefreshReason = (typeof refreshReasons)[number];

export interface Refresh {
  why: RefreshReason;
  /** ISO day since when. */
  since: string;
}

export interface RefreshFacts {
  issues: readonly IssueFacts[];
  /** Date of birth, ISO; empty where nobody knows it. */
  born: string;
  today: string;
}

/** Null where it stands as it is. Only a yes is refreshed: who said no is not asked again because of a change. */
export function needsRefresh(
  decision: StandingDecision,
  { issues, born, today }: RefreshFacts,
): Refresh | null {
  if (decision.answer !== 'given') return null;
  const cameOfAge = born === '' ? '' : addMonths(born, OF_AGE * 12);
  if (decision.capacity === 'parental-responsibility' && born !== '' && wholeYears(born, today) >= OF_AGE) {
    return { why: 'of-age', since: cameOfAge };
  }
  const [changed] = issues
    .filter((issue) => isChangedFor(decision, issue) && issue.validFrom <= today)
    .map((issue) => issue.validFrom)
    .toSorted();
  if (changed !== undefined) return { why: 'changed', since: changed };
  const review = addMonths(decision.on, REVIEW_MONTHS);
  return review <= today ? { why: 'review', since: review } : null;
}

function isChangedFor({ purpose, noticeVersion }: StandingDecision, issue: IssueFacts): boolean {
  return (
    issue.change === 'material' && issue.purposes.includes(purpose) && issue.version > (noticeVersion ?? 0)
  );
}
