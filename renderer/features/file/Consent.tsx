import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refresh } from '../../../shared/rules/notice/refresh.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pills } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { DecisionNow, FileView } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { AnswerPill } from './AnswerPill.tsx';
import { History } from './History.tsx';
import { NoticeGiven } from './NoticeGiven.tsx';
import { useReadOnly } from './read-only.ts';
import { RefreshNote, RefreshPill, useRefresh } from './RefreshPill.tsx';

/** What is decided now, each with its way to change one's mind, and everything that was decided before. */
export function Consent({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const refreshOf = useRefresh(view);
  return (
    <Stack>
      <NoticeGiven view={view} />
      <Card title={t('consent.now')}>
        {view.decisions.length === 0 ? (
          <p>{t('consent.nothing')}</p>
        ) : (
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles
          <ul className="decisions" role="list">
            {view.decisions.map((decided) => (
              <DecisionRow
                key={decided.purpose}
                file={decided.file}
                decided={decided}
                refresh={refreshOf(decided)}
              />
            ))}
          </ul>
        )}
      </Card>
      <History view={view} />
    </Stack>
  );
}

interface RowProps {
  file: string;
  decided: DecisionNow;
  refresh: Refresh | null;
}

function DecisionRow({ file, decided, refresh }: RowProps) {
  const { t } = useTranslation();
  const { purpose, answer, decision, at, safety } = decided;
  const { recipient, remark, askAgainOn, shown } = decision;
  const readOnly = useReadOnly();
  const lock = useSaveLock();
  return (
    <li className="decision">
      <div className="decision-words">
        <p className="ui-row-name">
          <Literal>{shown.question}</Literal>
        </p>
        <p className="ui-soft">
          {recipient !== null && (
            <>
              {t('consent.with')} <Literal>{recipient.name}</Literal>.{' '}
            </>
          )}
          {t('consent.since', { date: showDate(at) })}
          {askAgainOn !== '' && <> {t('consent.askAgain', { date: showDate(askAgainOn) })}</>}
        </p>
        {refresh !== null && <RefreshNote purpose={purpose} refresh={refresh} />}
        {remark !== '' && (
          <p className="ui-soft">
            <Literal lines>{remark}</Literal>
          </p>
        )}
      </div>
      <Pills>
        <AnswerPill answer={answer} />
        {refresh !== null && <RefreshPill refresh={refresh} />}
        <SafetyPill safety={safety} />
      </Pills>
      {answer === 'given' && !readOnly && (
        <Button
          {...lock}
          icon={Undo2}
          aria-label={t('consent.withdrawThis', { question: shown.question })}
          onPress={() => go({ at: 'withdraw', file, purpose })}
        >
          {t('consent.withdraw')}
        </Button>
      )}
    </li>
  );
}
