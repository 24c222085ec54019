import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, type ScreenProps } from '../../ui/Screen.tsx';
import { useOffice } from '../shell/office.ts';
import { teamLabel } from '../shell/team-label.ts';
import { Told } from '../tell/Told.tsx';
import { keepsOwn } from './keeps-own.ts';
import { Sending } from './Sending.tsx';

interface Props extends Required<Pick<ScreenProps, 'title' | 'lead' | 'back'>> {
  /** A case file; null for what is about none. */
  about: string | null;
  kind: CaseKindName;
  start?: TypedForm;
  /** What is said where the charity has no team for it. */
  noTeam?: string;
  /** Above the form. */
  children?: ReactNode;
}

/** Handing a record to the one team that reads it; then, to whom it went and under which reference. */
export function SendScreen({ about, kind, start = {}, title, lead, back, noTeam, children }: Props) {
  const { t } = useTranslation();
  const { kept } = caseKindOf(kind);
  const { value: office, problem } = useOffice();
  const [receipt, setReceipt] = useState<string | null>(null);
  const team = office?.teams.find((one) => one.kind === kept);
  if (receipt !== null && team !== undefined) {
    return (
      <Screen key="told" title={t('tell.doneTitle')} back={back}>
        <Told team={teamLabel(t, team)} receipt={receipt} gone={!keepsOwn(kind, team)} />
      </Screen>
    );
  }
  return (
    <Screen title={title} lead={lead} back={back}>
      {children}
      <ProblemNote problem={problem} />
      {office !== null && team === undefined && (
        <Banner tone="need">{noTeam ?? t('restricted.noTeam')}</Banner>
      )}
      {office !== null && team !== undefined && (
        <Sending about={about} kind={kind} start={start} office={office} team={team} onSent={setReceipt} />
      )}
    </Screen>
  );
}
