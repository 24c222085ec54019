import { expect, test } from 'vitest';
import type { ActDraft } from '../../shared/record/act-draft.ts';
import { actDraftSchema } from '../../shared/record/act-draft.ts';
import { actProblems, type ActProblem } from '../../shared/rules/act-complete.ts';
import { card, emptyDraft, fullDraft, line, threePurposes } from '../ui/act-drafts.ts';

const full = fullDraft();
const signing = (over: Partial<ActDraft['signing']>) => ({
  signing: { ...full.signing, strokes: [], ...over },
});
const witness = { witnessName: 'Sam Hart', witnessRelation: 'Neighbour' };

test('a full draft has nothing missing, and both drafts fit the schema', () => {
  expect(actProblems(full, threePurposes)).toEqual([]);
  expect(actDraftSchema.safeParse(full).success).toBe(true);
  expect(actDraftSchema.safeParse(emptyDraft()).success).toBe(true);
});

test('an empty draft names every screen in order', () => {
  expect(actProblems(emptyDraft(), threePurposes).map(({ step }) => step)).toEqual([
    'notice',
    'decider',
    'choose',
    'read-back',
    'sign',
    'declaration',
  ]);
});

test.each<[string, Partial<ActDraft>, ActProblem[]]>([
  [
    'a notice not given',
    { notice: { ...full.notice, given: false } },
    [{ code: 'CONSENT_NOTICE_MISSING', step: 'notice' }],
  ],
  [
    'nobody says how it was given',
    { notice: { ...full.notice, how: '' } },
    [{ code: 'CONSENT_NOTICE_MISSING', step: 'notice' }],
  ],
  [
    'no capacity',
    { decider: { ...full.decider, capacity: '' } },
    [{ code: 'CONSENT_DECIDER_MISSING', step: 'decider' }],
  ],
  [
    'no name',
    { decider: { ...full.decider, name: '  ' } },
    [{ code: 'CONSENT_DECIDER_MISSING', step: 'decider' }],
  ],
  [
    'an attorney without a document',
    { decider: { ...full.decider, capacity: 'attorney-health' } },
    [{ code: 'CONSENT_DECIDER_MISSING', step: 'decider' }],
  ],
  [
    'an attorney with one',
    { decider: { ...full.decider, capacity: 'attorney-health', grounds: 'Registered power seen' } },
    [],
  ],
  [
    'one card unanswered',
    { cards: [card('surgery', 'given'), card('daughter')] },
    [{ code: 'CONSENT_CARD_UNANSWERED', step: 'cards', card: 1 }],
  ],
  [
    'not asked and thinking are answers',
    { cards: [card('surgery', 'not-asked'), card('photo', 'thinking')] },
    [],
  ],
  [
    'nothing was asked',
    { cards: [card('surgery', 'not-asked')] },
    [{ code: 'CONSENT_CARD_UNANSWERED', step: 'choose' }],
  ],
  [
    'the same purpose twice',
    { cards: [card('surgery', 'given'), card('surgery', 'refused')] },
    [{ code: 'CONSENT_CARD_UNANSWERED', step: 'choose', card: 1 }],
  ],
  [
    'a purpose nobody knows',
    { cards: [card('other', 'given')] },
    [{ code: 'CONSENT_CARD_UNANSWERED', step: 'choose', card: 0 }],
  ],
  ['not read back', { readBack: false }, [{ code: 'CONSENT_NOT_READ_BACK', step: 'read-back' }]],
  ['blank pad', signing({}), [{ code: 'CONSENT_SIGNATURE_BLANK', step: 'sign' }]],
  ['one dot', signing({ strokes: [line(0)] }), [{ code: 'CONSENT_SIGNATURE_TOO_SMALL', step: 'sign' }]],
  [
    'typed, no name',
    signing({ method: 'typed', typedName: ' ' }),
    [{ code: 'CONSENT_NAME_MISSING', step: 'sign' }],
  ],
  ['typed', signing({ method: 'typed', typedName: 'M Okoro' }), []],
  [
    'a mark, nobody there',
    signing({ method: 'mark', strokes: [line(900)] }),
    [{ code: 'CONSENT_WITNESS_MISSING', step: 'sign' }],
  ],
  [
    'a mark neither drawn nor described',
    signing({ method: 'mark', ...witness }),
    [{ code: 'CONSENT_SIGNATURE_BLANK', step: 'sign' }],
  ],
  ['a mark that is described', signing({ method: 'mark', described: 'Pressed the switch', ...witness }), []],
  ['a mark that is drawn', signing({ method: 'mark', strokes: [line(900)], ...witness }), []],
  [
    'spoken, nothing noted',
    signing({ method: 'verbal', ...witness }),
    [{ code: 'CONSENT_WORDS_MISSING', step: 'sign' }],
  ],
  [
    'spoken, a witness without relation',
    signing({ method: 'verbal', said: 'Yes to both', witnessName: 'Sam Hart' }),
    [{ code: 'CONSENT_WITNESS_MISSING', step: 'sign' }],
  ],
  ['spoken', signing({ method: 'verbal', said: 'Yes to both', ...witness }), []],
  [
    'a worker who cannot declare it was understood',
    { declaration: { explained: true, understood: false, freely: true } },
    [{ code: 'CONSENT_DECLARATION_MISSING', step: 'declaration' }],
  ],
])('%s', (_name, over, problems) => {
  expect(actProblems({ ...full, ...over }, threePurposes)).toEqual(problems);
});
