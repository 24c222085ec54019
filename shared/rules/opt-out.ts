/**
 * Whether a flow of data falls under the national data opt-out, worked out from what is known of the flow, never ticked. The opt-out
 * (NHS England's policy; the common law of confidence) covers confidential information about health or adult social care that is paid for or
 * arranged by public bodies in England, where it is used for more than somebody's own care; it does not where the person has agreed,
 * where law requires the use, where the public interest overrides, or where nobody can be known from it.
 */
import type { Values } from '../record/field/field.ts';
import { addMonths } from './calendar.ts';

/** What has to be so for a flow to be covered, in the order in which it is explained. */
const covers = ['confidential', 'publicly-funded', 'england', 'beyond-care'] as const;
/** What takes a flow out again. */
const exempts = ['consented', 'legally-required', 'overriding-interest', 'anonymised'] as const;
export const optOutQuestions = [...covers, ...exempts] as const;
export type OptOutQuestion = (typeof optOutQuestions)[number];

type OptOutAnswer = 'yes' | 'no' | '';

export interface OptOutScope {
  /** `open`: a question that decides it is not answered yet, so nothing may be taken for out of scope. */
  scope: 'in' | 'out' | 'open';
  /** Each question with its answer. `isOut`: it takes the flow out of scope, alone. */
  steps: readonly { question: OptOutQuestion; answer: OptOutAnswer; isOut: boolean }[];
}

/** @param answers to the questions, by name; another value than yes or no is no answer. */
export function optOutScope(answers: Values): OptOutScope {
  const takesOut = (question: OptOutQuestion) => (covers.some((one) => one === question) ? 'no' : 'yes');
  const steps = optOutQuestions.map((question) => {
    const said = answers[question];
    const answer: OptOutAnswer = said === 'yes' || said === 'no' ? said : '';
    return { question, answer, isOut: answer === takesOut(question) };
  });
  if (steps.some(({ isOut }) => isOut)) return { scope: 'out', steps };
  return { scope: steps.some(({ answer }) => answer === '') ? 'open' : 'in', steps };
}

const REVIEW_MONTHS = 12;

/** ISO days; empty for never. */
export interface FlowReviewed {
  registeredOn: string;
  reviewedOn: string;
  /** When it was changed after its last review. */
  changedSince: string;
}

/** When a flow is looked at again: a year after the last time, and at once when it is new or has changed since. ISO day. */
export function nextReview({ registeredOn, changedSince, reviewedOn }: FlowReviewed): string {
  if (reviewedOn === '') return registeredOn;
  return changedSince === '' ? addMonths(reviewedOn, REVIEW_MONTHS) : changedSince;
}
