/** Something to know before the door, kept beside the person's own line: a risk, a need, a hazard of the place. Facts, with their source. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { sourceDue, sourceFields } from './source.ts';

export const alert = caseKind({
  section: 'alerts',
  use: 'support',
  headline: ['words', 'category'],
  fields: {
    category: needed(oneOf(['risk', 'health', 'premises', 'contact', 'travel'])),
    words: needed(text(300)),
    ...sourceFields,
    reviewOn: needed(date('future')),
    endedOn: date('past'),
  },
  due(values) {
    const { endedOn, reviewOn } = values;
    if (typeof endedOn === 'string' && endedOn !== '') return [];
    const review = typeof reviewOn === 'string' && reviewOn !== '' ? [{ what: 'review', day: reviewOn }] : [];
    return [...review, ...sourceDue(values)];
  },
});
