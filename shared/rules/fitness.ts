/**
 * Who may open people's files: only somebody whose background check stands, who has signed the undertaking of confidentiality, and whose training in
 * data protection is no older than twelve months (NHS data security and protection toolkit; UK GDPR Articles 29 and 32(4)). A background
 * check has no end of its own in law, so it is a flag that the charity sets and takes back. From which day it counts is the charity's decision.
 */
import { addMonths } from './calendar.ts';
import { type ReviewState, reviewState } from './review-state.ts';

const TRAINING_MONTHS = 12;

export const backgroundChecks = ['current', 'not-needed'] as const;
export type BackgroundCheck = (typeof backgroundChecks)[number] | '';

export type FitnessPart = 'undertaking' | 'check' | 'training';

/** ISO days; empty for never. */
export interface FitnessFacts {
  undertakingOn: string;
  check: BackgroundCheck;
  trainedOn: string;
}

export interface Fitness {
  /** What is missing or has ended; none for somebody who is fit. */
  missing: FitnessPart[];
  /** The last day on which the training counts; empty for none. */
  trainedUntil: string;
  training: ReviewState;
}

/** @param today an ISO day. */
export function fitness({ undertakingOn, check, trainedOn }: FitnessFacts, today: string): Fitness {
  const trainedUntil = trainedOn === '' ? '' : addMonths(trainedOn, TRAINING_MONTHS);
  const isTrained = trainedUntil !== '' && today <= trainedUntil;
  return {
    missing: [
      ...(undertakingOn === '' ? (['undertaking'] as const) : []),
      ...(check === '' ? (['check'] as const) : []),
      ...(isTrained ? [] : (['training'] as const)),
    ],
    trainedUntil,
    training: isTrained && today === trainedUntil ? 'soon' : reviewState(trainedUntil, today),
  };
}

/** Whether files are closed to somebody. @param from the day from which it counts; empty while the charity has not decided so. */
export function isShutOut(facts: FitnessFacts, from: string, today: string): boolean {
  return from !== '' && from <= today && fitness(facts, today).missing.length > 0;
}
