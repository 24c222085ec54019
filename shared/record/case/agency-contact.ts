/** What was said to another service about the person, or heard from it. Written once; what allowed it always stands beside it. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toDecision, toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

/** In the order of the charity's own map: with the person's yes, for care, for safety, by law, or nothing about anybody. */
export const contactGrounds = [
  'consent',
  'care',
  'safeguarding',
  'law',
  'emergency',
  'nobody-named',
] as const;

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
    way: needed(oneOf(['told', 'heard', 'both'])),
    said: needed(text(20_000)),
    ground: needed(oneOf(contactGrounds)),
    /** What the person said yes to. */
    consent: whenIs('ground', ['consent'], needed(toDecision())),
    groundWhy: whenIs('ground', ['safeguarding', 'law', 'emergency'], needed(text(400))),
    follows: toRecord('agency-contact'),
  },
});
