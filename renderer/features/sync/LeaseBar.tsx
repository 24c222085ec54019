import { BookLock, CalendarClock, ClockAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useSession } from '../shell/session.ts';
import { leaseBarId } from './save-lock.ts';

/** How long this laptop may still work without the office, once that is worth knowing. A bar, and never in anybody's way. */
export function LeaseBar() {
  const { t } = useTranslation();
  const lease = useSession(({ sync }) => sync?.lease);
  const ended = lease?.state === 'ended';
  useEffect(() => {
    if (ended) announce(`${t('lease.endedTitle')}. ${t('lease.ended')}`);
  }, [ended, t]);
  if (lease === undefined || (lease.state === 'good' && !lease.clockBack)) return null;
  return (
    <section className="announcements" aria-label={t('lease.label')}>
      <Stack tight>
        {lease.state === 'soon' && (
          <Banner tone="wait" icon={CalendarClock}>
            {t('lease.soon', { count: lease.daysLeft })}
          </Banner>
        )}
        {ended && (
          <Banner tone="need" icon={BookLock} title={t('lease.endedTitle')}>
            <span id={leaseBarId}>{t('lease.ended')}</span>
          </Banner>
        )}
        {lease.clockBack && (
          <Banner tone="wait" icon={ClockAlert}>
            {t('problems.CLOCK_BACK')}
          </Banner>
        )}
      </Stack>
    </section>
  );
}
