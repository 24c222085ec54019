/** What can happen in a case about somebody's rights, and how far each takes it. */
import { contractRoles } from '../../record/register/contract.ts';
import type { Right } from '../rights/rights.ts';
import type { CaseEvent, CaseProblem, EventOrder, OrderProblem } from './case-events.ts';

export const rightsEvents = [
  'received',
  'identity-asked',
  /** Also where nobody had to ask: it is written down how the charity knows who they are. */
  'identity-confirmed',
  'fee-asked',
  'fee-paid',
  'clarification-asked',
  'clarified',
  /** The person has been told that it takes longer, and why. */
  'extended',
  'decided',
  'refused',
  'delivered',
  /** Passed to the controller for whom the charity works. */
  'transferred',
  'closed',
] as const;
export type RightsEventName = (typeof rightsEvents)[number];
export type RightsEvent = CaseEvent<RightsEventName>;

export const rightsOrder: EventOrder<RightsEventName> = {
  stage: {
    received: 0,
    'identity-asked': 1,
    'identity-confirmed': 1,
    'fee-asked': 1,
    'fee-paid': 1,
    'clarification-asked': 1,
    clarified: 1,
    extended: 1,
    decided: 2,
    refused: 2,
    delivered: 3,
    transferred: 3,
    closed: 4,
  },
  answers: {
    'fee-paid': ['fee-asked'],
    clarified: ['clarification-asked'],
    delivered: ['decided', 'refused'],
    // What is closed without an answer was taken back, or could not be tied to anybody: the case says which.
  },
};

export const rightsStates = [
  'received',
  'id-pending',
  'fee-pending',
  'running',
  'paused',
  'decided',
  'refused',
  'delivered',
  'transferred',
  'closed',
] as const;
export type RightsState = (typeof rightsStates)[number];

export type RightsProblem =
  | OrderProblem
  /** Nobody has written down who asks, or that they were asked. */
  | 'identity-open'
  /** Told of the longer time only after the first month: the longer time does not count. */
  | 'extension-late'
  /** Only a request to see information waits for the person to say what they mean. */
  | 'pause-not-allowed'
  /** Asked what they mean only after the time was over: nothing is won back. */
  | 'pause-late';

export interface RightsCase {
  right: Right;
  /** The charity's own part in what the request is about. */
  role: (typeof contractRoles)[number];
  /** As they were written, one after the other. */
  events: readonly RightsEvent[];
}

export type RightsFinding = CaseProblem<RightsProblem, RightsEventName>;

/** The state by what is open and what is done. @param sorted by day. */
export function rightsState(sorted: readonly RightsEvent[], right: Right): RightsState {
  const last = (...names: readonly RightsEventName[]) =>
    sorted.findLastIndex(({ what }) => names.includes(what));
  const ended = (['closed', 'transferred', 'delivered'] as const).find((name) => last(name) >= 0);
  if (ended !== undefined) return ended;
  const decision = sorted[last('decided', 'refused')]?.what;
  if (decision === 'decided' || decision === 'refused') return decision;
  if (last('identity-asked') > last('identity-confirmed')) return 'id-pending';
  if (last('fee-asked') > last('fee-paid')) return 'fee-pending';
  if (right === 'access' && last('clarification-asked') > last('clarified')) return 'paused';
  return last('identity-confirmed') >= 0 ? 'running' : 'received';
}
