import { CalendarCheck, CalendarClock, CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { Reviewed } from './entries.ts';

const looks = {
  due: { tone: 'need', icon: CalendarX },
  soon: { tone: 'wait', icon: CalendarClock },
  later: { tone: 'calm', icon: CalendarCheck },
} as const;

/** When something is looked at again, and whether that day has come. */
export function ReviewPill({ review: { day, state } }: { review: Pick<Reviewed, 'day' | 'state'> }) {
  const { t } = useTranslation();
  if (state === 'none') return null;
  return <Pill {...looks[state]}>{t(`registers.review.${state}`, { date: showDate(day) })}</Pill>;
}
