/** One thing that the person wants to change or keep, as they say it, with the steps towards it. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toDecision, toRecord } from '../field/reference.ts';
import { line, lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { remember } from './order.ts';

export const goal = caseKind({
  section: 'plans',
  use: 'support',
  headline: ['words', 'status', 'byWhen'],
  fields: {
    words: needed(text(1000)),
    plan: needed(toRecord('plan')),
    steps: lines(20, 200),
    owner: needed(oneOf(['person', 'worker', 'together', 'family', 'other'])),
    ownerName: whenIs('owner', ['family', 'other'], line(70)),
    byWhen: date(),
    status: needed(oneOf(['not-started', 'going', 'reached', 'partly', 'stopped'])),
    /** A yes of the person that it cannot go on without. */
    consent: toDecision(),
    result: whenIs('status', ['reached', 'partly', 'stopped'], text(1000)),
  },
  due: ({ status, byWhen }) =>
    remember('goal', byWhen, status === 'not-started' || status === 'going' || status === ''),
});
