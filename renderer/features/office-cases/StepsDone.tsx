import { History, Undo2 } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useFacts } from '../record/use-facts.tsx';
import { useRecordWords } from '../record/words.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';

interface Steps {
  /** As they were written. */
  steps: readonly RecordView[];
  /** Those that nobody marked as wrong. */
  standing: readonly { record: string }[];
  /** The field that says what step it is, and those that stand elsewhere. */
  named: { by: string; leftOut?: readonly string[] };
  /** What a step that was marked as wrong is called, and the way to mark one. */
  mark: { done: string; action: string; onPress: (step: RecordView) => void };
  /** What the step is about, after its name. */
  about?: (step: RecordView) => string;
  /** Buttons before the mark. */
  Actions?: ComponentType<{ step: RecordView; title: string }>;
}

/** Every step of a case, the newest first; those that were marked as wrong stay, and say so. */
export function StepsDone(props: Steps) {
  const { t } = useTranslation();
  const { steps, standing } = props;
  const stands = new Set(standing.map(({ record }) => record));
  return (
    <Card icon={History} title={t('officeCases.steps')}>
      <Stack>
        {steps.length === 0 && <p className="ui-soft">{t('officeCases.noSteps')}</p>}
        {steps.toReversed().map((step) => (
          <OneStep key={step.record} {...props} step={step} stands={stands.has(step.record)} />
        ))}
      </Stack>
    </Card>
  );
}

interface One extends Steps {
  step: RecordView;
  stands: boolean;
}

function OneStep({ step, stands, named, mark, about, Actions }: One) {
  const { t } = useTranslation();
  const { kind, values, begun } = step;
  const words = useRecordWords(kind);
  const facts = useFacts(step, [named.by, ...(named.leftOut ?? [])]);
  const name = wordOf(values, named.by);
  const title = words.option(named.by, name);
  const subject = about?.(step) ?? '';
  return (
    <article className="record" aria-label={title}>
      <h3 className="record-title">{subject === '' ? title : `${title}: ${subject}`}</h3>
      {!stands && name !== 'mistake' && (
        <p>
          <Pill tone="wait" icon={Undo2}>
            {mark.done}
          </Pill>
        </p>
      )}
      <Facts facts={facts} />
      <p className="ui-soft">
        {showDate(begun.at)}, {showTime(begun.at)} {t('record.common.by')}{' '}
        <Literal>{begun.workerName}</Literal> <SafetyPill safety={step.safety} />
      </p>
      <Buttons>
        {Actions !== undefined && <Actions step={step} title={title} />}
        {stands && (
          <Button
            kind="quiet"
            icon={Undo2}
            aria-label={`${mark.action}: ${title}`}
            onPress={() => mark.onPress(step)}
          >
            {mark.action}
          </Button>
        )}
      </Buttons>
    </article>
  );
}
