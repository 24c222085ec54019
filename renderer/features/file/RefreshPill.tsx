import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refresh } from '../../../shared/rules/notice/refresh.ts';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Pill } from '../../ui/Pill.tsx';
import { changeOf } from '../notices/facts.ts';
import { useSession } from '../shell/session.ts';

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
