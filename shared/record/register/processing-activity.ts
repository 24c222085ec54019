/**
 * The register of processing activities, UK GDPR Article 30: for each use of information what it is for, whose and which information it
 * is, who gets it, how long it is kept and how it is kept safe. What it rests on in law follows from its use (`rules/lawful-basis.ts`).
 */
import { dataKinds } from '../../rules/data-kinds.ts';
import { choosableUses } from '../case/purposes.ts';
import { oneOf, someOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toServices } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { contractRoles } from './contract.ts';
import { register } from './register.ts';

export const processingActivity = register({
  headline: ['name'],
  writers: 'custodians',
  fields: {
    name: needed(line(120)),
    use: needed(oneOf(choosableUses)),
    purpose: needed(text(1000)),
    role: needed(oneOf(contractRoles)),
    services: toServices(),
    people: needed(
      someOf(['supported', 'family', 'children', 'staff', 'volunteers', 'supporters', 'contacts']),
    ),
    dataKinds: needed(someOf(dataKinds)),
    recipients: needed(text(1000)),
    /** To a country outside the United Kingdom: chapter V. */
    abroad: needed(oneOf(yesNo)),
    safeguard: whenIs('abroad', ['yes'], needed(text(400))),
    keptFor: needed(text(400)),
    security: needed(text(1000)),
    reviewOn: needed(date()),
    endedOn: date(),
  },
});
