import { AlarmClock, CircleCheck, CircleMinus, Timer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Pill, Pills } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { clocksChange, type IncidentClock } from './clock.ts';

/** How much of the 72 hours is gone, in a word or two. */
export function ClockPill({ clock: { is, gone, left, late } }: { clock: IncidentClock }) {
  const { t } = useTranslation();
  if (is === 'not-needed') {
    return (
      <Pill tone="plain" icon={CircleMinus}>
        {t('incidents.clock.notNeeded')}
      </Pill>
    );
  }
  return (
    <Pills>
      {is === 'told' ? (
        <Pill tone={late ? 'wait' : 'calm'} icon={CircleCheck}>
          {t('incidents.clock.toldAfter', { count: gone })}
        </Pill>
      ) : (
        !late && (
          <Pill tone={left <= 24 ? 'need' : 'wait'} icon={Timer}>
            {t('incidents.clock.left', { count: left })}
          </Pill>
        )
      )}
      {late && (
        <Pill tone="need" icon={TriangleAlert}>
          {t('incidents.clock.late')}
        </Pill>
      )}
    </Pills>
  );
}

/** The clock of Article 33, with its sum. */
export function ClockCard({ clock }: { clock: IncidentClock }) {
  const { t } = useTranslation();
  const { from, due, gone, is, late } = clock;
  return (
    <Card icon={AlarmClock} title={t('incidents.clock.title')}>
      <Stack tight>
        <ClockPill clock={clock} />
        {is === 'running' && (
          <p>
            {t('incidents.clock.gone', { count: gone })}.{' '}
            {t('incidents.clock.due', { date: showDate(due), time: showTime(due) })}
          </p>
        )}
        {is === 'running' && late && <p>{t('incidents.clock.lateMeans')}</p>}
        <details>
          <summary>{t('incidents.clock.how')}</summary>
          <Stack tight>
            <p>
              {t('incidents.clock.sum', {
                from: showDate(from),
                fromTime: showTime(from),
                to: showDate(due),
                toTime: showTime(due),
              })}
            </p>
            <p>{t('incidents.clock.every')}</p>
            {clocksChange(from, due) && <p>{t('incidents.clock.changed')}</p>}
            <p className="ui-soft">{t('incidents.clock.from')}</p>
          </Stack>
        </details>
      </Stack>
    </Card>
  );
}
