/**
 * What the data-protection team did about a request: each step once, with its day. A wrong one is marked by a step of its own, and nothing is
 * edited away. What each says together with the steps before it is in `rules/request/`.
 */
import { oneOf, someOf, yesNo } from '../field/choice.ts';
import { type Field, needed, type Values, whenFilled, whenIs } from '../field/field.ts';
import { money } from '../field/number.ts';
import type { FieldProblem } from '../field/problems.ts';
import { toRecord, toRegister } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import type { Json } from '../../encoding/canonical.ts';
import { caseKind } from './kind.ts';
import { uses } from './purposes.ts';

export const requestSteps = [
  'identity-asked',
  'identity-confirmed',
  'clarification-asked',
  'clarified',
  'fee-asked',
  'fee-paid',
  'extended',
  'searched',
  'exempted',
  'item',
  'decided',
  'second-read',
  'delivered',
  'transferred',
  'note',
  'closed',
  'mistake',
] as const;
export type RequestStep = (typeof requestSteps)[number];

/** UK GDPR Article 12(5). */
export const unfounded = ['manifestly-unfounded', 'manifestly-excessive'] as const;

/** Why somebody does not get what they asked for, or not all of it. Each stands for a rule of law that the reply names. */
export const refusalGrounds = [
  ...unfounded,
  /** Article 12(2): they could not be known. */
  'not-identified',
  'nothing-held',
  /** Articles 15(4) and 20(4). */
  'rights-of-others',
  /** Data Protection Act 2018, Schedules 2 to 4. */
  'exemption',
  /** Article 16. */
  'accurate',
  /** Article 17(3)(a) to (e). */
  'free-expression',
  'legal-obligation',
  'public-task',
  'public-health',
  'archive',
  'legal-claims',
  /** Article 17(1): it is still needed, and nothing else in the list holds. */
  'still-needed',
  /** Article 20(1): not given by the person, or not under consent or a contract. */
  'not-portable',
  /** Article 21(1). */
  'compelling',
] as const;

/** Data Protection Act 2018: Schedule 2, paragraphs 2, 5, 16, 19, 22, 23 and 24; Schedule 3, parts 2, 3 and 5. */
export const exemptions = [
  'crime-or-tax',
  'required-by-law',
  'others-data',
  'legal-advice',
  'management-plans',
  'negotiations',
  'references',
  'harm-health',
  'harm-social-work',
  'child-abuse',
] as const;

export const searchedPlaces = [
  'doorstep',
  'laptops-not-in-touch',
  'email',
  'phones',
  'shared-drive',
  'paper',
  'photos',
  'other-systems',
] as const;

const at =
  (...steps: readonly RequestStep[]) =>
  <T extends Json>(field: Field<T>) =>
    whenIs('what', steps, field);

/** What the person is told, as a rule in a letter; the answer always in one. */
const written = [
  'identity-asked',
  'clarification-asked',
  'fee-asked',
  'extended',
  'transferred',
  'delivered',
] as const satisfies readonly RequestStep[];

/** What can only be told in words. */
const wordy: readonly string[] = [
  'identity-asked',
  'clarification-asked',
  'clarified',
  'extended',
  'exempted',
  'decided',
  'note',
  'mistake',
];

export const requestStep = caseKind({
  section: 'rights',
  use: 'rights',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  partOf: 'rights-request',
  headline: ['what', 'on'],
  fields: {
    what: needed(oneOf(requestSteps)),
    on: needed(date('past')),
    feeBecause: at('fee-asked')(needed(oneOf(unfounded))),
    /** Rights are free. The amount can be written down only once it is clear why this one is not. */
    feeWhy: at('fee-asked')(needed(text(2000))),
    amount: whenFilled('feeWhy', needed(money())),
    extendedFor: at('extended')(needed(oneOf(['complex', 'many']))),
    place: at('searched')(needed(oneOf(searchedPlaces))),
    terms: at('searched')(needed(line(400))),
    found: at('searched')(needed(oneOf(yesNo))),
    /** What would be more than a reasonable and proportionate search (Article 15(1A)), and why. */
    leftOut: at('searched')(text(1000)),
    exemption: at('exempted')(needed(oneOf(exemptions))),
    /** What data is held for, chosen on a screen that lists what the file holds. */
    item: { ...at('item')(needed(oneOf(uses))), ask: { as: 'nothing' } },
    decision: at('item', 'decided')(needed(oneOf(['granted', 'partly', 'refused']))),
    grounds: whenIs('decision', ['partly', 'refused'], needed(someOf(refusalGrounds))),
    agrees: at('second-read')(needed(oneOf(yesNo))),
    sentBy: at('delivered')(needed(oneOf(['paper', 'email', 'in-person']))),
    controller: at('transferred')(needed(line(200))),
    because: at('closed')(needed(oneOf(['answered', 'taken-back', 'not-identified', 'passed-on', 'joined']))),
    step: at('mistake')(needed(toRecord('request-step'))),
    template: at(...written)(toRegister('letter-template')),
    words: text(10_000),
    /** As it left: out of the template and the words, with whom to turn to at its foot. */
    letter: { ...at(...written)(text(20_000)), ask: { as: 'nothing' } },
  },
  check: ({ what, words, decision, agrees, template }: Values): Record<string, FieldProblem> => ({
    ...(words === '' && (wordy.some((one) => one === what) || decision === 'refused' || agrees === 'no')
      ? { words: 'FIELD_NEEDED' }
      : {}),
    ...(what === 'delivered' && template === '' ? { template: 'FIELD_NEEDED' } : {}),
  }),
});
