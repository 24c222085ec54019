import { BadgeCheck, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { officeAnswered } from '../sync/sync-words.ts';

/** What waits, what is safe, and what needs a person, in that order of calm. */
export function Safe() {
  const { t } = useTranslation();
  const sync = useSession((session) => session.sync);
  if (sync === null) return null;
  const { waiting, keptIn, tray } = sync;
  const answered = officeAnswered(t, sync, new Date());
  return (
    <Stack>
      {tray.length > 0 && (
        <Card icon={CircleAlert} title={t('today.needsYou')}>
          <p>{t('sync.needsYou', { count: tray.length })}</p>
          <div className="card-foot">
            <Buttons>
              <Button onPress={() => go({ at: 'tray' })}>{t('today.look')}</Button>
            </Buttons>
          </div>
        </Card>
      )}
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
