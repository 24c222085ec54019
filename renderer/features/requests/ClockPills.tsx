import { CircleCheck, Hourglass, Timer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pill, Pills } from '../../ui/Pill.tsx';
import type { CaseClock } from './clock.ts';

/** From here on a case is urgent, in days. */
const SOON = 7;

/** How much time is left, in a word or two, and what is out of the ordinary about it. */
export function ClockPills({ clock }: { clock: CaseClock }) {
  const { t } = useTranslation();
  const { answered, daysLeft, extended, isOpen, problems } = clock;
  return (
    <Pills>
      {answered !== null && (
        <Pill tone={answered.late ? 'need' : 'calm'} icon={answered.late ? TriangleAlert : CircleCheck}>
          {t(answered.late ? 'requests.clock.tooLate' : 'requests.clock.inTime')}
        </Pill>
      )}
      {answered === null && isOpen && (
        <Pill tone={toneOf(daysLeft)} icon={daysLeft === null ? Hourglass : Timer}>
          {daysLeft === null
            ? t('requests.clock.waits')
            : daysLeft === 0
              ? t('requests.clock.today')
              : t(daysLeft < 0 ? 'requests.clock.late' : 'requests.clock.left', {
                  count: Math.abs(daysLeft),
                })}
        </Pill>
      )}
      {extended && (
        <Pill tone="plain" icon={Hourglass}>
          {t('requests.clock.extended')}
        </Pill>
      )}
      {problems.some(({ problem }) => problem === 'identity-open') && isOpen && (
        <Pill tone="need" icon={TriangleAlert}>
          {t('requests.noIdentity')}
        </Pill>
      )}
    </Pills>
  );
}

function toneOf(daysLeft: number | null): 'plain' | 'need' | 'wait' | 'calm' {
  if (daysLeft === null) return 'plain';
  return daysLeft < 0 ? 'need' : daysLeft <= SOON ? 'wait' : 'calm';
}
