import { useTranslation } from 'react-i18next';

/** `2026-4` → `2026, quarter 4`. */
export function useQuarterName(): (quarter: string) => string {
  const { t } = useTranslation();
  return (quarter) => t('sharing.quarter', { year: quarter.slice(0, 4), quarter: quarter.slice(5) });
}
