/** How long a request may take, by what happened on the way: whether it was made longer in time, and when its clock stood still. */
import { addDays, daysBetween } from '../calendar.ts';
import type { Right } from '../rights/rights.ts';
import type { HolidayCalendar } from './bank-holidays.ts';
import { about } from './case-events.ts';
import type { RightsEvent, RightsFinding } from './rights-events.ts';
import { addMonthsStep, rollForward } from './working-day.ts';

/** ISO days. Both the day of the question and the day of its answer count for nothing; asked and answered on one day is no pause. */
export interface Pause {
  from: string;
  /** Null while it lasts. */
  until: string | null;
  days: number;
}

interface Period {
  months: 1 | 3;
  paused: number;
  isPaused: boolean;
  pauses: readonly Pause[];
  problems: readonly RightsFinding[];
}

/** @param sorted by day. `until`: the ISO day of the answer, else today. */
export function walkPeriod(
  sorted: readonly RightsEvent[],
  { right, start, until }: { right: Right; start: string; until: string },
  calendar: HolidayCalendar,
): Period {
  const problems: RightsFinding[] = [];
  const pauses: Pause[] = [];
  let months: Period['months'] = 1;
  let asked: RightsEvent | null = null;

  const pausedUntil = (day: string): number =>
    pauses.reduce((sum, { days }) => sum + days, 0) + (asked === null ? 0 : lengthOf(asked.on, day));
  const lengthOf = (from: string, to: string): number => {
    if (to <= from || to <= start) return 0;
    const [last] = pauses.slice(-1).map((pause) => pause.until ?? start);
    const first = [from, start, last === undefined ? start : addDays(last, 1)].toSorted().at(-1) ?? from;
    return Math.max(0, daysBetween(first, to) + 1);
  };
  const isOver = ({ on }: RightsEvent): boolean =>
    on > rollForward(addDays(addMonthsStep(start, months).day, pausedUntil(on)), [], calendar).day;

  for (const event of sorted) {
    if (event.what === 'clarification-asked' && asked === null) {
      if (right !== 'access') problems.push(about('pause-not-allowed', event));
      else if (isOver(event)) problems.push(about('pause-late', event));
      else asked = event;
    } else if (event.what === 'clarified' && asked !== null) {
      pauses.push({ from: asked.on, until: event.on, days: lengthOf(asked.on, event.on) });
      asked = null;
    } else if (event.what === 'extended') {
      const noticeBy = addDays(addMonthsStep(start, 1).day, pausedUntil(event.on));
      if (event.on > noticeBy) problems.push(about('extension-late', event));
      else months = 3;
    }
  }
  const isPaused = asked !== null;
  if (asked !== null) pauses.push({ from: asked.on, until: null, days: lengthOf(asked.on, until) });
  const paused = pauses.reduce((sum, { days }) => sum + days, 0);
  return { months, paused, isPaused, pauses, problems };
}
