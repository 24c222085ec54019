/** People with parental responsibility disagree, or a court limits it. Until that is settled, what they agreed to for the child carries no sharing. */
import { oneOf, yesNo, yesNoUnknown } from '../field/choice.ts';
import { needed, whenFilled, whenIs } from '../field/field.ts';
import { lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

export const parentalDispute = caseKind({
  section: 'deciding',
  use: 'support',
  headline: ['about', 'from'],
  fields: {
    about: needed(text(1000)),
    between: needed(lines(10, 120)),
    from: needed(date('past')),
    order: needed(oneOf(yesNoUnknown)),
    orderSays: whenIs('order', ['yes'], needed(text(2000))),
    childsView: text(1000),
    /** The data-protection team, who say what may go on meanwhile. */
    told: needed(oneOf(yesNo)),
    toldOn: whenIs('told', ['yes'], needed(date('past'))),
    endedOn: date('past'),
    endedHow: whenFilled('endedOn', needed(text(1000))),
  },
  check: (values) => inOrder(values, 'from', 'endedOn'),
  due: ({ told, from, endedOn }) => remember('tell-data-protection', from, told !== 'yes' && endedOn === ''),
});
