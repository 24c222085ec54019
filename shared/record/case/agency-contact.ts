/**
 * A talk with another service. Written once. What we told them is a sharing, which the gate let through, and stands beside it here; what
 * we heard has what allows us to hold it.
 */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toDecision, toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

/** In the order of the charity's own map: with the person's yes, for care, for safety, by law. */
export const contactGrounds = ['consent', 'care', 'safeguarding', 'law', 'emergency'] as const;

/** Those in which something about the person left. */
export const toldWays: readonly string[] = ['told', 'both'];

export const agencyContact = caseKind({
  section: 'sharing',
  use: 'share-for-care',
  merge: 'once',
  headline: ['agency', 'who', 'at'],
  fields: {
    agency: needed(line(120)),
    who: needed(line(120)),
    at: needed(moment('past')),
    how: needed(oneOf(['phone', 'email', 'letter', 'meeting', 'other'])),
    /** `general`: nothing was said about the person. */
    way: needed(oneOf(['told', 'heard', 'both', 'general'])),
    sharing: whenIs('way', toldWays, needed(toRecord('sharing'))),
    said: needed(text(20_000)),
    ground: whenIs('way', ['heard'], needed(oneOf(contactGrounds))),
    /** What the person said yes to. */
    consent: whenIs('ground', ['consent'], needed(toDecision())),
    groundWhy: whenIs('ground', ['safeguarding', 'law', 'emergency'], needed(text(400))),
    follows: toRecord('agency-contact'),
  },
});
