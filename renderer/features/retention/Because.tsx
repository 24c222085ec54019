import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RetentionStep } from '../../../shared/rules/retention/by-age.ts';
import { decidedBy, type Retention } from '../../../shared/rules/retention/retention.ts';
import { showDate } from '../../ui/format.ts';

/** The day, and in one breath why. */
export function reviewDay(t: TFunction, retention: Retention): string {
  const { day, state } = retention;
  const step = decidedBy(retention);
  if (day !== null && step !== undefined) {
    return t('retention.dayBecause', { date: showDate(day), because: t(`retention.because.${step}`) });
  }
  if (state === 'kept') return t('retention.forGood');
  return t(retention.steps.length > 0 ? 'retention.unknown' : 'retention.noDay');
}

/** The sum, step by step. */
export function Sum({ retention: { steps } }: { retention: Retention }) {
  const { t } = useTranslation();
  return (
    <ol className="steps-told">
      {steps.map((step) => (
        <li key={`${step.step}-${step.day}`}>{stepWords(t, step)}</li>
      ))}
    </ol>
  );
}

function stepWords(t: TFunction, step: RetentionStep): string {
  const date = showDate(step.day);
  switch (step.step) {
    case 'as-child':
      return t(step.code ? 'retention.sum.asChildCode' : 'retention.sum.as-child', { date, age: step.age });
    case 'as-adult':
      return t(step.code ? 'retention.sum.asAdultCode' : 'retention.sum.as-adult', {
        date,
        years: step.years,
      });
    case 'add-years':
    case 'evidence':
      return t(`retention.sum.${step.step}`, { date, years: step.years });
    default:
      return t(`retention.sum.${step.step}`, { date });
  }
}
