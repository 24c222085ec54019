import type { ActDraft } from '../../../../shared/record/act-draft.ts';
import { answers, type Answer } from '../../../../shared/record/consent-act.ts';
import { type Purpose, questionLanguage } from '../../../../shared/record/organisation.ts';
import { type CardWords, cardWords } from '../../../../shared/rules/notice/card-words.ts';

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
  words: CardWords;
  card: ActDraft['cards'][number];
}

/** Every card with its purpose, in the form and the language that were chosen. A card whose purpose is gone is left out here, and stops the act elsewhere. */
export function cardsWithWords(draft: ActDraft, purposes: readonly Purpose[]): AnsweredCard[] {
  const byId = new Map(purposes.map((purpose) => [purpose.purpose, purpose]));
  const { form, language = questionLanguage } = draft.notice;
  const { translations = [] } = draft.words;
  return draft.cards.flatMap((card, place) => {
    const purpose = byId.get(card.purpose);
    if (purpose === undefined) return [];
    return [{ place, purpose, words: cardWords(purpose, translations, { form, language }), card }];
  });
}
