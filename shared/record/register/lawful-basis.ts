/**
 * What one use of people's information rests on in law, as the charity decided it: the basis, and what that basis asks for in writing. A
 * task in law for a public task, the law for a legal obligation, which interest for a recognised one (UK GDPR Annex 1), and for a
 * legitimate interest the assessment that weighed it against the person's own interests.
 */
import { basisProblems } from '../../rules/lawful-basis.ts';
import { articleNine, articleSix, choosableUses } from '../case/purposes.ts';
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toRegister } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

export const lawfulBasis = register({
  headline: ['use', 'six'],
  fields: {
    use: needed(oneOf(choosableUses)),
    six: needed(oneOf(articleSix)),
    function: whenIs('six', ['e'], needed(toRegister('public-function'))),
    statute: whenIs('six', ['c'], needed(toRegister('statute'))),
    interest: whenIs(
      'six',
      ['ea'],
      needed(oneOf(['safeguarding', 'emergency', 'crime', 'security', 'public-body'])),
    ),
    /** Where it lies, by its number or name. */
    assessment: whenIs('six', ['f'], needed(line(200))),
    assessedOn: whenIs('six', ['f'], needed(date('past'))),
    nine: needed(oneOf(['none', ...articleNine])),
    schedule: whenIs('nine', ['9g'], needed(oneOf(['6', '8', '10', '18']))),
    why: needed(text(1000)),
    reviewOn: needed(date()),
    endedOn: date(),
  },
  check: basisProblems,
});
