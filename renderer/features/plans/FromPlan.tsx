import { useTranslation } from 'react-i18next';

/** Signing begins at a plan, because it is that plan's words that are signed. */
export function FromPlan() {
  const { t } = useTranslation();
  return <p className="ui-soft">{t('plans.fromPlan')}</p>;
}
