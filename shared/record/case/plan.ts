/** A care, action or support plan, made with the person and in their own words. It is agreed only by both, or says why there is no mark. */
import { planProblems } from '../../rules/plan-agreed.ts';
import { oneOf, someOf, yesNo } from '../field/choice.ts';
import { needed, when, whenIs } from '../field/field.ts';
import { toRecord } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

export const copyFormats = [
  'paper',
  'large-print',
  'easy-read',
  'email',
  'audio',
  'braille',
  'other-language',
  'not-wanted',
] as const;

export const plan = caseKind({
  section: 'plans',
  use: 'support',
  headline: ['type', 'status', 'whatMatters'],
  fields: {
    type: needed(oneOf(['care', 'action', 'support'])),
    whatMatters: needed(text(4000)),
    strengths: text(4000),
    help: text(4000),
    risks: text(4000),
    madeWith: needed(oneOf(['person', 'person-with-help', 'representative'])),
    representative: whenIs('madeWith', ['representative'], needed(toRecord('contact'))),
    authority: whenIs(
      'madeWith',
      ['representative'],
      needed(oneOf(['parental-responsibility', 'attorney', 'deputy', 'asked-by-person', 'best-interests'])),
    ),
    power: whenIs('authority', ['attorney', 'deputy'], needed(toRecord('legal-status'))),
    bestInterests: whenIs('authority', ['best-interests'], needed(toRecord('best-interests'))),
    status: needed(oneOf(['draft', 'agreed', 'not-agreed', 'closed'])),
    personAgrees: oneOf(['yes', 'no', 'no-mark']),
    personHow: whenIs('personAgrees', ['yes'], needed(oneOf(['signed', 'mark', 'said', 'sign-language']))),
    personOn: whenIs('personAgrees', ['yes'], needed(date('past'))),
    personWhyNot: whenIs('personAgrees', ['no', 'no-mark'], needed(text(1000))),
    workerAgrees: oneOf(yesNo),
    workerWhyNot: whenIs('workerAgrees', ['no'], needed(text(1000))),
    copyGiven: someOf(copyFormats),
    copyOn: when(({ copyGiven }) => Array.isArray(copyGiven) && copyGiven.length > 0, date('past')),
    reviewOn: date(),
  },
  check: (values) => ({ ...inOrder(values, 'personOn', 'reviewOn'), ...planProblems(values) }),
  due: ({ status, reviewOn }) => remember('review', reviewOn, status !== 'closed'),
});
