/** What could harm somebody. One that can kill stands at the top of the file. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { line, text } from '../field/text.ts';
import { caseKind } from './kind.ts';
import { sources } from './note.ts';

export const allergy = caseKind({
  section: 'health',
  use: 'support',
  headline: ['what', 'severity', 'reaction'],
  fields: {
    what: needed(line(120)),
    severity: needed(oneOf(['mild', 'serious', 'critical', 'unknown'])),
    reaction: line(300),
    /** Where the pen is, whom to call. */
    help: whenIs('severity', ['serious', 'critical'], needed(text(400))),
    source: needed(oneOf(sources)),
  },
});
