/**
 * When a plan may be called agreed: the person has put their mark to it, or it says why there is no mark, and the worker agrees too.
 * Nobody's "no" can be agreed away.
 */
import type { Json } from '../encoding/canonical.ts';

export const planAgreedProblems = ['PLAN_NO_MARK', 'PLAN_SAID_NO', 'PLAN_NO_REVIEW'] as const;
type PlanProblem = (typeof planAgreedProblems)[number];

export function planProblems(values: Readonly<Record<string, Json>>): Readonly<Record<string, PlanProblem>> {
  const { status, personAgrees, workerAgrees, reviewOn } = values;
  if (status !== 'agreed') return {};
  return {
    ...problemOf('personAgrees', personAgrees),
    ...problemOf('workerAgrees', workerAgrees),
    ...(reviewOn === '' ? { reviewOn: 'PLAN_NO_REVIEW' as const } : {}),
  };
}

/** `no-mark` stands with its reason, which the form needs. */
function problemOf(field: string, answer: Json | undefined): Record<string, PlanProblem> {
  if (answer === 'no') return { [field]: 'PLAN_SAID_NO' };
  return answer === 'yes' || answer === 'no-mark' ? {} : { [field]: 'PLAN_NO_MARK' };
}
