import { Clock, FileClock, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { DraftSummary } from '../../vault/api.ts';
import { go } from '../shell/route.ts';

/** One act that waits to be finished, and what may be done with it. */
export function UnfinishedAct({
  draft,
  onDiscard,
  onLater,
}: {
  draft: DraftSummary;
  onDiscard: () => void;
  onLater: () => void;
}) {
  const { t } = useTranslation();
  const { startedAt, step, personName, id } = draft;
  return (
    <Card
      icon={FileClock}
      title={
        <>
          {t('recover.with')} <Literal>{personName}</Literal>
        </>
      }
    >
      <p>
        {t('recover.started', { date: showDate(startedAt), time: showTime(startedAt) })}{' '}
        {t(`recover.step.${step}`)}
      </p>
      <div className="card-foot">
        <Buttons>
          <Button kind="main" icon={RotateCcw} onPress={() => go({ at: 'act', draft: id })}>
            {t('recover.recover')}
          </Button>
          <Button icon={Clock} onPress={onLater}>
            {t('recover.later')}
          </Button>
          <Button kind="danger" icon={Trash2} onPress={onDiscard}>
            {t('recover.discard')}
          </Button>
        </Buttons>
      </div>
    </Card>
  );
}
