/** What stays in the case file of a record that was sealed to another team: which kind it was, and its reference on paper. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { line } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const sentAway = caseKind({
  section: 'sharing',
  use: 'support',
  merge: 'once',
  begunBy: 'vault',
  headline: ['what', 'reference'],
  fields: { what: needed(oneOf(['finance', 'equality', 'data-protection'])), reference: needed(line(20)) },
});
