/** What a step of a complaint about data may say together with those before it. */
import type { Values } from '../../record/field/field.ts';
import type { FormProblems } from '../../record/field/form.ts';
import { wordOf } from '../../record/field/word-of.ts';
import { lastStep, type RequestOnRecord } from './events.ts';

/** Goes on after a case is closed: they may still turn to the regulator. */
const alwaysOpen: readonly unknown[] = ['mistake', 'escalated'];

const complaintRoad = ['acknowledged', 'enquiry', 'outcome', 'closed'] as const;

/** Each after one of these. */
const after: Readonly<Record<string, string>> = {
  progress: 'acknowledged',
  outcome: 'acknowledged',
  closed: 'outcome',
};

export function complaintStepProblems(
  { begun, steps }: Pick<RequestOnRecord, 'begun' | 'steps'>,
  values: Values,
): FormProblems {
  if (wordOf(values, 'on') < wordOf(begun.values, 'receivedOn')) return { on: 'STEP_BEFORE_REQUEST' };
  const isClosed = lastStep(steps, 'closed') !== undefined;
  if (isClosed && !alwaysOpen.includes(values['what'])) return { on: 'CASE_CLOSED' };
  const before = after[wordOf(values, 'what')];
  return before !== undefined && lastStep(steps, before) === undefined ? { on: 'STEP_TOO_EARLY' } : {};
}

/** What a complaint waits for now; null once it is closed. */
export function nextComplaintStep(steps: RequestOnRecord['steps']): (typeof complaintRoad)[number] | null {
  if (lastStep(steps, 'closed') !== undefined) return null;
  return complaintRoad.find((what) => lastStep(steps, what) === undefined) ?? null;
}
