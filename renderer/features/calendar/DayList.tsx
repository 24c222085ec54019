import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { showWeekday } from '../../ui/format.ts';
import { isSameMonth } from './days.ts';
import { EntryList } from './EntryList.tsx';
import type { Entry } from './entries.ts';

interface Props {
  days: readonly string[];
  /** Any day of the month whose days are listed; null for a week, whose empty days are listed too. */
  month: string | null;
  today: string;
  entries: readonly Entry[];
}

/** Days one below the other. */
export function DayList({ days, month, today, entries }: Props) {
  const { t } = useTranslation();
  const byDay = Map.groupBy(entries, (entry) => entry.day);
  const shown = days.filter((day) => {
    return month === null || (isSameMonth(day, month) && (byDay.has(day) || day === today));
  });
  if (shown.length === 0) return <p>{t('calendar.nothing')}</p>;
  return (
    <div className="days">
      {shown.map((day) => {
        const ofDay = byDay.get(day) ?? [];
        const name = showWeekday(new Date(`${day}T12:00:00`));
        return (
          <Card key={day} title={day === today ? t('calendar.thisDay', { day: name }) : name}>
            {ofDay.length === 0 ? (
              <p className="ui-soft">{t('calendar.nothing')}</p>
            ) : (
              <EntryList entries={ofDay} />
            )}
          </Card>
        );
      })}
    </div>
  );
}
