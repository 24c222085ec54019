/** What somebody thinks of the service, in five short questions. Without a name it stands in nobody's file. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { text } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const agreement = ['agree', 'partly', 'disagree', 'prefer-not'] as const;

export const feedback = caseKind({
  section: 'feedback',
  use: 'complaints',
  merge: 'once',
  headline: ['helped', 'good'],
  fields: {
    filledIn: needed(oneOf(['self', 'worker', 'family'])),
    listened: needed(oneOf(agreement)),
    respected: needed(oneOf(agreement)),
    helped: needed(oneOf(agreement)),
    good: text(2000),
    better: text(2000),
  },
});
