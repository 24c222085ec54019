/** What happened and what was said. Written once: a correction or more to say is a note of its own that points to it. */
import { oneOf, tick, whenYes } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const sources = [
  'person',
  'parent',
  'guardian',
  'family',
  'agency',
  'professional',
  'observed',
] as const;

export const note = caseKind({
  section: 'notes',
  use: 'support',
  merge: 'once',
  headline: ['subject', 'words'],
  fields: {
    subject: line(120),
    at: needed(moment('past')),
    how: needed(oneOf(['home-visit', 'phone', 'text', 'video', 'letter', 'meeting', 'other'])),
    words: needed(text(100_000)),
    source: needed(oneOf(sources)),
    /** Holds somebody else's information: to be looked at before the person is shown their file. */
    aboutOthers: tick(),
    keepFromPerson: tick(),
    keepFromPersonWhy: whenYes('keepFromPerson', needed(text(400))),
    /** The note that this one corrects or adds to. */
    follows: toRecord('note'),
  },
});
