/** How far an incident has come, and what is to be done next: worked out from its steps, and never kept. */
import type { CaseSoFar, Step } from '../record/case/kind.ts';
import type { Values } from '../record/field/field.ts';
import type { FormProblems } from '../record/field/form.ts';
import { wordOf } from '../record/field/word-of.ts';
import { breachClock } from './breach.ts';
import { plannedAt } from './overdue.ts';

export const incidentSteps = [
  'contained',
  'assessed',
  'decided',
  'regulator-told',
  'regulator-update',
  'people-told',
  'other-told',
  'lessons',
  'closed',
  'mistake',
] as const;
export type IncidentStepName = (typeof incidentSteps)[number];

/** Who else may have to hear of it, each by rules of its own. */
export const otherBodies = ['dspt', 'commissioner', 'charity-commission', 'insurer', 'police'] as const;
export type OtherBody = (typeof otherBodies)[number];

/** The steps that every case goes through, in order, but for those that its decision leaves out. */
const road = [
  'contained',
  'assessed',
  'decided',
  'regulator-told',
  'people-told',
  'lessons',
  'closed',
] as const satisfies readonly IncidentStepName[];
export type NextStep = (typeof road)[number];

export interface IncidentNow {
  /** Those that nobody marked as a mistake. */
  standing: readonly Step[];
  /** The next step that the case cannot go on without; null once it is closed. */
  next: NextStep | null;
  /** Those of the others about whom nobody has written whether they must hear of it. */
  openBodies: readonly OtherBody[];
}

const nameOf = ({ values }: Step) => wordOf(values, 'step');

export function incidentNow({ steps }: Pick<CaseSoFar, 'steps'>): IncidentNow {
  const standing = withoutMistakes(steps);
  const has = (name: IncidentStepName) => standing.some((step) => nameOf(step) === name);
  const decision = wordOf(latest(standing, 'decided')?.values ?? {}, 'decision');
  const isOnRoad = (name: NextStep) =>
    name === 'regulator-told'
      ? decision === 'regulator' || decision === 'regulator-and-people'
      : name !== 'people-told' || decision === 'regulator-and-people';
  const asked = new Set(
    standing.filter((step) => nameOf(step) === 'other-told').map(({ values }) => wordOf(values, 'other')),
  );
  return {
    standing,
    next: road.find((name) => isOnRoad(name) && !has(name)) ?? null,
    openBodies: otherBodies.filter((body) => !asked.has(body)),
  };
}

/** The step of a name that was written last, where one stands. */
export function latest(standing: readonly Step[], name: IncidentStepName): Step | undefined {
  return standing.findLast((step) => nameOf(step) === name);
}

/** What marks a step as a mistake may be marked itself, by a later one. */
function withoutMistakes(steps: readonly Step[]): Step[] {
  const marked = new Set<string>();
  for (const step of steps.toReversed()) {
    if (nameOf(step) === 'mistake' && !marked.has(step.record)) marked.add(wordOf(step.values, 'which'));
  }
  return steps.filter((step) => nameOf(step) !== 'mistake' && !marked.has(step.record));
}

/** When the charity knew of it, as an ISO time. */
export const awareAt = (begun: Values): string => plannedAt(wordOf(begun, 'noticedAt'));

/** What a step says together with the case so far. */
export function incidentStepProblems(values: Values, soFar: CaseSoFar): FormProblems {
  const { standing, next } = incidentNow(soFar);
  const name = wordOf(values, 'step');
  if (next === null && name !== 'mistake') return { step: 'CASE_CLOSED' };
  if (name === 'decided' && latest(standing, 'assessed') === undefined) return { step: 'STEP_TOO_EARLY' };
  if (name === 'closed' && next !== 'closed') return { step: 'STEP_TOO_EARLY' };
  if (name !== 'regulator-told') return {};
  const toldAt = plannedAt(wordOf(values, 'toldAt'));
  const isLate = toldAt > breachClock(awareAt(soFar.view.values), toldAt).due;
  return isLate && wordOf(values, 'lateWhy') === '' ? { lateWhy: 'FIELD_NEEDED' } : {};
}
