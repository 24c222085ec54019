/** What of a person's files can be counted: codes and days, and nothing that names anybody. Days are ISO days, or empty. */
import type { Ons4 } from '../wellbeing.ts';

export interface PersonFacts {
  born: string;
  /** The first half of a postcode, as in `TN1`; empty where there is none. */
  district: string;
  support: readonly SupportFacts[];
  wellbeing: readonly ({ on: string } & Record<Ons4, number | null>)[];
  /** What went out, by the kind of who received it. */
  shared: readonly { on: string; recipientKind: string }[];
}

export interface SupportFacts {
  service: string;
  referredBy: string;
  referredOn: string;
  startedOn: string;
  endedOn: string;
  endReason: string;
}

/** First and last day. */
export interface Period {
  from: string;
  until: string;
}

export const isIn = (day: string, { from, until }: Period): boolean => day >= from && day <= until;
