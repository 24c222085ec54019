import { useTranslation } from 'react-i18next';
import { showDate, showList } from '../../ui/format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useOwnFitness } from './own-fitness.ts';

/** On the first screen after unlocking: that training ends soon, or what is missing before files close. */
export function FitnessNotice() {
  const { t } = useTranslation();
  const own = useOwnFitness();
  if (own === null || !own.counts) return null;
  if (own.missing.length > 0) {
    const parts = showList(own.missing.map((part) => t(`fitness.part.${part}`)));
    return <Banner tone="need">{t('fitness.soonShut', { parts })}</Banner>;
  }
  if (own.training !== 'soon') return null;
  return <Banner tone="wait">{t('fitness.trainingEnds', { date: showDate(own.trainedUntil) })}</Banner>;
}
