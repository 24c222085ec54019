/** The clock of a request or of a complaint, in one shape for the board, the case and the register. */
import type { ComplaintClock } from '../../../shared/rules/deadline/complaint-clock.ts';
import type { RightsClock } from '../../../shared/rules/deadline/rights-clock.ts';
import {
  caseOnRecord,
  complaintClockOf,
  lastStep,
  requestClock,
  type RequestOnRecord,
} from '../../../shared/rules/request/events.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { RequestCase } from '../../vault/request-api.ts';

export interface CaseClock extends Pick<
  RightsClock,
  'due' | 'target' | 'daysLeft' | 'answered' | 'pauses' | 'extended' | 'noticeBy'
> {
  state: RightsClock['state'] | ComplaintClock['state'];
  /** Of a complaint it is the acknowledgement that has a day. */
  is: 'request' | 'complaint';
  isOpen: boolean;
  problems: readonly Pick<
    RightsClock['problems'][number] | ComplaintClock['problems'][number],
    'problem' | 'what' | 'on'
  >[];
}

export const onRecord = ({ view, steps, role }: RequestCase): RequestOnRecord =>
  caseOnRecord(view, steps, role);

/** @param today ISO day. */
export function clockOf(one: RequestCase, today: string): CaseClock {
  const request = onRecord(one);
  const isOpen = lastStep(request.steps, 'closed') === undefined;
  if (one.kind === 'rights-request') return { is: 'request', isOpen, ...requestClock(request, today) };
  const clock = complaintClockOf(request, today);
  const sent = lastStep(request.steps, 'acknowledged');
  const on = wordOf(sent?.values ?? {}, 'on');
  const answered = sent === undefined ? null : { on, late: on > (clock.due?.day ?? on) };
  return { is: 'complaint', isOpen, answered, pauses: [], extended: false, noticeBy: null, ...clock };
}

/** The one with the least time first; those whose clock does not run yet, or has been stopped, after them. */
export function byUrgency(one: CaseClock, other: CaseClock): number {
  return (one.daysLeft ?? Infinity) === (other.daysLeft ?? Infinity)
    ? 0
    : (one.daysLeft ?? Infinity) < (other.daysLeft ?? Infinity)
      ? -1
      : 1;
}
