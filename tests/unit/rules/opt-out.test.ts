/** which flows of data fall under the national data opt-out, and when each is looked at again. */
import { describe, expect, test } from 'vitest';
import type { SharingPurpose } from '../../../shared/rules/sharing-gate.ts';
import {
  nextReview,
  type OptOutQuestion,
  optOutQuestions,
  optOutScope,
} from '../../../shared/rules/opt-out.ts';

const covered: Record<OptOutQuestion, string> = {
  confidential: 'yes',
  'publicly-funded': 'yes',
  england: 'yes',
  'beyond-care': 'yes',
  consented: 'no',
  'legally-required': 'no',
  'overriding-interest': 'no',
  anonymised: 'no',
};

describe('R-27: the scope of the opt-out', () => {
  test('covers what is confidential, public, English, and more than somebody’s own care', () => {
    const { scope, steps } = optOutScope(covered);
    expect(scope).toBe('in');
    expect(steps.map(({ question }) => question)).toEqual([...optOutQuestions]);
    expect(steps.some(({ isOut }) => isOut)).toBe(false);
  });

  test.each<[string, Partial<Record<OptOutQuestion, string>>]>([
    ['nothing about health or care', { confidential: 'no' }],
    ['paid for by the person', { 'publicly-funded': 'no' }],
    ['in Wales', { england: 'no' }],
    ['for their own care', { 'beyond-care': 'no' }],
    ['they have agreed', { consented: 'yes' }],
    ['a law requires it', { 'legally-required': 'yes' }],
    ['the public interest overrides', { 'overriding-interest': 'yes' }],
    ['nobody can be known from it', { anonymised: 'yes' }],
  ])('does not cover: %s', (_why, answer) => {
    const { scope, steps } = optOutScope({ ...covered, ...answer });
    expect(scope).toBe('out');
    expect(steps.filter(({ isOut }) => isOut).map(({ question }) => question)).toEqual(Object.keys(answer));
  });

  test.each(optOutQuestions)('is open while nobody has answered %s', (question) => {
    expect(optOutScope({ ...covered, [question]: '' }).scope).toBe('open');
  });

  test('an open question does not matter once another takes the flow out', () => {
    expect(optOutScope({ ...covered, england: '', anonymised: 'yes' }).scope).toBe('out');
  });
});

test.each([
  ['a year after the last time', '', '2025-11-24', '2026-11-24'],
  ['by the end of February', '', '2028-02-29', '2029-02-28'],
  ['at once when it is new', '', '', '2025-01-07'],
  ['at once when it has changed since', '2026-03-01', '2025-11-24', '2026-03-01'],
  ['at once when it changed later on the day of its review', '2025-11-24', '2025-11-24', '2025-11-24'],
])('R-28: a flow is looked at %s', (_when, changedSince, reviewedOn, day) => {
  expect(nextReview({ registeredOn: '2025-01-07', changedSince, reviewedOn })).toBe(day);
});

/**
 * NHS England, National data opt-out operational policy guidance: no use for somebody's own care, none that they agreed to, none that law
 * requires, and none in which the public interest overrides. A purpose that is added to sharing has to be put here too.
 */
const takenOutBy: Record<SharingPurpose, [OptOutQuestion, 'yes' | 'no']> = {
  'share-by-wish': ['consented', 'yes'],
  'share-for-care': ['beyond-care', 'no'],
  safeguarding: ['overriding-interest', 'yes'],
  emergency: ['beyond-care', 'no'],
  'legal-duty': ['legally-required', 'yes'],
  authority: ['legally-required', 'yes'],
  'legal-claims': ['overriding-interest', 'yes'],
};

test.each(Object.entries(takenOutBy))(
  'R-29: what is shared about one person is out of scope by its purpose: %s',
  (_, [question, answer]) => {
    expect(optOutScope({ ...covered, [question]: answer }).scope).toBe('out');
  },
);
