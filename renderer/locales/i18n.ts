/** Words. Every sentence a person sees is in a catalogue; `?locale=en-XA` shows the made-up language that finds those that are not. */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json' with { type: 'json' };
import { pseudoCatalogue } from './pseudo.ts';
import { recordWords } from './record/index.ts';

const english = { ...en, record: recordWords };

export type Locale = 'en' | 'en-XA';

export function wantedLocale(search: string): Locale {
  return new URLSearchParams(search).get('locale') === 'en-XA' ? 'en-XA' : 'en';
}

/** Ready at once: catalogues are part of the bundle, so no screen ever waits for its words. */
export function setUpWords(locale: Locale): i18n {
  const words = i18next.createInstance();
  void words.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    initAsync: false,
    resources: {
      en: { translation: english },
      ...(locale === 'en-XA' ? { 'en-XA': { translation: pseudoCatalogue(english) } } : {}),
    },
    // React escapes, and values are shown inside <bdi>.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return words;
}
