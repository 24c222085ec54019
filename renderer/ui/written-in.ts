/** Scripts that are read from the right, by their codes in ISO 15924. */
const fromTheRight = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** For an element whose words are in another language than the screen's: how it is spoken, and from which side it is read. */
export function writtenIn(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return { lang: language, dir: fromTheRight.includes(script) ? 'rtl' : 'ltr' };
}
