/**
 * A file whose day has come is appraised: kept for longer, handed to an archive, or destroyed. Two other people approve by their signatures
 * on the erasure, so no step here says so. What stands here outlives the file and must name nobody: it is all that stays.
 */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import type { FieldProblem } from '../field/problems.ts';
import { toDevice } from '../field/reference.ts';
import { line, lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { appraisals } from '../../rules/retention/disposal.ts';
import { retentionSteps } from '../../rules/retention/by-age.ts';
import { caseKind } from './kind.ts';

const leaves = ['destroy', 'transfer'] as const satisfies readonly (typeof appraisals)[number][];

export const disposal = caseKind({
  section: 'office',
  use: 'accountability',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  headline: ['outcome'],
  fields: {
    outcome: needed(oneOf(appraisals)),
    until: whenIs('outcome', ['keep'], needed(date('future'))),
    archive: whenIs('outcome', ['transfer'], needed(line(200))),
    /** Worries about safety are sealed to another team, so no laptop of this one knows of them. */
    safeguarding: whenIs('outcome', leaves, needed(oneOf(['no-concern', 'concern']))),
    irreplaceable: whenIs('outcome', leaves, needed(oneOf(yesNo))),
    why: needed(text(1000)),
  },
  /** The day that had come, and what it was counted from: afterwards nothing is left to count it by. */
  made: { dueOn: date(), because: oneOf(retentionSteps) },
  check: ({ safeguarding }): Record<string, FieldProblem> =>
    safeguarding === 'concern' ? { safeguarding: 'HOLD_FIRST' } : {},
});

const disposalSteps = ['offered', 'stopped', 'copies', 'laptop-gone'] as const;
export type DisposalStepName = (typeof disposalSteps)[number];

export const disposalStep = caseKind({
  section: 'office',
  use: 'accountability',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  partOf: 'disposal',
  headline: ['what'],
  fields: {
    what: needed(oneOf(disposalSteps)),
    /** It was taken off the list, and will not come back to say that it forgot the file. */
    device: whenIs('what', ['laptop-gone'], needed(toDevice())),
    words: whenIs('what', ['offered', 'stopped', 'copies', 'laptop-gone'], needed(text(1000))),
  },
});

/** Written when every place has answered, out of what each has signed. Part of no form: only the vault writes it. */
export const disposalCertificate = caseKind({
  section: 'office',
  use: 'accountability',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  headline: ['erasedOn'],
  fields: { erasedOn: { ...date(), ask: { as: 'nothing' } } },
  made: {
    /** By id. */
    approvedBy: lines(10, 60),
    /** Each laptop's reference, and the ISO day on which it signed that it forgot the file. */
    laptops: lines(1000, 60),
  },
});
