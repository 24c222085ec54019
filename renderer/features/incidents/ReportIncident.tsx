import { useTranslation } from 'react-i18next';
import { FileContext } from '../record/file-context.ts';
import { nowhere } from '../record/nowhere.ts';
import { SendScreen } from '../restricted/SendScreen.tsx';
import { go } from '../shell/route.ts';

/** Anybody tells the office, from any screen, that something may have gone wrong with information. */
export function ReportIncident() {
  const { t } = useTranslation();
  return (
    <FileContext value={nowhere}>
      <SendScreen
        about={null}
        kind="incident"
        title={t('incidents.report')}
        lead={`${t('incidents.reportLead')} ${t('incidents.reportWorks')}`}
        back={{ label: t('incidents.reportBack'), onPress: () => go({ at: 'today' }) }}
        noTeam={t('incidents.noTeam')}
      />
    </FileContext>
  );
}
