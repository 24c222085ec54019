/**
 * By when a request about somebody's rights is to be answered, and the sum behind the day. UK GDPR Article 12A: one month from the latest of
 * the request, what was asked to know who they are, and a fee; two months more if the person is told why within the first; and, for a
 * request to see information, without the days on which the person was asked what they mean. A last day on which nobody works moves to
 * the next on which somebody does, as the ICO counts. A processor answers nothing itself: it passes the request on within two working days.
 */
import { addDays, daysBetween } from '../calendar.ts';
import { englandAndWales, type HolidayCalendar } from './bank-holidays.ts';
import { about, byDay, orderProblems } from './case-events.ts';
import { type Pause, walkPeriod } from './period.ts';
import {
  type RightsCase,
  type RightsEvent,
  type RightsFinding,
  rightsOrder,
  type RightsState,
  rightsState,
} from './rights-events.ts';
import type { Deadline, StartReason, SumStep } from './steps.ts';
import { addMonthsStep, addWorkingDays, rollForward } from './working-day.ts';

/** The ICO's own advice: counted so, an answer is in time whatever the month. */
const TARGET_DAYS = 28;
/** The charity's own rule for requests that belong to somebody else. */
const HAND_OVER_WORKING_DAYS = 2;

export interface RightsClock {
  state: RightsState;
  extended: boolean;
  /** ISO day from which it is counted; null while the charity waits for who they are, or for a fee. */
  start: string | null;
  /** While a pause lasts: as if it ended today. */
  due: Deadline | null;
  /** The charity's own aim, ISO day; none once the time is longer. */
  target: string | null;
  /** The last ISO day on which the person can be told that it takes longer. */
  noticeBy: string | null;
  /** To the day it is due, negative when that is past; null once there is nothing left to send, and while nothing is due. */
  daysLeft: number | null;
  /** ISO day of the answer, and whether it came too late; null before. */
  answered: { on: string; late: boolean } | null;
  pauses: readonly Pause[];
  problems: readonly RightsFinding[];
}

/** @param today ISO day. */
export function rightsClock(
  { right, role, events }: RightsCase,
  today: string,
  calendar: HolidayCalendar = englandAndWales,
): RightsClock {
  const sorted = byDay(events);
  const state = rightsState(sorted, right);
  const order = orderProblems(events, rightsOrder, today);
  const received = sorted.find(({ what }) => what === 'received');
  const sent = sorted.find(({ what }) => what === 'delivered' || what === 'transferred');
  const ended = sent ?? sorted.find(({ what }) => what === 'closed');
  const waiting: RightsClock = {
    state,
    extended: false,
    start: null,
    due: null,
    target: null,
    noticeBy: null,
    daysLeft: null,
    answered: sent === undefined ? null : { on: sent.on, late: false },
    pauses: [],
    problems: [...order, ...openIdentity(sorted, role)],
  };
  if (received === undefined) return waiting;

  const count = (due: Deadline): Pick<RightsClock, 'due' | 'daysLeft' | 'answered'> => ({
    due,
    daysLeft: ended === undefined ? daysBetween(today, due.day) : null,
    answered: sent === undefined ? null : { on: sent.on, late: sent.on > due.day },
  });
  if (role === 'processor') {
    const start: SumStep = { step: 'start', because: 'received', day: received.on };
    const due = addWorkingDays(received.on, HAND_OVER_WORKING_DAYS, [start], calendar);
    return { ...waiting, start: received.on, ...count(due) };
  }
  const start = startOf(sorted, received);
  if (start === null) return waiting;

  const period = walkPeriod(sorted, { right, start: start.day, until: ended?.on ?? today }, calendar);
  const { months, paused, isPaused } = period;
  const end = addMonthsStep(start.day, months);
  const day = addDays(end.day, paused);
  const pause: SumStep[] = paused > 0 ? [{ step: 'add-pause', days: paused, day, open: isPaused }] : [];
  return {
    ...waiting,
    extended: months > 1,
    start: start.day,
    target: months > 1 ? null : addDays(start.day, TARGET_DAYS + paused),
    noticeBy: addDays(addMonthsStep(start.day, 1).day, paused),
    ...count(rollForward(day, [start, end, ...pause], calendar)),
    pauses: period.pauses,
    problems: [...waiting.problems, ...period.problems],
  };
}

/** Null while something that was asked for has not come. */
function startOf(
  sorted: readonly RightsEvent[],
  received: RightsEvent,
): (SumStep & { step: 'start' }) | null {
  const last = (name: RightsEvent['what']) => sorted.findLast(({ what }) => what === name);
  let start: { because: StartReason; day: string } = { because: 'received', day: received.on };
  const waitsFor = [
    ['identity', 'identity-asked', 'identity-confirmed'],
    ['fee', 'fee-asked', 'fee-paid'],
  ] as const;
  for (const [because, question, answer] of waitsFor) {
    const [asked, came] = [last(question), last(answer)];
    if (asked === undefined) continue;
    if (came === undefined || sorted.indexOf(came) < sorted.indexOf(asked)) return null;
    if (came.on > start.day) start = { because, day: came.on };
  }
  return { step: 'start', ...start };
}

function openIdentity(sorted: readonly RightsEvent[], role: RightsCase['role']): RightsFinding[] {
  const isSettled = sorted.some(({ what }) => what === 'identity-asked' || what === 'identity-confirmed');
  const [first] = sorted;
  return isSettled || role === 'processor' || first === undefined ? [] : [about('identity-open', first)];
}
