/** A condition as the person tells it, and what would have to change around them: the barrier is described, not the person. */
import { oneOf, someOf, yesNoUnknown } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { line, lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { impairments, restrictions } from './lists.ts';
import { sources } from './note.ts';

/** What a driver may be told: how somebody travels, and nothing about why. */
export const travelNeeds = ['wheelchair', 'walking-aid', 'oxygen', 'escort', 'assistance-dog'] as const;

export const healthNeed = caseKind({
  section: 'health',
  use: 'support',
  headline: ['condition', 'severity'],
  fields: {
    condition: needed(line(200)),
    /** Nothing about health is kept without a use for it. */
    why: needed(text(400)),
    severity: oneOf(['mild', 'moderate', 'severe']),
    lasting: oneOf(yesNoUnknown),
    restriction: whenIs('lasting', ['yes'], oneOf(restrictions)),
    affects: someOf(impairments),
    impact: text(2000),
    aids: lines(10, 120),
    travel: someOf(travelNeeds),
    source: needed(oneOf(sources)),
    verified: oneOf(['not-yet', 'letter-seen', 'gp', 'hospital', 'other-professional']),
    verifiedBy: whenIs('verified', ['letter-seen', 'gp', 'hospital', 'other-professional'], line(200)),
    verifiedOn: whenIs(
      'verified',
      ['letter-seen', 'gp', 'hospital', 'other-professional'],
      needed(date('past')),
    ),
  },
});
