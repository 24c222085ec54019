/** Something lent or given to help at home: from asking for it, to the safety check, to bringing it back. */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, type Values, whenIs } from '../field/field.ts';
import type { FormProblems } from '../field/form.ts';
import { money } from '../field/number.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

/** In the order in which they follow. */
export const equipmentStates = ['requested', 'ordered', 'installed', 'checked', 'returned'] as const;
const [, ...afterRequest] = equipmentStates;
const inPlace = ['installed', 'checked', 'returned'] as const;
const checked = ['checked', 'returned'] as const;

export const equipment = caseKind({
  section: 'equipment',
  use: 'support',
  headline: ['item', 'state', 'supplier'],
  fields: {
    item: needed(line(120)),
    why: text(1000),
    lent: needed(oneOf(yesNo)),
    supplier: line(120),
    cost: money(),
    state: needed(oneOf([...equipmentStates, 'cancelled'])),
    requestedOn: needed(date('past')),
    orderedOn: whenIs('state', [...afterRequest, 'cancelled'], date('past')),
    number: whenIs('state', inPlace, line(60)),
    installedOn: whenIs('state', inPlace, needed(date('past'))),
    checkBy: whenIs('state', ['installed'], date()),
    checkedOn: whenIs('state', checked, date('past')),
    safe: whenIs('state', checked, oneOf(yesNo)),
    unsafeWhat: whenIs('safe', ['no'], needed(text(1000))),
    bringBackBy: whenIs('lent', ['yes'], date()),
    returnedOn: whenIs('state', ['returned'], needed(date('past'))),
  },
  check: (values) => ({
    ...inOrder(values, 'requestedOn', 'orderedOn', 'installedOn', 'checkedOn', 'returnedOn'),
    ...safetyCheck(values),
  }),
  due: ({ state, checkBy, bringBackBy }) => [
    ...remember('check', checkBy, state === 'installed'),
    ...remember('bring-back', bringBackBy, state === 'installed' || state === 'checked'),
  ],
});

/** Nothing counts as checked that nobody has looked at. What was never checked can still be brought back. */
function safetyCheck({ state, checkedOn, safe }: Values): FormProblems {
  if (state !== 'checked') return {};
  return {
    ...(checkedOn === '' ? { checkedOn: 'FIELD_NEEDED' as const } : {}),
    ...(safe === '' ? { safe: 'FIELD_NEEDED' as const } : {}),
  };
}
