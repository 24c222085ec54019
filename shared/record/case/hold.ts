/**
 * Why a file must not be destroyed, however old it is. Written by who answers for what is kept into the person's own file, so that each
 * laptop that holds the file obeys it (`rules/retention/holds.ts`). Its owner looks by a day whether it is still needed.
 */
import { oneOf } from '../field/choice.ts';
import { needed, whenFilled } from '../field/field.ts';
import { toWorker } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { holdKinds } from '../../rules/retention/holds.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

export const hold = caseKind({
  section: 'rights',
  use: 'accountability',
  writers: 'custodians',
  headline: ['kind', 'reviewOn'],
  fields: {
    kind: needed(oneOf(holdKinds)),
    why: needed(text(1000)),
    owner: needed(toWorker()),
    placedOn: needed(date('past')),
    reviewOn: needed(date('future')),
    liftedOn: date('past'),
    liftedWhy: whenFilled('liftedOn', needed(text(1000))),
  },
  check: (values) => inOrder(values, 'placedOn', 'liftedOn'),
  due: ({ reviewOn, liftedOn, owner }) =>
    remember('review', reviewOn, liftedOn === '').map((due) => ({
      ...due,
      worker: typeof owner === 'string' ? owner : '',
    })),
});
