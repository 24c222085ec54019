/**
 * Something went wrong with people's information, or may have. Anybody tells it from any screen, with few questions, and from the moment
 * at which it was noticed the clock of UK GDPR Article 33 runs. The data-protection team goes on with it, step by step; a wrong step is
 * marked as a mistake by another one, and nothing is changed.
 */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import type { FieldProblem } from '../field/problems.ts';
import { toDevice } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const incident = caseKind({
  section: 'office',
  use: 'incidents',
  kept: 'data-protection',
  merge: 'once',
  headline: ['thing', 'noticedAt'],
  fields: {
    words: needed(text(4000)),
    thing: needed(oneOf(['laptop', 'phone', 'paper', 'message', 'talk', 'program', 'other'])),
    laptop: whenIs('thing', ['laptop'], toDevice()),
    noticedAt: needed(moment('past')),
    happenedAt: moment('past'),
    atRisk: text(2000),
    doneAtOnce: text(2000),
  },
  check: ({ happenedAt, noticedAt }): Record<string, FieldProblem> =>
    typeof happenedAt === 'string' && typeof noticedAt === 'string' && happenedAt > noticedAt
      ? { happenedAt: 'HAPPENED_AFTER_NOTICED' }
      : {},
});
