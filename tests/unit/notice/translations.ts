/** Invented translations for tests: of a card into Polish and into Arabic. */
import type { Purpose, Translation, WordingForm } from '../../../shared/record/organisation.ts';

const said = {
  pl: { question: 'Czy możemy powiadomić przychodnię?', line: 'Wszystko jasne' },
  ar: { question: 'هل يمكننا إخبار العيادة؟', line: 'كل شيء واضح' },
} as const;

export function translationOf(
  { purpose, wording }: Pick<Purpose, 'purpose' | 'wording'>,
  language: keyof typeof said,
  form: WordingForm = 'standard',
): Translation {
  const english = wording[form];
  const { question, line } = said[language];
  return {
    purpose,
    form,
    language,
    english,
    wording: {
      question,
      why: line,
      wouldSend: english.wouldSend.map((_, place) => `${line} ${place}`),
      wouldNotSend: english.wouldNotSend.map((_, place) => `${line} ${place}`),
      howLong: line,
      statement: english.statement === '' ? '' : line,
    },
    checkedBy: 'Language House',
    checkedOn: '2026-11-02',
  };
}
