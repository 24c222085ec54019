/** What was decided, from the draft to the statement. */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { Decision } from '../../shared/record/consent-act.ts';
import { questionLanguage } from '../../shared/record/organisation.ts';
import { cardWords } from '../../shared/rules/notice/card-words.ts';

/** Each card with the very words that were shown, in the form and the language that were shown. */
export function decisionsOf({ words, cards, notice }: ActDraft): Decision[] {
  const chosen = { form: notice.form, language: notice.language ?? questionLanguage };
  return cards.flatMap(({ purpose: id, answer, remark, askAgainOn }) => {
    const purpose = words.purposes.find((one) => one.purpose === id);
    if (purpose === undefined || answer === null) return [];
    const { code, kind, basis, recipient } = purpose;
    const { wording, translated } = cardWords(purpose, words.translations ?? [], chosen);
    return [
      {
        purpose: id,
        code,
        kind,
        basis,
        recipient,
        shown: wording,
        ...(translated === null ? {} : { translated }),
        answer,
        remark,
        askAgainOn,
      },
    ];
  });
}
