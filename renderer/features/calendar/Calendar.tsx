import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, localDay } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { showDate, showMonth } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useSession } from '../shell/session.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { monthsOn, weekOf, weeksOf } from './days.ts';
import { DayList } from './DayList.tsx';
import { useEntries } from './entries.ts';
import { MonthTable } from './MonthTable.tsx';

/** Where a table of seven days has no room: a small window, or a large zoom. */
const NARROW = '(width < 60rem)';

type How = 'month' | 'week';
type Whose = 'all' | 'mine';

/** Visits and what is due, by month or by week: a table with a heading for each day, and a plain list where there is little room. */
export function Calendar() {
  const { t } = useTranslation();
  const vault = useVault();
  const isNarrow = useMedia(NARROW);
  const me = useSession(({ library }) => library?.me.worker) ?? '';
  const today = localDay(new Date());
  const [day, setDay] = useState(today);
  const [how, setHow] = useState<How>('month');
  const [whose, setWhose] = useState<Whose>('all');
  const weeks = how === 'month' ? weeksOf(day) : [weekOf(day)];
  const days = weeks.flat();
  const [from = day, to = day] = [days[0], days.at(-1)];
  const load = useCallback(() => vault.call('dues', from, to), [vault, from, to]);
  const { value, problem } = useLoaded(load, null);
  const entries = useEntries(value, me).filter(({ isOwn }) => whose === 'all' || isOwn);
  const nameOf = (one: string) => (how === 'month' ? showMonth(one) : t('calendar.weekOf', weekWords(one)));

  const move = (count: number) => {
    const next = how === 'month' ? monthsOn(day, count) : addDays(day, 7 * count);
    setDay(next);
    announce(nameOf(next));
  };

  return (
    <Screen
      title={t('calendar.title')}
      lead={nameOf(day)}
      actions={
        <Buttons>
          <Button icon={ArrowLeft} onPress={() => move(-1)}>
            {t(`calendar.before.${how}`)}
          </Button>
          <Button onPress={() => setDay(today)}>{t('calendar.today')}</Button>
          <Button iconAfter={ArrowRight} onPress={() => move(1)}>
            {t(`calendar.after.${how}`)}
          </Button>
        </Buttons>
      }
    >
      <Stack>
        <div className="calendar-ways">
          <Choice
            label={t('calendar.how')}
            row
            options={(['month', 'week'] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
            value={how}
            onChange={setHow}
          />
          <Choice
            label={t('calendar.whose')}
            row
            options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
            value={whose}
            onChange={setWhose}
          />
        </div>
        <ProblemNote problem={problem} />
        {how === 'month' && !isNarrow ? (
          <MonthTable name={nameOf(day)} weeks={weeks} month={day} today={today} entries={entries} />
        ) : (
          <DayList days={days} month={how === 'month' ? day : null} today={today} entries={entries} />
        )}
      </Stack>
    </Screen>
  );
}

function weekWords(day: string): { from: string; to: string } {
  const [from = day, , , , , , to = day] = weekOf(day);
  return { from: showDate(from), to: showDate(to) };
}
