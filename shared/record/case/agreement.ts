/** What the person and the charity have agreed to do for each other, such as a membership with a fee. It is no consent, and stands apart. */
import { oneOf } from '../field/choice.ts';
import { needed, when } from '../field/field.ts';
import { money } from '../field/number.ts';
import { toService } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder } from './order.ts';

export const agreement = caseKind({
  section: 'services',
  use: 'payments',
  headline: ['what', 'agreedOn'],
  fields: {
    what: needed(line(120)),
    service: toService(),
    terms: needed(line(120)),
    fee: money(),
    feeFor: when(({ fee }) => fee !== null, needed(oneOf(['once', 'trip', 'week', 'month', 'year']))),
    agreedBy: needed(line(70)),
    agreedHow: needed(oneOf(['signed', 'said', 'online'])),
    agreedOn: needed(date('past')),
    endedOn: date(),
    endedWhy: when(({ endedOn }) => endedOn !== '', text(400)),
  },
  check: (values) => inOrder(values, 'agreedOn', 'endedOn'),
});
