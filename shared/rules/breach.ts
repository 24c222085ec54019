/**
 * The clock of a breach: UK GDPR Article 33 gives 72 hours from when the organisation knew of it. They are hours that pass, nights,
 * weekends and holidays too, and the night on which clocks change is no different: all of it is reckoned in UTC.
 */
import type { Values } from '../record/field/field.ts';

export const BREACH_HOURS = 72;
const HOUR = 3_600_000;

export interface BreachClock {
  /** ISO time. */
  due: string;
  /** Whole hours since it was known, and until it is due; none is below nothing. */
  gone: number;
  left: number;
  late: boolean;
}

/** @param awareAt and @param now ISO times in UTC. */
export function breachClock(awareAt: string, now: string): BreachClock {
  const passed = Date.parse(now) - Date.parse(awareAt);
  const left = BREACH_HOURS * HOUR - passed;
  return {
    due: new Date(Date.parse(awareAt) + BREACH_HOURS * HOUR).toISOString(),
    gone: Math.max(0, Math.floor(passed / HOUR)),
    left: Math.max(0, Math.ceil(left / HOUR)),
    late: left < 0,
  };
}

export const breachRisks = ['unlikely', 'risk', 'high'] as const;
export type BreachRisk = (typeof breachRisks)[number];
export type BreachDecision = 'record-only' | 'regulator' | 'regulator-and-people';

const answers: Record<BreachRisk, BreachDecision> = {
  unlikely: 'record-only',
  risk: 'regulator',
  high: 'regulator-and-people',
};

/** What the law asks for at a risk, Articles 33 and 34. A person decides. */
export const proposedDecision = (risk: BreachRisk): BreachDecision => answers[risk];

/** Of a lost device. It is no risk to anybody only where the answer to all four is yes. */
const lostDeviceQuestions = ['encrypted', 'locked', 'keyApart', 'copy'] as const;

/** The questions that keep the risk of a lost device from being none. */
export function openLostDeviceQuestions(answered: Values): (typeof lostDeviceQuestions)[number][] {
  return lostDeviceQuestions.filter((question) => answered[question] !== 'yes');
}
