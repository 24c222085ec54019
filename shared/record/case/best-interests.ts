/**
 * What was decided for somebody who could not decide it: Mental Capacity Act 2005, section 4. It is no consent, and is never shown as
 * one; what is done rests on another lawful basis.
 */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toRecord } from '../field/reference.ts';
import { line, lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

export const bestInterests = caseKind({
  section: 'deciding',
  use: 'support',
  headline: ['decision', 'on'],
  fields: {
    decision: needed(line(300)),
    capacity: needed(toRecord('capacity')),
    on: needed(date('past')),
    wishes: needed(text(2000)),
    consulted: needed(lines(20, 200)),
    notConsulted: text(1000),
    options: needed(text(2000)),
    leastRestrictive: needed(oneOf(yesNo)),
    restrictiveWhy: whenIs('leastRestrictive', ['no'], needed(text(1000))),
    decided: needed(text(2000)),
    mayRegain: needed(oneOf(yesNo)),
    decidedBy: needed(line(120)),
    review: needed(date('future')),
  },
  check: (values) => inOrder(values, 'on', 'review'),
  due: ({ review }) => remember('review', review, true),
});
