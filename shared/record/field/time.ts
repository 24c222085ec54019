/** Days and times. A day is kept as `2026-11-23`; a time of day on a day as the clock on the wall says it, `2026-11-23T09:30`. */
import { z } from 'zod';
import { err, ok } from '../../result.ts';
import { localDay } from '../../rules/calendar.ts';
import { parseDate, typedDate } from '../../rules/typed-date.ts';
import { isoTime } from '../fields.ts';
import type { Context, Field } from './field.ts';
import type { FieldProblem } from './problems.ts';
import { formatted } from './text.ts';

type Bound = 'past' | 'future' | 'any';

function within(date: string, bound: Bound, { today }: Context): FieldProblem | null {
  if (bound === 'past' && date > today) return 'DATE_FUTURE';
  return bound === 'future' && date < today ? 'DATE_PAST' : null;
}

/** `past`: today or before. `future`: today or later. */
export function date(bound: Bound = 'any'): Field<string> {
  const read = (typed: string, context: Context) => {
    const parsed = parseDate(typed);
    if (!parsed.ok) return parsed;
    const wrong = within(parsed.value, bound, context);
    return wrong === null ? parsed : err(wrong);
  };
  return { ...formatted(read, typedDate), ask: { as: 'date' } };
}

/** `9:30`, `09.30`, `9.30pm`, `0930` as `09:30`; null for anything else. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const half = match[3]?.toLowerCase();
  const hour = Number(match[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

export function clockTime(): Field<string> {
  return formatted(
    (typed) => {
      const time = readClock(typed);
      return time === null ? err('TIME_FORM') : ok(time);
    },
    (value) => value,
    { width: 'tiny' },
  );
}

/** A day and a time of day, typed as two lines: the day, then the time. */
export function moment(bound: Bound = 'any'): Field<string> {
  const read = (typed: string, context: Context) => {
    const [dayTyped = '', timeTyped = ''] = typed.split('\n');
    const day = parseDate(dayTyped);
    if (!day.ok) return day;
    const time = readClock(timeTyped);
    if (time === null) return err('TIME_FORM' as const);
    const wrong = within(day.value, bound, context);
    return wrong === null ? ok(`${day.value}T${time}`) : err(wrong);
  };
  const show = (value: string) => `${typedDate(value.slice(0, 10))}\n${value.slice(11, 16)}`;
  return { ...formatted(read, show), ask: { as: 'moment' } };
}

/** A moment that the program took from the laptop's clock, in UTC; shown as the clock on the wall said it. Nobody types it. */
export function instant(): Field<string> {
  const show = (value: string) => {
    const at = new Date(value);
    const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
    return `${typedDate(localDay(at))}, ${clock}`;
  };
  return { ...formatted(() => err('FIELD_INVALID'), show), schema: z.union([isoTime, z.literal('')]) };
}
