/**
 * Whether a child under 16 understands one thing well enough to decide it: no fixed age, and each thing anew (ICO guidance on children; the
 * judgment in Gillick, 1985). Who understands decides, and their no stands, whatever a parent says.
 */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { wholeYears } from '../../rules/calendar.ts';
import { caseKind } from './kind.ts';
import { inOrder, remember } from './order.ts';

const UNDER_AGE = 16;

export const competence = caseKind({
  section: 'deciding',
  use: 'support',
  headline: ['decision', 'conclusion', 'on'],
  fields: {
    decision: needed(line(300)),
    on: needed(date('past')),
    support: needed(text(2000)),
    understands: needed(oneOf(yesNo)),
    understandsWhy: needed(text(1000)),
    ownInterests: needed(oneOf(['yes', 'no', 'unknown'])),
    conclusion: needed(oneOf(['can', 'cannot'])),
    childsView: needed(text(1000)),
    parentsView: needed(oneOf(['same', 'different', 'not-asked'])),
    /** Who is competent and says no is not overruled; whoever leads on safety and on data hears of it. */
    differentWords: whenIs('parentsView', ['different'], needed(text(1000))),
    differentTold: whenIs('parentsView', ['different'], oneOf(yesNo)),
    judgedBy: needed(line(120)),
    review: needed(date('future')),
  },
  check(values, { born = '' }) {
    const { on, understands, conclusion } = values;
    const isOld = born !== '' && typeof on === 'string' && on !== '' && wholeYears(born, on) >= UNDER_AGE;
    return {
      ...inOrder(values, 'on', 'review'),
      ...(isOld ? { on: 'COMPETENCE_FROM_16' as const } : {}),
      ...(conclusion === 'can' && understands === 'no'
        ? { conclusion: 'COMPETENCE_NOT_SHOWN' as const }
        : {}),
    };
  },
  due: ({ review, parentsView, differentTold, on }) => [
    ...remember('review', review, true),
    ...remember('tell-leads', on, parentsView === 'different' && differentTold !== 'yes'),
  ],
});
