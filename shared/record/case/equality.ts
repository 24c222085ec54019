/**
 * Equality monitoring: optional, apart from the case, and gone from the worker's laptop once it is sent. Ethnicity, religion and sexual
 * orientation are listed as in the Census 2021 for England and Wales (Office for National Statistics, Government Statistical Service),
 * and so is the question about gender identity, which the census left open to everybody from sixteen.
 */
import { oneOf, someOf } from '../field/choice.ts';
import { type Context, needed, type Values, when, whenIs } from '../field/field.ts';
import type { FormProblems } from '../field/form.ts';
import { line, text } from '../field/text.ts';
import { wordOf } from '../field/word-of.ts';
import { wholeYears } from '../../rules/calendar.ts';
import { disabilities, isDisabled } from '../../rules/disability.ts';
import { caseKind } from './kind.ts';
import { impairments, restrictions } from './lists.ts';

/** Which lists a record was answered by. A new list gets a new name; its codes never mean anything else than before. */
export const equalityLists = 'census-2021';

/** Nineteen groups; the first word is the group that the census heads them by. */
export const ethnicities = [
  'white-british',
  'white-irish',
  'white-gypsy-traveller',
  'white-roma',
  'white-other',
  'mixed-white-black-caribbean',
  'mixed-white-black-african',
  'mixed-white-asian',
  'mixed-other',
  'asian-indian',
  'asian-pakistani',
  'asian-bangladeshi',
  'asian-chinese',
  'asian-other',
  'black-caribbean',
  'black-african',
  'black-other',
  'other-arab',
  'other-other',
] as const;

export const religions = [
  'none',
  'christian',
  'buddhist',
  'hindu',
  'jewish',
  'muslim',
  'sikh',
  'other',
] as const;
export const orientations = ['straight', 'gay-or-lesbian', 'bisexual', 'other'] as const;

/** Below it nobody is asked about sexual orientation or gender identity. */
const GROWN_FROM = 16;

const questions = [
  'ethnicity',
  'religion',
  'orientation',
  'sex',
  'genderAsSex',
  'condition',
  'caring',
] as const;
const isNotAsked = (values: Values) => questions.some((question) => values[question] === 'not-asked');

/** Nobody has to say, and nobody has to ask; but each question has an answer of its own. */
const asked = <const C extends readonly string[]>(of: C) =>
  oneOf([...of, 'prefer-not', 'not-asked'] as const);

/** Somebody whose birthday nobody knows is asked. */
function isOldEnough({ born = '', today }: Context): boolean {
  return born === '' || wholeYears(born, today) >= GROWN_FROM;
}

export const equality = caseKind({
  section: 'equality',
  use: 'equality',
  kept: 'equality',
  headline: ['collectedBy'],
  fields: {
    collectedBy: needed(oneOf(['self', 'worker', 'proxy'])),
    proxyWho: whenIs('collectedBy', ['proxy'], needed(line(120))),
    ethnicity: needed(asked(ethnicities)),
    ethnicityOther: whenIs(
      'ethnicity',
      ['white-other', 'mixed-other', 'asian-other', 'black-other', 'other-other'],
      line(120),
    ),
    religion: needed(asked(religions)),
    religionOther: whenIs('religion', ['other'], line(120)),
    orientation: when((_values, context) => isOldEnough(context), asked(orientations)),
    orientationOther: whenIs('orientation', ['other'], line(120)),
    sex: needed(asked(['female', 'male'])),
    /** Whether their gender is their sex at birth. The standard is under review, so it may be passed over. */
    genderAsSex: when((_values, context) => isOldEnough(context), asked(['yes', 'no'])),
    genderWords: whenIs('genderAsSex', ['no'], line(120)),
    condition: needed(asked(['yes', 'no'])),
    restriction: whenIs('condition', ['yes'], needed(asked(restrictions))),
    impairments: whenIs('condition', ['yes'], someOf([...impairments, 'none', 'prefer-not'])),
    caring: needed(asked(['none', 'under-20', '20-to-49', '50-or-more'])),
    notAskedWhy: when(isNotAsked, needed(text(400))),
  },
  made: { lists: line(40), disabled: oneOf(disabilities) },
  derive: (values) => ({
    lists: equalityLists,
    disabled: isDisabled(wordOf(values, 'condition'), wordOf(values, 'restriction')),
  }),
  check: (values, context) => ({ ...aloneProblem(values), ...orientationProblem(values, context) }),
});

/** "None" and "prefer not to say" stand alone. */
function aloneProblem({ impairments: chosen }: Values): FormProblems {
  const stands =
    Array.isArray(chosen) &&
    chosen.length > 1 &&
    ['none', 'prefer-not'].some((code) => chosen.includes(code));
  return stands ? { impairments: 'CHOICE_ALONE' } : {};
}

/** Who puts a record right later does not hold the person's file, and need not answer for somebody who may have been too young. */
function orientationProblem({ orientation }: Values, context: Context): FormProblems {
  const isDue = context.born !== undefined && isOldEnough(context);
  return isDue && orientation === '' ? { orientation: 'FIELD_NEEDED' } : {};
}
