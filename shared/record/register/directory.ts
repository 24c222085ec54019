/** Who information may go to: an organisation, the one person there, the way that is safe, and the agreement behind it. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

/** The kinds of the charity's own notice, in its order; then those that sharing met beside it. */
export const recipientKinds = [
  'family-carer',
  'adult-safeguarding-board',
  'child-safeguarding-partnership',
  'social-services-adult',
  'social-services-child',
  'legal-representative',
  'nhs-provider',
  'other-professional',
  'benefits-office',
  'voluntary-provider',
  'statutory-provider',
  'school',
  'police',
  'court',
  'regulator',
  'commissioner',
  'equipment-supplier',
  'emergency-service',
  'interpreter',
] as const;

export const directoryEntry = register({
  headline: ['name', 'contact'],
  fields: {
    /** As on the consent cards: consent holds for this name and no other. */
    name: needed(line(120)),
    kind: needed(oneOf(recipientKinds)),
    contact: needed(line(120)),
    channel: needed(oneOf(['secure-email', 'letter', 'phone', 'secure-website', 'in-person'])),
    address: whenIs('channel', ['secure-email', 'letter', 'phone', 'secure-website'], needed(line(200))),
    agreement: line(200),
    endedOn: date(),
  },
});
