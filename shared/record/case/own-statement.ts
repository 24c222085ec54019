/** The person does not agree with something in their file, and it stays as it is: their own words stand beside it, whoever reads or is told of it. */
import { needed } from '../field/field.ts';
import { toRecords } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const ownStatement = caseKind({
  section: 'rights',
  use: 'rights',
  merge: 'once',
  headline: ['words', 'on'],
  fields: { words: needed(text(4000)), on: needed(date('past')), items: toRecords() },
});
