import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Pills } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useRecordWords } from '../record/words.ts';
import type { CaseClock } from './clock.ts';
import { ClockPills } from './ClockPills.tsx';
import { StatePill } from './StatePill.tsx';
import { Sum } from './Sum.tsx';

/** By when, why, and what about the days on record cannot be right. */
export function ClockCard({ clock }: { clock: CaseClock }) {
  const { t } = useTranslation();
  const { due, is } = clock;
  return (
    <Card icon={AlarmClock} title={t('requests.clock.title')}>
      <Stack tight>
        <Pills>
          <StatePill state={clock.state} />
          <ClockPills clock={clock} />
        </Pills>
        <ByWhen clock={clock} />
        {clock.pauses.map(({ from, until, days }) => (
          <p key={from}>
            {until === null
              ? t('requests.clock.pauseOpen', { from: showDate(from), days })
              : t('requests.clock.pause', { from: showDate(from), until: showDate(until), days })}
          </p>
        ))}
        <Findings clock={clock} />
        <details>
          <summary>{t('requests.clock.how')}</summary>
          <Stack tight>
            {due === null ? <p>{t('requests.clock.waitsFor')}</p> : <Sum steps={due.steps} />}
            {due?.certain === false && <p>{t('requests.clock.uncertain')}</p>}
            <p className="ui-soft">
              {t(is === 'request' ? 'requests.clock.law' : 'requests.clock.complaintLaw')}
            </p>
          </Stack>
        </details>
      </Stack>
    </Card>
  );
}

function ByWhen({ clock: { answered, due, is, isOpen, noticeBy, extended, target } }: { clock: CaseClock }) {
  const { t } = useTranslation();
  if (answered !== null) {
    return (
      <p>
        {t(is === 'request' ? 'requests.clock.answered' : 'requests.clock.acknowledged', {
          date: showDate(answered.on),
        })}
      </p>
    );
  }
  if (!isOpen) return null;
  if (due === null) return <p>{t('requests.clock.waitsFor')}</p>;
  return (
    <p>
      <strong>
        {t(is === 'request' ? 'requests.clock.due' : 'requests.clock.acknowledgeBy', {
          date: showDate(due.day),
        })}
      </strong>{' '}
      {target !== null && t('requests.clock.target', { date: showDate(target) })}{' '}
      {noticeBy !== null && !extended && t('requests.clock.noticeBy', { date: showDate(noticeBy) })}
    </p>
  );
}

function Findings({ clock: { problems, is } }: { clock: CaseClock }) {
  const { t } = useTranslation();
  const words = useRecordWords(is === 'request' ? 'request-step' : 'data-complaint-step');
  if (problems.length === 0) return null;
  return (
    <Banner tone="need">
      {problems.map(({ problem, what, on }) => (
        <p key={`${problem}-${what}-${on}`}>
          {t(`requests.finding.${problem}`, {
            what:
              what === null
                ? ''
                : what === 'received'
                  ? t('requests.state.received')
                  : words.option('what', what === 'refused' ? 'decided' : what),
            date: on === '' ? '' : showDate(on),
          })}
        </p>
      ))}
    </Banner>
  );
}
