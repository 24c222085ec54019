/**
 * Somebody complains about how the charity uses their data: Data Protection Act 2018, section 164A. It is acknowledged within thirty days, and
 * followed to its outcome. A complaint about a service is another thing (`complaint.ts`).
 */
import { oneOf } from '../field/choice.ts';
import { needed, type Values, whenIs } from '../field/field.ts';
import type { FieldProblem } from '../field/problems.ts';
import { toRecord, toRegister } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { askerFields } from './asker.ts';
import { caseKind } from './kind.ts';

const { name, ...asker } = askerFields;

export const dataComplaint = caseKind({
  section: 'rights',
  use: 'rights',
  kept: 'data-protection',
  merge: 'once',
  headline: ['words', 'receivedOn'],
  fields: { name, words: needed(text(10_000)), wanted: text(2000), ...asker },
});

export const complaintSteps = [
  'acknowledged',
  'enquiry',
  'progress',
  'outcome',
  'escalated',
  'closed',
  'mistake',
] as const;

/** What happened needs its words; of the rest the day says enough. */
const wordy: readonly string[] = ['enquiry', 'progress', 'outcome', 'mistake'];

export const dataComplaintStep = caseKind({
  section: 'rights',
  use: 'rights',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  partOf: 'data-complaint',
  headline: ['what', 'on'],
  fields: {
    what: needed(oneOf(complaintSteps)),
    on: needed(date('past')),
    outcome: whenIs('what', ['outcome'], needed(oneOf(['upheld', 'partly', 'not-upheld', 'taken-back']))),
    learning: whenIs('outcome', ['upheld', 'partly'], needed(text(2000))),
    /** The regulator's own number for it. */
    reference: whenIs('what', ['escalated'], line(80)),
    step: whenIs('what', ['mistake'], needed(toRecord('data-complaint-step'))),
    template: whenIs('what', ['acknowledged', 'progress', 'outcome'], toRegister('letter-template')),
    words: text(10_000),
    /** As it left, with whom to turn to at its foot. */
    letter: {
      ...whenIs('what', ['acknowledged', 'progress', 'outcome'], text(20_000)),
      ask: { as: 'nothing' },
    },
  },
  check: ({ what, words, template }: Values): Record<string, FieldProblem> => ({
    ...(words === '' && wordy.some((one) => one === what) ? { words: 'FIELD_NEEDED' } : {}),
    ...(what === 'outcome' && template === '' ? { template: 'FIELD_NEEDED' } : {}),
  }),
});
