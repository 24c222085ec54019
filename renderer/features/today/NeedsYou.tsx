import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { useParked } from '../parked/parked.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

/** What no laptop can settle by itself. Nothing at all when there is nothing. */
export function NeedsYou() {
  const { t } = useTranslation();
  const tray = useSession(({ sync }) => sync?.tray.length) ?? 0;
  // Out of reach of the office there is nothing to decide either.
  const parked = useParked().value?.length ?? 0;
  if (tray + parked === 0) return null;
  return (
    <Card icon={CircleAlert} title={t('today.needsYou')}>
      <Rows>
        {tray > 0 && (
          <Row name={t('sync.needsYou', { count: tray })}>
            <Button
              aria-label={t('today.lookAt', { what: t('sync.needsYou', { count: tray }) })}
              onPress={() => go({ at: 'tray' })}
            >
              {t('today.look')}
            </Button>
          </Row>
        )}
        {parked > 0 && (
          <Row name={t('parked.count', { count: parked })}>
            <Button
              aria-label={t('today.lookAt', { what: t('parked.count', { count: parked }) })}
              onPress={() => go({ at: 'parked' })}
            >
              {t('today.look')}
            </Button>
          </Row>
        )}
      </Rows>
    </Card>
  );
}
