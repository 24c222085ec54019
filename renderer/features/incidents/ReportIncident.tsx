import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FileContext, type FileOnScreen } from '../record/file-context.ts';
import { keepsOwn } from '../restricted/keeps-own.ts';
import { Sending } from '../restricted/Sending.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { teamLabel } from '../shell/team-label.ts';
import { Told } from '../tell/Told.tsx';

const nowhere: FileOnScreen = { file: '', records: [], person: null };

/** Anybody tells the office, from any screen, that something may have gone wrong with information. */
export function ReportIncident() {
  const { t } = useTranslation();
  const { value: office, problem } = useOffice();
  const [receipt, setReceipt] = useState<string | null>(null);
  const team = office?.teams.find(({ kind }) => kind === 'data-protection');
  const back = { label: t('incidents.reportBack'), onPress: () => go({ at: 'today' }) };
  if (receipt !== null && team !== undefined) {
    return (
      <Screen key="told" title={t('tell.doneTitle')} back={back}>
        <Told team={teamLabel(t, team)} receipt={receipt} gone={!keepsOwn('incident', team)} />
      </Screen>
    );
  }
  return (
    <Screen
      title={t('incidents.report')}
      lead={`${t('incidents.reportLead')} ${t('incidents.reportWorks')}`}
      back={back}
    >
      <ProblemNote problem={problem} />
      {office !== null && team === undefined && <Banner tone="need">{t('incidents.noTeam')}</Banner>}
      {office !== null && team !== undefined && (
        <FileContext value={nowhere}>
          <Sending about={null} kind="incident" office={office} team={team} onSent={setReceipt} />
        </FileContext>
      )}
    </Screen>
  );
}
