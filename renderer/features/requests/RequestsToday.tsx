import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { go } from '../shell/route.ts';
import { byUrgency, clockOf } from './clock.ts';
import { ClockPills } from './ClockPills.tsx';
import { useRequests } from './use-requests.ts';

/** On the first screen of the data-protection team's day: how many are open, and the clock with the least time left. */
export function RequestsToday() {
  const { t } = useTranslation();
  const { value } = useRequests();
  if (value === null || value.requests.length === 0) return null;
  const open = value.requests
    .map((one) => clockOf(one, value.today))
    .filter(({ isOpen }) => isOpen)
    .toSorted(byUrgency);
  const [first] = open;
  return (
    <Card icon={Inbox} title={t('requests.title')}>
      <Rows>
        <Row name={t('requests.openCount', { count: open.length })}>
          {first !== undefined && <ClockPills clock={first} />}
          <Button aria-label={t('requests.openAll')} onPress={() => go({ at: 'requests' })}>
            {t('requests.openCase')}
          </Button>
        </Row>
      </Rows>
    </Card>
  );
}
