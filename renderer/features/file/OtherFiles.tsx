import { FolderOpen, Merge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { showDate } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { DecisionView } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useReadOnly } from './read-only.ts';

interface Props {
  /** The file that is open. */
  file: string;
  counts: DecisionView;
  overruled: readonly DecisionView[];
}

/**
 * Where files of one person say different things: which answer counts, which do not, and what settles it. Only a new answer in the
 * file whose answer counts has seen that answer, and so can follow it.
 */
export function OtherFiles({ file, counts, overruled }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const facts = ({ answer, recordNumber, at }: DecisionView) => ({
    answer: t(`answer.${answer}`),
    number: recordNumber,
    date: showDate(at),
  });
  const isElsewhere = counts.file !== file;
  if (overruled.length === 0) {
    return isElsewhere ? <p className="ui-soft">{t('consent.saidIn', facts(counts))}</p> : null;
  }
  return (
    <div className="decision-files">
      <p>
        <Pill tone="wait" icon={Merge}>
          {t('consent.twoAnswers')}
        </Pill>
      </p>
      <p>{t('consent.counts', facts(counts))}</p>
      <ul>
        {overruled.map((one) => (
          <li key={one.file}>{t('consent.countsNot', facts(one))}</li>
        ))}
      </ul>
      <p>{t('consent.askToSettle', { number: counts.recordNumber })}</p>
      {isElsewhere && !readOnly && (
        <p>
          <Button
            icon={FolderOpen}
            onPress={() => go({ at: 'file', file: counts.file, tab: 'consent' })}
            aria-label={t('household.openThis', { name: counts.recordNumber })}
          >
            {t('household.open')}
          </Button>
        </p>
      )}
    </div>
  );
}
