import { History, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type IncidentNow, incidentSteps } from '../../../shared/rules/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { useFacts } from './facts.tsx';

/** Every step, the newest first; those that were marked as wrong stay, and say so. */
export function StepsDone({ known, state }: { known: OfficeCase; state: IncidentNow }) {
  const { t } = useTranslation();
  const stands = new Set(state.standing.map(({ record }) => record));
  return (
    <Card icon={History} title={t('incidents.steps')}>
      <Stack>
        {known.steps.length === 0 && <p className="ui-soft">{t('incidents.noSteps')}</p>}
        {known.steps.toReversed().map((step) => (
          <OneStep key={step.record} step={step} stands={stands.has(step.record)} />
        ))}
      </Stack>
    </Card>
  );
}

function OneStep({ step, stands }: { step: RecordView; stands: boolean }) {
  const { t } = useTranslation();
  const words = useRecordWords('incident-step');
  const facts = useFacts(step, ['step']);
  const { file, record, values, begun } = step;
  const name = incidentSteps.find((one) => one === values['step']);
  const title = name === undefined ? words.one : words.option('step', name);
  const isWrong = !stands && name !== 'mistake';
  return (
    <article className="record" aria-label={title}>
      <h3 className="record-title">{title}</h3>
      {isWrong && (
        <p>
          <Pill tone="wait" icon={Undo2}>
            {t('incidents.wrong')}
          </Pill>
        </p>
      )}
      <Facts facts={facts} />
      <p className="ui-soft">
        {showDate(begun.at)}, {showTime(begun.at)} {t('record.common.by')}{' '}
        <Literal>{begun.workerName}</Literal> <SafetyPill safety={step.safety} />
      </p>
      {stands && (
        <div>
          <Button
            kind="quiet"
            icon={Undo2}
            aria-label={`${t('incidents.add.mistake')}: ${title}`}
            onPress={() => go({ at: 'incident-step', file, step: 'mistake', which: record })}
          >
            {t('incidents.add.mistake')}
          </Button>
        </div>
      )}
    </article>
  );
}
