/** a card is shown in the language that was chosen, when somebody has checked that it says the same as the English words. */
import { expect, test } from 'vitest';
import { actDraftSchema } from '../../../shared/record/act-draft.ts';
import { inEnglish } from '../../../shared/record/consent-act.ts';
import type { Purpose } from '../../../shared/record/organisation.ts';
import { cardWords, otherLanguages, translationState } from '../../../shared/rules/notice/card-words.ts';
import { readTranslation, type TypedTranslation } from '../../../shared/rules/notice/translate.ts';
import { emptyDraft, purposeOf } from '../../ui/act-drafts.ts';
import { translationOf } from './translations.ts';

const surgery = purposeOf('surgery');
const polish = translationOf(surgery, 'pl');
const english = surgery.wording.standard;

test('R-80: English is shown to who chose English, or a language that nobody has written', () => {
  const plain = { wording: english, language: 'en', english, translated: null };
  const chosen = { form: 'standard', language: 'en-GB' } as const;
  expect(cardWords(surgery, [polish], chosen)).toEqual({ ...plain, missing: '' });
  expect(cardWords(surgery, [polish], { ...chosen, language: 'ar' })).toEqual({ ...plain, missing: 'ar' });
});

test('R-80: a translation comes with the words that it was made from and who checked it', () => {
  expect(cardWords(surgery, [polish], { form: 'standard', language: 'pl' })).toEqual({
    wording: polish.wording,
    language: 'pl',
    english,
    translated: { language: 'pl', english, checkedBy: 'Language House', checkedOn: '2026-11-02' },
    missing: '',
  });
});

test('R-80: each form is translated by itself, and a notice for children asks in the easier words', () => {
  expect(cardWords(surgery, [polish], { form: 'child', language: 'pl' })).toMatchObject({
    wording: surgery.wording['easy-read'],
    missing: 'pl',
  });
  const easy = translationOf(surgery, 'pl', 'easy-read');
  expect(cardWords(surgery, [polish, easy], { form: 'child', language: 'pl' }).wording).toBe(easy.wording);
});

test('R-80: the last translation counts, and none once the English words have changed', () => {
  const better = { ...polish, wording: { ...polish.wording, why: 'Lepiej' } };
  const chosen = { form: 'standard', language: 'pl' } as const;
  expect(cardWords(surgery, [polish, better], chosen).wording.why).toBe('Lepiej');
  const changed: Purpose = {
    ...surgery,
    wording: { ...surgery.wording, standard: { ...english, howLong: 'For ever.' } },
  };
  expect(translationState(changed, 'standard', polish)).toBe('old');
  expect(cardWords(changed, [polish], chosen)).toMatchObject({ translated: null, missing: 'pl' });
});

test('R-80: people can be asked in the languages that there is a notice in', () => {
  const notices = ['en', 'pl', 'en-GB', 'ar', 'pl'].map((language) => ({ language }));
  expect(otherLanguages(notices)).toEqual(['ar', 'pl']);
});

test('R-21: a worker reads a decision in English, whatever was shown', () => {
  expect(inEnglish({ shown: english })).toBe(english);
  const translated = { language: 'pl', english, checkedBy: 'Language House', checkedOn: '2026-11-02' };
  expect(inEnglish({ shown: polish.wording, translated })).toBe(english);
});

test('R-80: a draft of an older Doorstep, which asked in English only, still opens', () => {
  expect(actDraftSchema.safeParse(emptyDraft()).success).toBe(true);
});

const typed: TypedTranslation = {
  purpose: 'surgery',
  form: 'standard',
  language: 'pl',
  question: 'Czy możemy?',
  why: 'Żeby nie powtarzać.',
  wouldSend: ' że masz opiekuna \n\n',
  wouldNotSend: 'nic o pieniądzach',
  howLong: 'Póki z tobą pracujemy.',
  statement: 'nobody asks for it here',
  checkedBy: 'Language House',
  checkedOn: '2/11/2026',
};
const charity = { purposes: [surgery], notices: [{ language: 'en' }, { language: 'pl' }] };
const read = (over: Partial<TypedTranslation>) =>
  readTranslation({ ...typed, ...over }, charity, '2026-11-24');

test('R-80: what is typed is kept line by line, beside the English words', () => {
  expect(read({})).toEqual({
    ok: true,
    translation: {
      purpose: 'surgery',
      form: 'standard',
      language: 'pl',
      english,
      wording: {
        question: 'Czy możemy?',
        why: 'Żeby nie powtarzać.',
        wouldSend: ['że masz opiekuna'],
        wouldNotSend: ['nic o pieniądzach'],
        howLong: 'Póki z tobą pracujemy.',
        statement: '',
      },
      checkedBy: 'Language House',
      checkedOn: '2026-11-02',
    },
  });
});

test.each<[what: string, over: Partial<TypedTranslation>, problems: object]>([
  ['no question', { question: ' ' }, { question: 'FIELD_NEEDED' }],
  ['a question that is too long', { question: 'a'.repeat(201) }, { question: 'TEXT_TOO_LONG' }],
  ['signs that cannot be shown', { why: 'a\u0000b' }, { why: 'TEXT_UNREADABLE' }],
  ['a thing left out', { wouldSend: '' }, { wouldSend: 'TRANSLATION_LINES' }],
  ['a thing added', { wouldNotSend: 'one\ntwo' }, { wouldNotSend: 'TRANSLATION_LINES' }],
  ['a line that is too long', { wouldSend: 'a'.repeat(201) }, { wouldSend: 'TEXT_TOO_LONG' }],
  ['nobody who checked it', { checkedBy: '' }, { checkedBy: 'FIELD_NEEDED' }],
  ['no day', { checkedOn: '' }, { checkedOn: 'FIELD_NEEDED' }],
  ['tomorrow', { checkedOn: '25/11/2026' }, { checkedOn: 'DATE_FUTURE' }],
])('R-80: a translation is not taken with %s', (_, over, problems) => {
  expect(read(over)).toEqual({ ok: false, problems });
});

test('R-80: there is nothing to translate without the card, the form, or a notice in that language', () => {
  for (const over of [{ purpose: 'gone' }, { form: 'child' }, { language: 'ar' }, { language: 'en' }]) {
    expect(read(over)).toBeNull();
  }
});
