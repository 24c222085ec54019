/** before anything leaves, the gate looks at what the person decided about this named recipient. Each row of its table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleSix } from '../../../shared/record/case/purposes.ts';
import {
  type DecisionForGate,
  gateReasons,
  type GateQuestion,
  sharingGate,
  sharingPurposes,
} from '../../../shared/rules/sharing-gate.ts';

const given: DecisionForGate = {
  purpose: 'share-with-surgery',
  answer: 'given',
  explicit: true,
  parked: false,
  lapsed: false,
  paused: null,
};
const question: GateQuestion = {
  purpose: 'share-by-wish',
  six: 'a',
  assessed: true,
  known: true,
  never: false,
  decisions: [given],
  othersAllowed: false,
  relies: '',
  special: true,
  reason: '',
  granted: false,
  limit: null,
};
const safety = ['safeguarding', 'emergency', 'legal-duty', 'authority'];

const blocked: [title: string, question: Partial<GateQuestion>, why: string][] = [
  ['a recipient that is not in the directory, or whose entry has ended', { known: false }, 'SHARING_UNKNOWN'],
  ['a restricted file', { limit: 'FILE_RESTRICTED' }, 'FILE_RESTRICTED'],
  ['a use that the person has objected to', { limit: 'USE_PAUSED' }, 'USE_PAUSED'],
  ['somebody to whom nothing may go', { never: true }, 'SHARING_NEVER'],
  ['a yes that was taken back', { decisions: [{ ...given, answer: 'withdrawn' }] }, 'SHARING_WITHDRAWN'],
  [
    'a withdrawal that the office put aside',
    { decisions: [{ ...given, answer: 'withdrawn', parked: true }] },
    'SHARING_PARKED',
  ],
  ['a no', { decisions: [{ ...given, answer: 'refused' }] }, 'SHARING_REFUSED'],
  ['somebody who wants to think', { decisions: [{ ...given, answer: 'thinking' }] }, 'SHARING_THINKING'],
  ['a card that was not asked', { decisions: [{ ...given, answer: 'not-asked' }] }, 'SHARING_NOT_ASKED'],
  ['nothing ever asked', { decisions: [] }, 'SHARING_NOT_ASKED'],
  ['a yes to somebody else', { decisions: [], othersAllowed: true }, 'SHARING_NOT_NAMED'],
  ['a yes that is too old', { decisions: [{ ...given, lapsed: true }] }, 'SHARING_LAPSED'],
  [
    'a yes to what the notice has changed',
    { decisions: [{ ...given, paused: 'changed' }] },
    'SHARING_CHANGED',
  ],
  [
    'a parent’s yes while parents disagree',
    { decisions: [{ ...given, paused: 'dispute' }] },
    'SHARING_DISPUTE',
  ],
  ['health on an ordinary yes', { decisions: [{ ...given, explicit: false }] }, 'SHARING_NOT_EXPLICIT'],
  [
    'a yes and a no about the same recipient, with neither chosen',
    { decisions: [given, { ...given, purpose: 'refer', answer: 'refused' }] },
    'SHARING_REFUSED',
  ],
  ['sharing for care with no reason', { purpose: 'share-for-care', six: 'e' }, 'SHARING_NO_REASON'],
  [
    'sharing for care against a no, whatever the reason',
    {
      purpose: 'share-for-care',
      six: 'e',
      reason: 'It helps.',
      decisions: [{ ...given, answer: 'refused' }],
    },
    'SHARING_REFUSED',
  ],
  [
    'sharing for care after a withdrawal',
    {
      purpose: 'share-for-care',
      six: 'e',
      reason: 'It helps.',
      decisions: [{ ...given, answer: 'withdrawn' }],
    },
    'SHARING_WITHDRAWN',
  ],
  [
    'sharing for care while they think',
    {
      purpose: 'share-for-care',
      six: 'e',
      reason: 'It helps.',
      decisions: [{ ...given, answer: 'thinking' }],
    },
    'SHARING_THINKING',
  ],
  [
    'a legitimate interest that nobody weighed in writing',
    { purpose: 'legal-claims', six: 'f', assessed: false, reason: 'A claim.', decisions: [] },
    'SHARING_NOT_ASSESSED',
  ],
  [
    'a no against a legitimate interest, weighed or not',
    {
      purpose: 'share-for-care',
      six: 'f',
      assessed: false,
      reason: 'It helps.',
      decisions: [{ ...given, answer: 'refused' }],
    },
    'SHARING_REFUSED',
  ],
  [
    'sharing for care where the charity rests it on a yes, and nobody asked',
    { purpose: 'share-for-care', six: 'a', reason: 'It helps.', decisions: [] },
    'SHARING_NOT_ASKED',
  ],
  [
    'safety with no reason written',
    { purpose: 'safeguarding', six: 'ea', reason: ' \n' },
    'SHARING_NO_REASON',
  ],
  [
    'an authority whose request nobody granted',
    { purpose: 'authority', six: 'c', reason: 'They asked.' },
    'SHARING_NOT_GRANTED',
  ],
];

const allowed: [title: string, question: Partial<GateQuestion>, consent: string | null][] = [
  ['an express yes to this recipient', {}, 'share-with-surgery'],
  [
    'an ordinary yes where nothing special goes',
    { special: false, decisions: [{ ...given, explicit: false }] },
    'share-with-surgery',
  ],
  [
    'the yes that was chosen, beside a no to something else',
    {
      relies: 'share-with-surgery',
      decisions: [given, { ...given, purpose: 'refer', answer: 'refused' }],
    },
    'share-with-surgery',
  ],
  [
    'care, with a reason and no no',
    { purpose: 'share-for-care', six: 'e', reason: 'Same team.', decisions: [] },
    null,
  ],
  [
    'sharing for care where the charity rests it on a yes, and there is one',
    { purpose: 'share-for-care', six: 'a' },
    'share-with-surgery',
  ],
  [
    'a legitimate interest that was weighed',
    { purpose: 'legal-claims', six: 'f', reason: 'A claim.', decisions: [] },
    null,
  ],
  [
    'safety against a no, with a reason',
    { purpose: 'safeguarding', six: 'ea', reason: 'At risk.', decisions: [{ ...given, answer: 'refused' }] },
    null,
  ],
  [
    'safety to somebody flagged, with a reason',
    { purpose: 'safeguarding', six: 'ea', reason: 'Risk.', never: true },
    null,
  ],
  [
    'life in danger',
    { purpose: 'emergency', six: 'd', reason: 'She does not breathe.', decisions: [] },
    null,
  ],
  ['a law', { purpose: 'legal-duty', six: 'c', reason: 'Court order.', decisions: [] }, null],
  [
    'a granted request',
    { purpose: 'authority', six: 'c', reason: 'Granted.', granted: true, decisions: [] },
    null,
  ],
];

describe('R-25: the gate stops', () => {
  test.each(blocked)('%s', (_title, other, why) => {
    expect(sharingGate({ ...question, ...other })).toMatchObject({ allowed: false, why });
  });

  test('for each of its reasons, and each has its row', () => {
    expect(new Set(blocked.map(([, , why]) => why))).toEqual(new Set(gateReasons));
  });
});

describe('the gate lets through', () => {
  test.each(allowed)('%s', (_title, other, consent) => {
    expect(sharingGate({ ...question, ...other })).toEqual({ allowed: true, consent });
  });
});

test('what is stopped is offered the bases that do not ask for a yes, and no other', () => {
  const refused = { ...question, decisions: [{ ...given, answer: 'refused' as const }] };
  expect(sharingGate(refused)).toMatchObject({ instead: safety });
  expect(sharingGate({ ...question, known: false })).toMatchObject({ instead: [] });
});

const anyQuestion = fc.record<GateQuestion>({
  purpose: fc.constantFrom(...sharingPurposes),
  six: fc.constantFrom(...articleSix),
  assessed: fc.boolean(),
  known: fc.boolean(),
  never: fc.boolean(),
  decisions: fc.array(
    fc.record<DecisionForGate>({
      purpose: fc.constantFrom('one', 'two', 'three'),
      answer: fc.constantFrom('given', 'refused', 'not-asked', 'thinking', 'withdrawn'),
      explicit: fc.boolean(),
      parked: fc.boolean(),
      lapsed: fc.boolean(),
      paused: fc.constantFrom('changed' as const, 'dispute' as const, null),
    }),
    { maxLength: 4 },
  ),
  othersAllowed: fc.boolean(),
  relies: fc.constantFrom('', 'one', 'two', 'three', 'four'),
  special: fc.boolean(),
  reason: fc.constantFrom('', ' ', 'Because.'),
  granted: fc.boolean(),
  limit: fc.constantFrom('FILE_RESTRICTED' as const, 'USE_PAUSED' as const, null),
});

test('whatever the rest, what was refused or withdrawn never passes on consent', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const verdict = sharingGate(asked);
      if (!verdict.allowed || verdict.consent === null) return;
      const relied = asked.decisions.find(({ purpose }) => purpose === verdict.consent);
      expect(relied?.answer).toBe('given');
      expect(asked.six).toBe('a');
      expect(asked.never).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('whatever the rest, nothing goes without consent unless a reason is written, nor against a no unless the basis may', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const verdict = sharingGate(asked);
      if (!verdict.allowed || verdict.consent !== null) return;
      expect(asked.reason.trim()).not.toBe('');
      const no = asked.decisions.some(({ answer }) => ['refused', 'withdrawn', 'thinking'].includes(answer));
      if (no || asked.never) expect(safety).toContain(asked.purpose);
    }),
    { numRuns: 2000 },
  );
});
