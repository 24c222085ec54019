import { CalendarClock, CircleCheck, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { fitness } from '../../../shared/rules/fitness.ts';
import { showDate, showList } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { MemberView } from '../../vault/office-api.ts';

/** Whether somebody may open files, or what they lack. */
export function FitnessPill({ member }: { member: MemberView }) {
  const { t } = useTranslation();
  const { missing, training, trainedUntil } = fitness(member, localDay(new Date()));
  if (missing.length > 0) {
    return (
      <Pill tone="wait" icon={LockKeyhole}>
        {t('fitness.lacks', { parts: showList(missing.map((part) => t(`fitness.part.${part}`))) })}
      </Pill>
    );
  }
  return training === 'soon' ? (
    <Pill tone="wait" icon={CalendarClock}>
      {t('fitness.until', { date: showDate(trainedUntil) })}
    </Pill>
  ) : (
    <Pill tone="calm" icon={CircleCheck}>
      {t('fitness.fit')}
    </Pill>
  );
}
