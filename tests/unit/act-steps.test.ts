import { expect, test } from 'vitest';
import {
  back,
  forward,
  gapBefore,
  goTo,
  places,
  previousPlace,
  problemsHere,
  personsProgress,
  workersProgress,
} from '../../renderer/features/act/logic/steps.ts';
import { card, emptyDraft, fullDraft, threePurposes } from '../ui/act-drafts.ts';

const context = { purposes: threePurposes, hasTells: true };
const cards = [card('surgery'), card('daughter', 'not-asked'), card('photo')];

function walk(from = emptyDraft({ cards }), hasTells = true): string[] {
  const seen = [];
  let draft = from;
  for (;;) {
    seen.push(draft.step === 'cards' ? `card ${draft.card}` : draft.step);
    const after = forward(draft, { ...context, hasTells });
    if (after === draft) return seen;
    draft = after;
  }
}

test('the screens follow each other, with a screen for each card that is asked', () => {
  expect(walk()).toEqual([
    'present',
    'notice',
    'decider',
    'guard',
    'choose',
    'hand-over',
    'card 0',
    'card 2',
    'read-back',
    'sign',
    'declaration',
  ]);
});

test('in the person’s hands the laptop is given back after signing; without tells there is no guard', () => {
  const steps = walk(emptyDraft({ cards, handedOver: true, step: 'cards' }), false);
  expect(steps).toEqual(['card 0', 'card 2', 'read-back', 'sign', 'give-back', 'declaration']);
  expect(walk(emptyDraft({ cards }), false)).not.toContain('guard');
});

test('Back is the way forward reversed', () => {
  const signing = goTo('sign')(emptyDraft({ cards }));
  expect(back(signing, context).step).toBe('read-back');
  expect(back(back(signing, context), context)).toMatchObject({ step: 'cards', card: 2 });
  expect(previousPlace(emptyDraft(), context)).toBeNull();
});

test('in the person’s hands nothing before the cards can be reached', () => {
  const first = emptyDraft({ cards, handedOver: true, step: 'cards', card: 0 });
  expect(previousPlace(first, context)).toBeNull();
  expect(back(first, context)).toBe(first);
  expect(previousPlace({ ...first, handedOver: false }, context)).toEqual({ step: 'hand-over', card: 0 });
});

test('a card that was just skipped is passed over', () => {
  const skipped = emptyDraft({
    cards: [card('surgery', 'not-asked'), card('photo')],
    step: 'cards',
    card: 0,
  });
  expect(forward(skipped, context)).toMatchObject({ step: 'cards', card: 1 });
});

test('Next asks only for what belongs to this screen', () => {
  const draft = emptyDraft({ cards, step: 'cards', card: 2 });
  expect(problemsHere(draft, threePurposes)).toEqual([
    { code: 'CONSENT_CARD_UNANSWERED', step: 'cards', card: 2 },
  ]);
  expect(problemsHere(goTo('choose')(draft), threePurposes)).toEqual([]);
  expect(problemsHere(goTo('sign')(fullDraft()), threePurposes)).toEqual([]);
});

test('reading back goes to the first card without an answer', () => {
  const draft = fullDraft({
    cards: [card('surgery', 'given'), card('daughter'), card('photo')],
    step: 'read-back',
  });
  expect(gapBefore(draft, threePurposes)).toMatchObject({ step: 'cards', card: 1 });
  expect(gapBefore(goTo('sign')(fullDraft()), threePurposes)).toBeNull();
});

test('progress counts the worker’s steps, and within the person’s part each card', () => {
  const draft = emptyDraft({ cards });
  expect(places(draft, context)).toHaveLength(11);
  expect(workersProgress(draft, context)).toEqual({ place: 1, of: 8 });
  expect(workersProgress(goTo('declaration')(draft), { hasTells: false })).toEqual({ place: 7, of: 7 });
  expect(personsProgress(goTo('cards', 2)(draft))).toEqual({ place: 2, of: 4 });
  expect(personsProgress(goTo('sign')({ ...draft, handedOver: true }))).toEqual({ place: 4, of: 4 });
});
