import { ArrowRight } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { fieldIds, type GlassDraft, type GlassField, hourChoices, missingIn, reasons } from './form.ts';

interface Props {
  form: GlassDraft;
  longest: number;
  onChange: (form: GlassDraft) => void;
  onDone: () => void;
}

export function GlassFields({ form, longest, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 ? missingIn(form) : [];
  const sentences: Record<GlassField, string> = {
    reference: t('glass.referenceWrong'),
    reason: t('glass.reasonMissing'),
    words: t('glass.whyMissing'),
  };
  const wrong = (field: GlassField) => (missing.includes(field) ? sentences[field] : undefined);
  const goOn = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missingIn(form).length === 0) onDone();
    else setAttempt((before) => before + 1);
  };
  return (
    <>
      <ErrorSummary
        attempt={attempt}
        items={missing.map((field) => ({ id: fieldIds[field], text: sentences[field] }))}
      />
      <form noValidate onSubmit={goOn}>
        <Stack>
          <Card>
            <Stack>
              <Field
                id={fieldIds.reference}
                label={t('glass.reference')}
                hint={t('glass.referenceHint')}
                width="short"
                required
                placeholder="0000-0000-0000"
                value={form.reference}
                onChange={(reference) => onChange({ ...form, reference })}
                problem={wrong('reference')}
              />
              <div className="glass-reasons">
                <Choice
                  id={fieldIds.reason}
                  label={t('glass.reason')}
                  value={form.reason}
                  onChange={(reason) => onChange({ ...form, reason })}
                  problem={wrong('reason')}
                  options={reasons.map((value) => ({
                    value,
                    label: t(`glass.reasons.${value}`),
                    hint: t(`glass.reasonHints.${value}`),
                  }))}
                />
              </div>
              <Field
                id={fieldIds.words}
                label={t('glass.why')}
                hint={t('glass.whyHint')}
                multiline
                required
                spellCheck
                maxLength={2000}
                value={form.words}
                onChange={(words) => onChange({ ...form, words })}
                problem={wrong('words')}
              />
              <Choice
                label={t('glass.hours')}
                row
                value={String(form.hours)}
                onChange={(hours) => onChange({ ...form, hours: Number(hours) })}
                options={hourChoices(longest).map((hours) => ({
                  value: String(hours),
                  label: t('glass.hour', { count: hours }),
                }))}
              />
            </Stack>
          </Card>
          <Buttons push>
            <Button type="submit" kind="main" iconAfter={ArrowRight}>
              {t('glass.next')}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </>
  );
}
