/** The part of what a screen may ask that is about restricted records. What writes goes in turn; what only reads does not wait. */
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { RestrictedCalls } from '../restricted-api.ts';
import type { AnswersTo, Turns } from '../turns.ts';
import { ownConcerns, setConcernState } from './concerns.ts';
import { giveFeedback, namelessFeedback } from './feedback.ts';
import { restrictedRecords, revealField } from './read.ts';
import { sendRecord } from './send.ts';

export function restrictedAnswers(
  ports: Ports,
  { opened, writing }: Turns,
): AnswersTo<keyof RestrictedCalls> {
  return {
    sendRecord: (form) => writing((session) => sendRecord(ports, session, form)),
    restrictedRecords: (...which) => opened((session) => done(restrictedRecords(session, ...which))),
    revealField: (form) => writing((session) => revealField(ports, session, form)),
    setConcernState: (...which) => writing((session) => setConcernState(ports, session, ...which)),
    ownConcerns: () => opened((session) => done(ownConcerns(session))),
    giveFeedback: (typed) => writing((session) => giveFeedback(ports, session, typed)),
    namelessFeedback: () => opened((session) => done(namelessFeedback(session))),
  };
}
