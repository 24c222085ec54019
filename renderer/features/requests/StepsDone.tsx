import { FileText, History, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { standingSteps } from '../../../shared/rules/request/events.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import type { RequestCase } from '../../vault/request-api.ts';
import { useFacts } from '../incidents/facts.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { onRecord } from './clock.ts';
import { useUseName } from './use-name.ts';

/** Every step, the newest first: searches, exemptions, decisions, letters. Those that were marked as wrong stay, and say so. */
export function StepsDone({ one }: { one: RequestCase }) {
  const { t } = useTranslation();
  const stands = new Set(standingSteps(onRecord(one).steps).map(({ record }) => record));
  return (
    <Card icon={History} title={t('requests.steps')}>
      <Stack>
        {one.steps.length === 0 && <p className="ui-soft">{t('requests.noSteps')}</p>}
        {one.steps.toReversed().map((step) => (
          <OneStep key={step.record} step={step} stands={stands.has(step.record)} />
        ))}
      </Stack>
    </Card>
  );
}

function OneStep({ step, stands }: { step: RecordView; stands: boolean }) {
  const { t } = useTranslation();
  const { file, record, kind, values, begun } = step;
  const words = useRecordWords(kind);
  const facts = useFacts(step, ['what', 'letter', 'item']);
  const what = wordOf(values, 'what');
  const item = wordOf(values, 'item');
  const nameOfUse = useUseName();
  const title = words.option('what', what);
  return (
    <article className="record" aria-label={title}>
      <h3 className="record-title">
        {title}
        {item !== '' && `: ${nameOfUse(item)}`}
      </h3>
      {!stands && what !== 'mistake' && (
        <p>
          <Pill tone="wait" icon={Undo2}>
            {t('requests.wrong')}
          </Pill>
        </p>
      )}
      <Facts facts={facts} />
      <p className="ui-soft">
        {showDate(begun.at)}, {showTime(begun.at)} {t('record.common.by')}{' '}
        <Literal>{begun.workerName}</Literal> <SafetyPill safety={step.safety} />
      </p>
      <Buttons>
        {wordOf(values, 'letter') !== '' && (
          <Button
            icon={FileText}
            aria-label={`${t('requests.openLetter')}: ${title}`}
            onPress={() => go({ at: 'request-letter', file, record })}
          >
            {t('requests.openLetter')}
          </Button>
        )}
        {stands && (
          <Button
            kind="quiet"
            icon={Undo2}
            aria-label={`${t('requests.add.mistake')}: ${title}`}
            onPress={() => go({ at: 'request-step', file, start: { what: 'mistake', step: record } })}
          >
            {t('requests.add.mistake')}
          </Button>
        )}
      </Buttons>
    </article>
  );
}
