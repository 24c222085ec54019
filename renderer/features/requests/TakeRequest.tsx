import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FileContext } from '../record/file-context.ts';
import { useRecordWords } from '../record/words.ts';
import { keepsOwn } from '../restricted/keeps-own.ts';
import { Sending } from '../restricted/Sending.tsx';
import { useOffice } from '../shell/office.ts';
import { go, type RequestRoute } from '../shell/route.ts';
import { teamLabel } from '../shell/team-label.ts';
import { Told } from '../tell/Told.tsx';
import { nowhere } from './nowhere.ts';

/** A request or complaint of somebody who has no file here, or none on this laptop: the team finds out whom it is about. */
export function TakeRequest({
  route: { kind, start },
}: {
  route: Extract<RequestRoute, { at: 'take-request' }>;
}) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { value: office, problem } = useOffice();
  const [receipt, setReceipt] = useState<string | null>(null);
  const team = office?.teams.find((one) => one.kind === 'data-protection');
  const back = { label: t('requests.backToday'), onPress: () => go({ at: 'today' }) };
  if (receipt !== null && team !== undefined) {
    return (
      <Screen key="told" title={t('tell.doneTitle')} back={back}>
        <Told team={teamLabel(t, team)} receipt={receipt} gone={!keepsOwn(kind, team)} />
      </Screen>
    );
  }
  return (
    <Screen title={words.add} lead={t('requests.door.noFile')} back={back}>
      <ProblemNote problem={problem} />
      {office !== null && team === undefined && <Banner tone="need">{t('restricted.noTeam')}</Banner>}
      {office !== null && team !== undefined && (
        <FileContext value={nowhere}>
          <Sending about={null} kind={kind} start={start} office={office} team={team} onSent={setReceipt} />
        </FileContext>
      )}
    </Screen>
  );
}
