import { useTranslation } from 'react-i18next';
import type { SumStep } from '../../../shared/rules/deadline/steps.ts';
import { showDate } from '../../ui/format.ts';

/** How a day was come by, line by line. */
export function Sum({ steps }: { steps: readonly SumStep[] }) {
  const say = useSumWords();
  return (
    <ol className="steps-told">
      {steps.map((step) => (
        <li key={`${step.step}-${step.day}`}>{say(step)}</li>
      ))}
    </ol>
  );
}

/** One step of a sum in words. */
export function useSumWords(): (step: SumStep) => string {
  const { t } = useTranslation();
  return (step) => {
    const date = showDate(step.day);
    switch (step.step) {
      case 'start':
        return t(`requests.sum.${step.because}`, { date });
      case 'add-months': {
        const said = t('requests.sum.months', { count: step.months, date });
        return step.shorter ? `${said} ${t('requests.sum.shorter')}` : said;
      }
      case 'add-days':
        return t('requests.sum.days', { count: step.days, date });
      case 'add-pause':
        return t(step.open ? 'requests.sum.pauseOpen' : 'requests.sum.pause', { count: step.days, date });
      case 'add-working-day':
        return t('requests.sum.working', { count: step.count, date });
      case 'rest-day':
        return t('requests.sum.rest', { date, why: t(`requests.sum.why.${step.because}`) });
      case 'next-working-day':
        return t('requests.sum.next', { date });
      case 'holidays-unknown':
        return t('requests.sum.unknown', { date });
    }
  };
}
