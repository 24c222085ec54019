/**
 * Who else may decide for the person, or an order about them, and what was seen of it. Nobody may decide for another on their word
 * alone: a lasting power counts once it is registered, and for what it names (Mental Capacity Act 2005, sections 9 to 14).
 */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { personName } from '../field/known.ts';
import { toWorker } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { wordOf } from '../field/word-of.ts';
import { caseKind, type Due } from './kind.ts';
import { sourceDue, sourceFields } from './source.ts';

const people = ['attorney-health', 'attorney-property', 'deputy', 'appointee'] as const;
const orders = ['court-order', 'looked-after', 'child-protection-plan', 'care-order'] as const;

export const legalStatus = caseKind({
  section: 'deciding',
  use: 'support',
  headline: ['what', 'who'],
  fields: {
    what: needed(oneOf([...people, ...orders])),
    who: whenIs('what', people, needed(personName())),
    together: whenIs(
      'what',
      ['attorney-health', 'attorney-property', 'deputy'],
      oneOf(['alone', 'jointly', 'severally', 'mixed']),
    ),
    authority: whenIs('what', orders, line(120)),
    says: whenIs('what', ['deputy', 'court-order', 'child-protection-plan'], text(2000)),
    seen: needed(oneOf(yesNo)),
    seenHow: whenIs(
      'seen',
      ['yes'],
      needed(oneOf(['stamped-paper', 'online-summary', 'sealed-order', 'letter', 'told-by-authority'])),
    ),
    registration: whenIs('seen', ['yes'], line(60)),
    seenBy: whenIs('seen', ['yes'], needed(toWorker())),
    seenOn: whenIs('seen', ['yes'], needed(date('past'))),
    startsOn: date(),
    endsOn: date(),
    ...sourceFields,
  },
  check(values) {
    const endsOn = wordOf(values, 'endsOn');
    const wrong = endsOn !== '' && endsOn < wordOf(values, 'startsOn');
    return wrong ? { endsOn: 'DATE_ORDER' } : {};
  },
  /** One that nobody has seen proof of is due at once; one that has ended is looked at again on its last day. */
  due(values, { today }) {
    const endsOn = wordOf(values, 'endsOn');
    const ended = endsOn !== '' && endsOn < today;
    const dues: Due[] = [];
    if (values['seen'] === 'no' && !ended) dues.push({ what: 'see-proof', day: today });
    if (endsOn !== '') dues.push({ what: 'ends', day: endsOn });
    return [...dues, ...sourceDue(values)];
  },
});
