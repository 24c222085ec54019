/** What the clock of an incident says now: running, told, or nothing to tell. */
import { breachClock, type BreachClock } from '../../../shared/rules/breach.ts';
import { awareAt, type IncidentNow, latest } from '../../../shared/rules/incident.ts';
import { plannedAt } from '../../../shared/rules/overdue.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { OfficeCase } from '../../vault/office-case-api.ts';

export interface IncidentClock extends BreachClock {
  /** ISO time at which the charity knew. */
  from: string;
  is: 'running' | 'told' | 'not-needed';
}

/** @param now milliseconds since 1970. */
export function clockOf({ view }: OfficeCase, { standing }: IncidentNow, now: number): IncidentClock {
  const from = awareAt(view.values);
  const told = latest(standing, 'regulator-told');
  const decision = wordOf(latest(standing, 'decided')?.values ?? {}, 'decision');
  const toldAt = told === undefined ? '' : plannedAt(wordOf(told.values, 'toldAt'));
  const until = toldAt === '' ? new Date(now).toISOString() : toldAt;
  const is = told !== undefined ? 'told' : decision === 'record-only' ? 'not-needed' : 'running';
  return { ...breachClock(from, until), from, is };
}

/** Whether a clock on the wall was put forward or back between two ISO times. */
export function clocksChange(from: string, to: string): boolean {
  return new Date(from).getTimezoneOffset() !== new Date(to).getTimezoneOffset();
}
