/**
 * Whether somebody could decide one thing on one day: Mental Capacity Act 2005, sections 1 to 3. Everybody can, until it is shown that they
 * cannot after all help was given; an unwise choice shows nothing. The Act speaks of people from 16 on.
 */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, type Values, when, whenIs } from '../field/field.ts';
import type { FormProblems } from '../field/form.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { wholeYears } from '../../rules/calendar.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

/** What deciding takes, and each alone can fail. */
const abilities = ['understands', 'retains', 'weighs', 'communicates'] as const;
const FROM_AGE = 16;

const cannot = (values: Values): boolean => abilities.some((ability) => values[ability] === 'no');

export const capacity = caseKind({
  section: 'deciding',
  use: 'support',
  headline: ['decision', 'conclusion', 'on'],
  parts: { about: 'decision', test: 'understands', result: 'conclusion' },
  fields: {
    decision: needed(line(300)),
    on: needed(date('past')),
    support: needed(text(2000)),
    understands: needed(oneOf(yesNo)),
    understandsWhy: needed(text(1000)),
    retains: needed(oneOf(yesNo)),
    retainsWhy: needed(text(1000)),
    weighs: needed(oneOf(yesNo)),
    weighsWhy: needed(text(1000)),
    communicates: needed(oneOf(yesNo)),
    communicatesWhy: needed(text(1000)),
    impairment: when(cannot, needed(oneOf(yesNo))),
    impairmentLink: whenIs('impairment', ['yes'], needed(text(1000))),
    conclusion: needed(oneOf(['can', 'cannot'])),
    assessor: needed(line(120)),
    review: needed(date('future')),
  },
  check(values, { born = '' }) {
    const { on, impairment, conclusion } = values;
    const tooYoung = born !== '' && typeof on === 'string' && on !== '' && wholeYears(born, on) < FROM_AGE;
    const isShown = cannot(values) && impairment === 'yes';
    const wrong: FormProblems = {
      ...(tooYoung ? { on: 'CAPACITY_UNDER_16' } : {}),
      ...(conclusion === 'cannot' && !isShown ? { conclusion: 'CAPACITY_NOT_SHOWN' } : {}),
      ...(conclusion === 'can' && isShown ? { conclusion: 'CAPACITY_SHOWN' } : {}),
    };
    return { ...inOrder(values, 'on', 'review'), ...wrong };
  },
  due: ({ review }) => remember('review', review, true),
});
