/**
 * Somebody asks for one of their rights, in whatever words: written down at the door, and sealed to the data-protection team. What the team
 * does about it are steps (`request-step.ts`); state and clock follow from them and are never kept.
 * UK GDPR Articles 15 to 18, 20 to 22D.
 */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { text } from '../field/text.ts';
import type { Right } from '../../rules/rights/rights.ts';
import { askerFields } from './asker.ts';
import { caseKind } from './kind.ts';

export const askedRights = [
  'access',
  'rectify',
  'erase',
  'restrict',
  'object',
  'object-marketing',
  'portability',
  'human-review',
] as const satisfies readonly Right[];

const { name, ...asker } = askerFields;

export const rightsRequest = caseKind({
  section: 'rights',
  use: 'rights',
  kept: 'data-protection',
  merge: 'once',
  headline: ['right', 'receivedOn'],
  fields: {
    name,
    right: needed(oneOf(askedRights)),
    words: needed(text(10_000)),
    ...asker,
    answerBy: oneOf(['paper', 'email', 'in-person']),
  },
});
