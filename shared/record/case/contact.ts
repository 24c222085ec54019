/** Somebody around the person: family, friends, professionals. They have rights too, so the record says whether they know that we hold their details. */
import { oneOf, someOf, tick, whenYes, yesNoUnknown } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { email, personName, phone, postcode } from '../field/known.ts';
import { line, lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { whole } from '../field/number.ts';
import { caseKind } from './kind.ts';

export const relations = [
  'parent',
  'guardian',
  'foster-carer',
  'partner',
  'spouse',
  'child',
  'sibling',
  'grandparent',
  'other-relative',
  'friend',
  'neighbour',
  'unpaid-carer',
  'cared-for',
  'next-of-kin',
  'attorney',
  'deputy',
  'appointee',
  'advocate',
  'social-worker',
  'gp',
  'school',
  'other-professional',
] as const;

/** What may be talked about with them. */
export const topics = ['appointments', 'wellbeing', 'health', 'plan', 'money', 'emergency'] as const;

export const contact = caseKind({
  section: 'around',
  use: 'support',
  headline: ['name', 'relation', 'phone'],
  fields: {
    name: needed(personName()),
    relation: needed(oneOf(relations)),
    organisation: whenIs(
      'relation',
      ['social-worker', 'gp', 'school', 'other-professional', 'advocate'],
      line(120),
    ),
    phone: phone(),
    otherPhone: phone(),
    email: email(),
    addressLines: lines(5, 35),
    postcode: postcode(),
    parentalResponsibility: whenIs(
      'relation',
      ['parent', 'guardian', 'foster-carer', 'grandparent', 'other-relative'],
      oneOf(yesNoUnknown),
    ),
    parentalEvidence: whenIs('parentalResponsibility', ['yes'], line(200)),
    emergency: tick(),
    emergencyOrder: whenYes('emergency', whole(1, 9)),
    never: tick(),
    neverWhy: whenYes('never', text(400)),
    mayShare: someOf(topics),
    told: needed(oneOf(['yes', 'no', 'unsafe'])),
    toldOn: whenIs('told', ['yes'], date('past')),
    agreed: whenIs('told', ['yes'], oneOf(yesNoUnknown)),
    safeContact: text(400),
  },
});
