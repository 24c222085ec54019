import { Car } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { Card } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Stack } from '../../ui/Screen.tsx';
import { useSession } from '../shell/session.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { StopRows } from './StopRows.tsx';

/** The driver's own day, and the next one that somebody has made ready. A day that is over is gone. */
export function OwnTrips() {
  const { t } = useTranslation();
  const vault = useVault();
  const me = useSession(({ library }) => library?.me.worker);
  const load = useCallback(() => vault.call('runSheets'), [vault]);
  const { value: sheets } = useLoaded(load, null);
  const today = localDay(new Date());
  const own = (sheets ?? []).filter(({ driver, day }) => driver === me && day >= today);
  // A sheet that is made again takes the place of the one before.
  const newest = [...new Map(own.map((sheet) => [sheet.day, sheet])).values()];
  return newest.map(({ file, day, stops, by }) => (
    <Card
      key={file}
      icon={Car}
      title={day === today ? t('drive.today') : t('drive.next', { date: showDate(day) })}
    >
      <Stack>
        <StopRows stops={stops} />
        <p className="ui-soft">
          {t('drive.by', { name: by })}. {t('drive.gone')}
        </p>
      </Stack>
    </Card>
  ));
}
