/**
 * A complaint to the charity itself about how it uses information: Data Protection Act 2018, section 164A. It is acknowledged within 30
 * days, and answered without undue delay. The ICO counts from the day after it came; the Act can be read to count that day too, so
 * the charity aims at one day earlier.
 */
import { addDays, daysBetween } from '../calendar.ts';
import { englandAndWales, type HolidayCalendar } from './bank-holidays.ts';
import {
  about,
  byDay,
  type CaseEvent,
  type CaseProblem,
  type EventOrder,
  orderProblems,
  type OrderProblem,
} from './case-events.ts';
import type { Deadline, SumStep } from './steps.ts';
import { rollForward } from './working-day.ts';

const ACKNOWLEDGE_DAYS = 30;

export const complaintEvents = [
  'received',
  'acknowledged',
  /** The person was told how it is going. */
  'progress',
  'outcome',
  'closed',
  /** The person has taken it to the regulator. */
  'escalated',
] as const;
export type ComplaintEventName = (typeof complaintEvents)[number];

export const complaintStates = [
  'received',
  'acknowledged',
  'enquiring',
  'outcome',
  'closed',
  'escalated',
] as const;
export type ComplaintState = (typeof complaintStates)[number];

const order: EventOrder<ComplaintEventName> = {
  stage: { received: 0, acknowledged: 1, progress: 2, outcome: 3, closed: 4, escalated: 4 },
  answers: { progress: ['acknowledged'], outcome: ['acknowledged'], closed: ['outcome'] },
};

const stateAfter: Readonly<Record<ComplaintEventName, ComplaintState>> = {
  received: 'received',
  acknowledged: 'acknowledged',
  progress: 'enquiring',
  outcome: 'outcome',
  closed: 'closed',
  escalated: 'escalated',
};

export interface ComplaintClock {
  state: ComplaintState;
  /** By when it is acknowledged; null where nothing was received. */
  due: Deadline | null;
  /** ISO day that the charity aims at. */
  target: string | null;
  /** To the day of the acknowledgement; null once it was sent. */
  daysLeft: number | null;
  problems: readonly CaseProblem<OrderProblem | 'acknowledged-late', ComplaintEventName>[];
}

/** @param events as they were written. @param today ISO day. */
export function complaintClock(
  events: readonly CaseEvent<ComplaintEventName>[],
  today: string,
  calendar: HolidayCalendar = englandAndWales,
): ComplaintClock {
  const sorted = byDay(events);
  const furthest = sorted.toSorted((a, b) => order.stage[a.what] - order.stage[b.what]).at(-1);
  const state = stateAfter[furthest?.what ?? 'received'];
  const problems = orderProblems(events, order, today);
  const received = sorted.find(({ what }) => what === 'received');
  if (received === undefined) return { state, due: null, target: null, daysLeft: null, problems };

  const start: SumStep = { step: 'start', because: 'received', day: received.on };
  const last = addDays(received.on, ACKNOWLEDGE_DAYS);
  const due = rollForward(last, [start, { step: 'add-days', days: ACKNOWLEDGE_DAYS, day: last }], calendar);
  const acknowledged = sorted.find(({ what }) => what === 'acknowledged');
  const isLate = acknowledged !== undefined && acknowledged.on > due.day;
  return {
    state,
    due,
    target: addDays(received.on, ACKNOWLEDGE_DAYS - 1),
    daysLeft: acknowledged === undefined ? daysBetween(today, due.day) : null,
    problems: isLate ? [...problems, about('acknowledged-late', acknowledged)] : problems,
  };
}
