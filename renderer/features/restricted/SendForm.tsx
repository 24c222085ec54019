import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { useRecordWords } from '../record/words.ts';
import { useOffice } from '../shell/office.ts';
import { teamLabel } from '../shell/team-label.ts';
import { Told } from '../tell/Told.tsx';
import { keepsOwn } from './keeps-own.ts';
import { Sending } from './Sending.tsx';

/** Writes a record for the one team that will read it. From then on nobody else can, not even who wrote it. */
export function SendForm({ view, kind, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { kept, section } = caseKindOf(kind);
  const { value: office, problem } = useOffice();
  const [receipt, setReceipt] = useState<string | null>(null);
  const team = office?.teams.find((one) => one.kind === kept);
  const back = { label: t('record.common.back'), onPress: () => backToSection(view.file, section) };
  if (receipt !== null && team !== undefined) {
    return (
      <Screen key="told" title={t('tell.doneTitle')} back={back}>
        <Told team={teamLabel(t, team)} receipt={receipt} gone={!keepsOwn(kind, team)} />
      </Screen>
    );
  }
  return (
    <Screen title={words.add} lead={<Literal>{view.person.legalName}</Literal>} back={back}>
      {kind === 'concern' && (
        <Banner tone="need" icon={ShieldAlert}>
          {t('tell.danger')}
        </Banner>
      )}
      <ProblemNote problem={problem} />
      {office !== null && team === undefined && <Banner tone="wait">{t('restricted.noTeam')}</Banner>}
      {office !== null && team !== undefined && (
        <Sending
          about={view.file}
          kind={kind}
          start={start}
          office={office}
          team={team}
          onSent={setReceipt}
        />
      )}
    </Screen>
  );
}
