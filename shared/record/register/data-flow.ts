/**
 * Flows of information that the national data opt-out may cover, their yearly reviews, and the lists that were taken out for them.
 * Whether one is covered is worked out (`rules/opt-out.ts`), never ticked.
 */
import { optOutQuestions } from '../../rules/opt-out.ts';
import { oneOf, yesNo } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { toRegister, toServices } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

const question = () => oneOf(yesNo);
const questions = {
  confidential: question(),
  'publicly-funded': question(),
  england: question(),
  'beyond-care': question(),
  consented: question(),
  'legally-required': question(),
  'overriding-interest': question(),
  anonymised: question(),
} satisfies Record<(typeof optOutQuestions)[number], ReturnType<typeof question>>;

export const dataFlow = register({
  headline: ['name', 'recipient'],
  writers: 'custodians',
  fields: {
    name: needed(line(120)),
    purpose: needed(text(1000)),
    recipient: needed(line(120)),
    /** Whose information flows; none: of everybody. */
    services: toServices(),
    ...questions,
    /** What the answers rest on: a contract's clause, a law, an approval. */
    grounds: needed(text(1000)),
    endedOn: date(),
  },
});

const scopes = ['in', 'out', 'open'] as const;

/** Signed by whoever writes it: a change is signed. The next is a year later. */
export const flowReview = register({
  headline: ['flow', 'reviewedOn'],
  writers: 'custodians',
  merge: 'once',
  fields: {
    flow: needed(toRegister('data-flow')),
    /** As it was worked out when it was signed. */
    scope: needed(oneOf(scopes)),
    reviewedOn: needed(date('past')),
    evidence: needed(text(4000)),
  },
});

/** A list that left for a flow: how many, and the hash of the check's answer, but nobody's number. Doorstep writes it. */
export const flowRelease = register({
  headline: ['flow', 'on'],
  writers: 'custodians',
  merge: 'once',
  fields: {
    flow: needed(toRegister('data-flow')),
    scope: needed(oneOf(scopes)),
    on: needed(date('past')),
    asked: whole(0, 1_000_000),
    left: whole(0, 1_000_000),
    /** A hash of the file that came back from the check; empty where none was needed. */
    check: line(64),
  },
});
