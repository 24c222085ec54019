import { useTranslation } from 'react-i18next';

/** The sentence of a rule's code, such as NHS_NUMBER_CHECK_DIGIT; the general one for a code that has none yet. */
export function useProblemWords(): (code: string) => string {
  const { t, i18n } = useTranslation();
  return (code) => {
    const key = `problems.${code}`;
    return i18n.exists(key) ? t(key as 'problems.FIELD_INVALID') : t('problems.FIELD_INVALID');
  };
}
