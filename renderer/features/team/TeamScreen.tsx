import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/Screen.tsx';
import type { TeamTab } from '../shell/route.ts';

export function TeamScreen({ tab }: { tab: TeamTab }) {
  const { t } = useTranslation();
  return <Screen title={t('shell.team')}>{t(`team.tab.${tab}`)}</Screen>;
}
