/** The words of a letter, with named gaps. A version is never changed: another wording is another entry with a higher version. */
import { unknownGaps } from '../../rules/letter.ts';
import { needed } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { line, text } from '../field/text.ts';
import { register } from './register.ts';

export const letterTemplate = register({
  merge: 'once',
  writers: 'custodians',
  headline: ['name'],
  fields: {
    name: needed(line(120)),
    version: needed(whole(1, 999)),
    words: needed(text(10_000)),
  },
  check: ({ words }) =>
    typeof words === 'string' && unknownGaps(words).length > 0 ? { words: 'LETTER_GAP_UNKNOWN' } : {},
});
