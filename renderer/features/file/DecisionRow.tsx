import { Undo2, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import type { DecisionView } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { AnswerPill } from './AnswerPill.tsx';
import { OtherFiles } from './OtherFiles.tsx';
import { useReadOnly } from './read-only.ts';
import { RefreshNote, RefreshPill } from './RefreshPill.tsx';

interface Props {
  /** The file that is open. */
  file: string;
  decided: DecisionView;
  /** What other files of this person say of the same, and does not count. */
  overruled: readonly DecisionView[];
}

/** One thing that was decided: what stands, whether it may be relied on, and the way to take it back. */
export function DecisionRow({ file, decided, overruled }: Props) {
  const { t } = useTranslation();
  const { purpose, answer, decision, at, safety, refresh, paused } = decided;
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
        {paused === 'dispute' && <p className="ui-soft">{t('consent.disputeNote')}</p>}
        {remark !== '' && (
          <p className="ui-soft">
            <Literal lines>{remark}</Literal>
          </p>
        )}
        <OtherFiles file={file} counts={decided} overruled={overruled} />
      </div>
      <Pills>
        <AnswerPill answer={answer} />
        {refresh !== null && <RefreshPill refresh={refresh} />}
        {paused === 'dispute' && (
          <Pill tone="need" icon={Users}>
            {t('consent.dispute')}
          </Pill>
        )}
        <SafetyPill safety={safety} />
      </Pills>
      {answer === 'given' && !readOnly && (
        <Button
          {...lock}
          icon={Undo2}
          aria-label={t('consent.withdrawThis', { question: shown.question })}
          onPress={() => go({ at: 'withdraw', file: decided.file, purpose })}
        >
          {t('consent.withdraw')}
        </Button>
      )}
    </li>
  );
}
