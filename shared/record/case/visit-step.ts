/** What somebody did about a visit that nobody came back from in time. Written once, by each colleague for themselves. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { toRecord } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const overdueSteps = [
  'called-worker',
  'called-buddy',
  'told-manager',
  'called-emergency',
  /** It is known that all is well, or others look after it: the alarm ends. */
  'closed',
] as const;

export const visitStep = caseKind({
  section: 'visits',
  use: 'lone-work',
  merge: 'once',
  headline: ['step', 'words'],
  fields: {
    visit: needed(toRecord('visit')),
    step: needed(oneOf(overdueSteps)),
    words: text(400),
  },
  // An alarm is never ended without a word about why.
  check: ({ step, words }) => (step === 'closed' && words === '' ? { words: 'FIELD_NEEDED' } : {}),
});
