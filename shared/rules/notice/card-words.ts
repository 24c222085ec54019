/**
 * In which words a card is shown. One rule for the screen and for what is signed, so that what is kept is what was read. A translation
 * counts only beside the English words that it was made from: when the charity changes those, people are asked in English until
 * somebody has checked it again. A translation alone changes nothing that anybody agreed to, so nobody is asked again because of one.
 */
import { canonicalText } from '../../encoding/canonical.ts';
import {
  type NoticeForm,
  type Purpose,
  type PurposeWording,
  questionLanguage,
  type Translated,
  type Translation,
  type WordingForm,
  wordingFor,
} from '../../record/organisation.ts';

export interface CardWords {
  /** What is shown, and kept as shown. */
  wording: PurposeWording;
  /** The language of it, as in the `lang` of a page. */
  language: string;
  english: PurposeWording;
  /** Of which words it is a translation, and who checked it; null where the English words are shown. */
  translated: Translated | null;
  /** The language that was chosen and that this card is not written in; empty where it is. */
  missing: string;
}

export interface Chosen {
  form: NoticeForm;
  language: string;
}

const isEnglish = (language: string): boolean => language.split('-')[0] === questionLanguage;

/** `none`: nobody has written it. `old`: the English words have changed since. */
export type TranslationState = 'none' | 'old' | 'good';

type About = Pick<Purpose, 'purpose' | 'wording'>;

export function translationState(purpose: About, form: WordingForm, newest: Translation | null) {
  if (newest === null) return 'none';
  return canonicalText(newest.english) === canonicalText(purpose.wording[form]) ? 'good' : 'old';
}

/** The last one written. @param translations in the order in which they were written. */
export function newestTranslation(
  translations: readonly Translation[],
  { purpose, form, language }: Pick<Translation, 'purpose' | 'form' | 'language'>,
): Translation | null {
  const found = translations.findLast(
    (one) => one.purpose === purpose && one.form === form && one.language === language,
  );
  return found ?? null;
}

export function cardWords(
  purpose: About,
  translations: readonly Translation[],
  { form: notice, language }: Chosen,
): CardWords {
  const form = wordingFor(notice);
  const english = purpose.wording[form];
  const plain = { wording: english, language: questionLanguage, english, translated: null };
  if (isEnglish(language)) return { ...plain, missing: '' };
  const newest = newestTranslation(translations, { purpose: purpose.purpose, form, language });
  if (newest === null || translationState(purpose, form, newest) !== 'good')
    return { ...plain, missing: language };
  const { wording, checkedBy, checkedOn } = newest;
  return { wording, language, english, translated: { language, english, checkedBy, checkedOn }, missing: '' };
}

/** Languages other than English in which there is a notice: those in which people can choose to be asked. */
export function otherLanguages(notices: readonly { language: string }[]): string[] {
  return [...new Set(notices.map(({ language }) => language))].filter((one) => !isEnglish(one)).toSorted();
}
