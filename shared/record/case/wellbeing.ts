/** How somebody feels, by four numbers of their own; before, during and after our support. See `rules/wellbeing.ts`. */
import { asksAnxious } from '../../rules/wellbeing.ts';
import { oneOf } from '../field/choice.ts';
import { type Context, needed, type Values, when } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { date } from '../field/time.ts';
import { wordOf } from '../field/word-of.ts';
import { caseKind } from './kind.ts';

const score = () => whole(0, 10);
const isOldEnough = (values: Values, { born = '', today }: Context) =>
  asksAnxious(born, wordOf(values, 'on') || today);

/** A number that nobody gave is no nought: it says why. */
function isSomethingMissing(values: Values, context: Context): boolean {
  const { satisfied, worthwhile, happy, anxious } = values;
  const asked = [satisfied, worthwhile, happy, ...(isOldEnough(values, context) ? [anxious] : [])];
  return asked.some((value) => value === null || value === undefined);
}

export const wellbeing = caseKind({
  section: 'assessments',
  use: 'support',
  headline: ['on', 'stage'],
  fields: {
    on: needed(date('past')),
    stage: needed(oneOf(['start', 'middle', 'end'])),
    mode: needed(oneOf(['self', 'interview'])),
    satisfied: score(),
    worthwhile: score(),
    happy: score(),
    anxious: when(isOldEnough, score()),
    missingWhy: when(
      isSomethingMissing,
      needed(oneOf(['prefer-not', 'could-not', 'no-time', 'not-right-moment'])),
    ),
  },
});
