/**
 * A worker at somebody's home, or on the way there: what is planned, and what has happened by the clock. Where a worker is and when
 * to worry are colleagues' business, and so is a word that asks for help without saying so.
 */
import { oneOf, someOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toWorker } from '../field/reference.ts';
import { secretMark, text } from '../field/text.ts';
import { instant, moment } from '../field/time.ts';
import { caseKind, type RecordValues } from './kind.ts';

/** What makes a place harder to be safe in. */
export const premisesRisks = [
  'dog',
  'others-present',
  'way-in',
  'stairs',
  'poor-light',
  'nobody-near',
  'no-signal',
  'parking',
  'smoke',
  'infection',
] as const;

export const outcomes = ['as-planned', 'nobody-in', 'cut-short', 'called-off'] as const;
export type VisitOutcome = (typeof outcomes)[number];

export const visit = caseKind({
  section: 'visits',
  use: 'lone-work',
  headline: ['plannedStart', 'where'],
  fields: {
    worker: needed(toWorker()),
    plannedStart: needed(moment()),
    plannedEnd: needed(moment()),
    where: needed(oneOf(['home', 'other'])),
    place: whenIs('where', ['other'], needed(text(200))),
    risk: needed(oneOf(['low', 'raised', 'high'])),
    premises: someOf(premisesRisks),
    risks: text(400),
    buddy: toWorker(),
    bring: text(400),
  },
  made: {
    startedAt: instant(),
    expectedEnd: instant(),
    endedAt: instant(),
    outcome: oneOf(outcomes),
    outcomeWords: text(400),
    /** The worker's help word, and the word that was typed at check-out: both as digests, written alike whether they meet or not. */
    helpWord: secretMark(),
    word: secretMark(),
  },
  check({ plannedStart: start, plannedEnd: end, worker, buddy }) {
    const isOver = typeof start === 'string' && typeof end === 'string' && end !== '' && end <= start;
    return {
      ...(isOver ? { plannedEnd: 'DATE_ORDER' } : {}),
      ...(buddy !== '' && buddy === worker ? { buddy: 'SAME_PERSON' } : {}),
    };
  },
});

export type Visit = RecordValues<typeof visit>;
