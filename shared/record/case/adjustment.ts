/** A reasonable adjustment: what the charity does differently so that somebody can take part. */
import { oneOf, someOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const whoMustKnow = ['worker', 'team', 'driver', 'group', 'reception', 'agencies'] as const;

export const adjustment = caseKind({
  section: 'health',
  use: 'support',
  headline: ['helps'],
  fields: {
    helps: needed(text(1000)),
    why: text(400),
    tell: needed(someOf(whoMustKnow)),
    inPlace: needed(oneOf(yesNo)),
    stillNeeded: whenIs('inPlace', ['yes'], oneOf(yesNo)),
    review: needed(date()),
  },
  due: ({ inPlace, stillNeeded, review }) => {
    if (stillNeeded === 'no' || typeof review !== 'string' || review === '') return [];
    return [{ what: inPlace === 'no' ? 'arrange' : 'review', day: review }];
  },
});
