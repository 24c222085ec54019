import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { needsRefresh, type Refresh, standing } from '../../../shared/rules/notice/refresh.ts';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { DecisionNow, FileView } from '../../vault/api.ts';
import { changeOf } from '../notices/facts.ts';
import { useSession } from '../shell/session.ts';

/** Whether one decision of the file must be asked again. */
export function useRefresh(view: FileView): (decided: DecisionNow) => Refresh | null {
  const issues = useSession(({ library }) => library?.noticeIssues) ?? [];
  const born = view.person.dateOfBirth;
  const acts = view.acts.map(({ statement }) => statement);
  const today = localDay(new Date());
  return (decided) => needsRefresh(standing(decided, acts), { issues, born, today });
}

/** Since when, and what the newest notice changed in it. */
export function RefreshNote({ purpose, refresh }: { purpose: string; refresh: Refresh }) {
  const { t } = useTranslation();
  const issues = useSession(({ library }) => library?.noticeIssues) ?? [];
  const note = changeOf(issues, purpose, refresh.since);
  return (
    <p className="ui-soft">
      {t('notices.refresh.since', { date: showDate(refresh.since) })}
      {note !== '' && <> {t('notices.refresh.notes', { note: inWords(note) })}</>}
    </p>
  );
}

export function RefreshPill({ refresh }: { refresh: Refresh }) {
  const { t } = useTranslation();
  return (
    <Pill tone="need" icon={RotateCw}>
      {t(`notices.refresh.${refresh.why}`)}
    </Pill>
  );
}
