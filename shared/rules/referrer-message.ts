/**
 * What goes back to the GP or whoever else referred somebody: whom it is about, what became of the referral, from when to when we support
 * them, and nothing of what was said. Numbers on wellbeing only where the worker adds them.
 */
import { referralCode } from './social-prescribing.ts';
import { ons4, type Ons4 } from './wellbeing.ts';

export interface Referral {
  service: string;
  referrer: string;
  referredOn: string;
  referralStatus: string;
  startedOn: string;
  endedOn: string;
  endReason: string;
}

export interface Referred {
  legalName: string;
  dateOfBirth: string;
  nhsNumber: string;
}

export type Scores = Record<Ons4, number | null>;

/** One thing that the message says; its words are the catalogue's. */
export type MessageLine =
  | { says: 'to'; referrer: string }
  | { says: 'about' | 'birth-date' | 'nhs-number'; value: string }
  | { says: 'referred'; service: string; on: string }
  | { says: 'status'; status: string; code: string }
  | { says: 'started' | 'ended'; on: string }
  | { says: 'end-reason'; reason: string }
  | { says: 'wellbeing'; question: Ons4; first: number; last: number };

/** `measures`: the first and the last; null leaves them out. What nobody knows is not said. */
export function messageLines(
  person: Referred,
  referral: Referral,
  measures: { first: Scores; last: Scores } | null,
): MessageLine[] {
  const code = referralCode(referral.referralStatus);
  const lines: (MessageLine | null)[] = [
    referral.referrer === '' ? null : { says: 'to', referrer: referral.referrer },
    { says: 'about', value: person.legalName },
    person.dateOfBirth === '' ? null : { says: 'birth-date', value: person.dateOfBirth },
    person.nhsNumber === '' ? null : { says: 'nhs-number', value: person.nhsNumber },
    { says: 'referred', service: referral.service, on: referral.referredOn },
    code === null ? null : { says: 'status', status: referral.referralStatus, code },
    referral.startedOn === '' ? null : { says: 'started', on: referral.startedOn },
    referral.endedOn === '' ? null : { says: 'ended', on: referral.endedOn },
    referral.endReason === '' ? null : { says: 'end-reason', reason: referral.endReason },
    ...(measures === null ? [] : ons4.map((question) => wellbeingLine(question, measures))),
  ];
  return lines.filter((line) => line !== null);
}

function wellbeingLine(question: Ons4, measures: { first: Scores; last: Scores }): MessageLine | null {
  const [first, last] = [measures.first[question], measures.last[question]];
  return first === null || last === null ? null : { says: 'wellbeing', question, first, last };
}
