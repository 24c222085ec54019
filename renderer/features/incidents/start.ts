/** What the form of a step begins with, and the screen that a half-filled one goes on at. */
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { incidentSteps, otherBodies } from '../../../shared/rules/incident.ts';
import type { IncidentRoute } from '../shell/route.ts';

export type StepRoute = Extract<IncidentRoute, { at: 'incident-step' }>;

export function startOf({ step, other, which }: StepRoute): TypedForm {
  return { step, ...(other && { other }), ...(which !== undefined && { which }) };
}

export function placeOfStep(file: string, start: TypedForm = {}): IncidentRoute {
  const step = incidentSteps.find((one) => one === start['step']);
  if (step === undefined) return { at: 'incident', file };
  const other = otherBodies.find((one) => one === start['other']);
  const which = start['which'];
  return {
    at: 'incident-step',
    file,
    step,
    ...(other && { other }),
    ...(typeof which === 'string' && { which }),
  };
}
