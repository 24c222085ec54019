import type { ActDraft } from '../../../../shared/record/act-draft.ts';
import { answers, type Answer } from '../../../../shared/record/consent-act.ts';
import {
  type NoticeForm,
  type Purpose,
  type PurposeWording,
  wordingFor,
} from '../../../../shared/record/organisation.ts';

/** How many of each answer. Unanswered cards are in none of them. */
export function countAnswers(cards: readonly { answer: Answer | null }[]): Record<Answer, number> {
  const count = { given: 0, refused: 0, 'not-asked': 0, thinking: 0 };
  for (const { answer } of cards) if (answer !== null) count[answer] += 1;
  return count;
}

/** The answers that occur, in the fixed order of the record. */
export function answersIn(cards: readonly { answer: Answer | null }[]): Answer[] {
  const count = countAnswers(cards);
  return answers.filter((answer) => count[answer] > 0);
}

export interface AnsweredCard {
  place: number;
  purpose: Purpose;
  wording: PurposeWording;
  card: ActDraft['cards'][number];
}

/** Every card with its purpose, in the words of the form that was chosen. A card whose purpose is gone is left out here, and stops the act elsewhere. */
export function cardsWithWords(
  draft: ActDraft,
  purposes: readonly Purpose[],
  form: NoticeForm,
): AnsweredCard[] {
  const byId = new Map(purposes.map((purpose) => [purpose.purpose, purpose]));
  return draft.cards.flatMap((card, place) => {
    const purpose = byId.get(card.purpose);
    return purpose ? [{ place, purpose, wording: purpose.wording[wordingFor(form)], card }] : [];
  });
}
