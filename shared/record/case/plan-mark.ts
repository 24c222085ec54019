/**
 * What somebody put under a plan: their signature or mark, their word and why there is no mark, or their no. It stands for the words that
 * were in front of them, which it keeps, and is never changed: a plan with other words is signed anew.
 */
import { oneOf } from '../field/choice.ts';
import { needed, when, whenIs } from '../field/field.ts';
import { ink } from '../field/ink.ts';
import { copied } from '../field/questions.ts';
import { toRecord } from '../field/reference.ts';
import { asHandedIn, line, text, written } from '../field/text.ts';
import { caseKind } from './kind.ts';

/** Ways to agree that leave ink. */
const inked = ['signed', 'mark'];

export const planMark = caseKind({
  section: 'plans',
  use: 'support',
  merge: 'once',
  headline: ['by', 'answer'],
  fields: {
    plan: copied(needed(toRecord('plan'))),
    /** Of the plan and its goals as they were shown, as canonical JSON (`rules/plan-wording.ts`). */
    wording: copied(needed(asHandedIn())),
    by: needed(line(70)),
    answer: needed(oneOf(['agrees', 'does-not-agree'])),
    how: whenIs('answer', ['agrees'], needed(oneOf(['signed', 'mark', 'said', 'sign-language', 'other']))),
    ink: whenIs('how', inked, ink()),
    /** A mark is seen by somebody else than the worker, as in an act of consent. */
    witness: whenIs('how', ['mark'], needed(line(140))),
    whyNoInk: whenIs('how', ['said', 'sign-language', 'other'], needed(text(1000))),
    /** Nobody needs a reason to say no. */
    whyNot: when(({ answer }) => answer === 'does-not-agree', text(1000)),
    /** Tagged SHA-256 of `wording`. */
    hash: written(),
  },
  check: ({ how, ink: drawn }) =>
    inked.some((one) => one === how) && drawn === null ? { ink: 'CONSENT_SIGNATURE_BLANK' } : {},
});
