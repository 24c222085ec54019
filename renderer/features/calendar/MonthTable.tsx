import { dayParts } from '../../../shared/rules/calendar.ts';
import { showDate, showWeekdayName } from '../../ui/format.ts';
import { isSameMonth } from './days.ts';
import { EntryList } from './EntryList.tsx';
import type { Entry } from './entries.ts';

interface Props {
  name: string;
  weeks: readonly string[][];
  /** Any day of the month. */
  month: string;
  today: string;
  entries: readonly Entry[];
}

/** A month as a table: a row for each week, a heading for each weekday. */
export function MonthTable({ name, weeks, month, today, entries }: Props) {
  const [first = []] = weeks;
  const byDay = Map.groupBy(entries, (entry) => entry.day);
  return (
    <table className="month">
      <caption className="ui-unseen">{name}</caption>
      <thead>
        <tr>
          {first.map((day) => (
            <th key={day} scope="col">
              {showWeekdayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                aria-current={day === today ? 'date' : undefined}
                data-outside={isSameMonth(day, month) ? undefined : true}
              >
                <time className="month-day" dateTime={day}>
                  <span aria-hidden>{dayParts(day).day}</span>
                  <span className="ui-unseen">{showDate(day)}</span>
                </time>
                <EntryList entries={byDay.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
