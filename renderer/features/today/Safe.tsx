import { BadgeCheck, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useSession } from '../shell/session.ts';
import { officeAnswered } from '../sync/sync-words.ts';
import { NeedsYou } from './NeedsYou.tsx';

/** What waits, what is safe, and what needs a person, in that order of calm. */
export function Safe() {
  const { t } = useTranslation();
  const sync = useSession((session) => session.sync);
  if (sync === null) return null;
  const { waiting, keptIn } = sync;
  const answered = officeAnswered(t, sync, new Date());
  return (
    <Stack>
      <NeedsYou />
      {waiting > 0 ? (
        <Card icon={Clock} title={t('sync.waiting', { count: waiting })}>
          <p>{t(keptIn === 'browser' ? 'sync.keptInBrowser' : 'sync.keptOnLaptop', { count: waiting })}</p>
          <p>{answered}</p>
        </Card>
      ) : (
        <Card icon={BadgeCheck} tone="calm" title={t('today.allSafe')}>
          <p>{t('today.nothingWaits')}</p>
          <p>{answered}</p>
        </Card>
      )}
    </Stack>
  );
}
