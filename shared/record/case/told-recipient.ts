/** Somebody who was sent something was told that it changed: consent was taken back, a mistake was put right, something was erased. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const toldRecipient = caseKind({
  section: 'sharing',
  use: 'sharing-log',
  merge: 'once',
  headline: ['sharing', 'about', 'on'],
  fields: {
    sharing: needed(toRecord('sharing')),
    about: needed(oneOf(['withdrawn', 'corrected', 'erased', 'restricted'])),
    person: needed(line(120)),
    how: needed(oneOf(['secure-email', 'letter', 'phone', 'secure-website', 'in-person'])),
    on: needed(date('past')),
    answer: text(1000),
  },
});
