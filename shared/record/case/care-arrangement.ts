/** Care that somebody else gives, for a short or a long time: who, since when, and who pays. */
import { oneOf } from '../field/choice.ts';
import { needed, when } from '../field/field.ts';
import { phone } from '../field/known.ts';
import { money } from '../field/number.ts';
import { toDecision } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

export const careArrangement = caseKind({
  section: 'equipment',
  use: 'support',
  headline: ['what', 'provider', 'startedOn'],
  fields: {
    what: needed(
      oneOf([
        'care-at-home',
        'day-centre',
        'short-break',
        'care-home',
        'supported-living',
        'meals',
        'assistant',
        'other',
      ]),
    ),
    provider: needed(line(120)),
    phone: phone(),
    howOften: line(120),
    startedOn: needed(date()),
    endedOn: date(),
    paidBy: needed(
      oneOf(['council', 'direct-payment', 'health-service', 'charity', 'person', 'shared', 'unknown']),
    ),
    cost: money(),
    costFor: when(({ cost }) => cost !== null, needed(oneOf(['hour', 'visit', 'week', 'month']))),
    /** A yes of the person that it cannot go on without. */
    consent: toDecision(),
    reviewOn: date(),
  },
  check: (values) => inOrder(values, 'startedOn', 'endedOn'),
  due: ({ endedOn, reviewOn }) => remember('review', reviewOn, endedOn === ''),
});
