/** What happened in a case of the data-protection office, on which day; and what about the list of it cannot be right. */

export interface CaseEvent<E extends string> {
  what: E;
  /** ISO day on which it happened. */
  on: string;
  /** ISO time in UTC at which it was written down. */
  writtenAt: string;
}

export interface CaseProblem<P extends string, E extends string> {
  problem: P;
  /** The event that it is about; null where it is about the whole case. */
  what: E | null;
  /** ISO day of that event; empty where there is none. */
  on: string;
}

export type OrderProblem = 'not-received' | 'out-of-order' | 'clock-set-back';

export interface EventOrder<E extends string> {
  /** How far on in the case an event belongs: none comes after one that is further. */
  stage: Readonly<Record<E, number>>;
  /** Events that answer another, which must be there before. */
  answers: Readonly<Partial<Record<E, readonly E[]>>>;
}

/** By day; of one day, as written. */
export function byDay<E extends string>(events: readonly CaseEvent<E>[]): CaseEvent<E>[] {
  return events.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

export function about<P extends string, E extends string>(
  problem: P,
  { what, on }: CaseEvent<E>,
): CaseProblem<P, E> {
  return { problem, what, on };
}

/** @param events as they were written, one after the other. @param today ISO day. */
export function orderProblems<E extends string>(
  events: readonly CaseEvent<E | 'received'>[],
  order: EventOrder<E | 'received'>,
  today: string,
): CaseProblem<OrderProblem, E | 'received'>[] {
  if (!events.some(({ what }) => what === 'received')) {
    return [{ problem: 'not-received', what: null, on: '' }];
  }
  return [
    ...wrongClocks(events, today).map((event) => about('clock-set-back' as const, event)),
    ...outOfOrder(byDay(events), order).map((event) => about('out-of-order' as const, event)),
  ];
}

/** Written before what stands above it, or about a day that is still to come: one of the two clocks was wrong. */
function wrongClocks<E extends string>(events: readonly CaseEvent<E>[], today: string): CaseEvent<E>[] {
  return events.filter(({ on, writtenAt }, at) => {
    const above = events[at - 1];
    return on > today || (above !== undefined && Date.parse(writtenAt) < Date.parse(above.writtenAt));
  });
}

function outOfOrder<E extends string>(
  sorted: readonly CaseEvent<E | 'received'>[],
  { stage, answers }: EventOrder<E | 'received'>,
): CaseEvent<E | 'received'>[] {
  const begins = sorted.findIndex(({ what }) => what === 'received');
  return sorted.filter(({ what }, at) => {
    if (at < begins) return true;
    const before = sorted.slice(begins, at);
    const needs = answers[what];
    const isAnswer = needs === undefined || before.some((one) => needs.includes(one.what));
    const isAgain = what === 'received' && at > begins;
    return isAgain || !isAnswer || before.some((one) => stage[one.what] > stage[what]);
  });
}
