import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { useNow } from '../../ui/use-now.ts';
import { go } from '../shell/route.ts';
import { ClockPill } from './ClockCard.tsx';
import { clockOf } from './clock.ts';
import { useIncidents } from './use-incidents.ts';

/** On the first screen of the data-protection team's day: how many are being worked on, and the clock with the least time left. */
export function IncidentsToday() {
  const { t } = useTranslation();
  const { value } = useIncidents();
  const now = useNow();
  if (value === null || value.length === 0) return null;
  const open = value
    .map((one) => ({ one, state: incidentNow(one) }))
    .filter(({ state }) => state.next !== null);
  const [first] = open
    .map(({ one, state }) => clockOf(one, state, now))
    .filter(({ is }) => is === 'running')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return (
    <Card icon={Siren} title={t('incidents.title')}>
      <Rows>
        <Row name={t('incidents.todayOpen', { count: open.length })}>
          {first !== undefined && <ClockPill clock={first} />}
          <Button aria-label={t('incidents.openAll')} onPress={() => go({ at: 'incidents' })}>
            {t('incidents.openCase')}
          </Button>
        </Row>
      </Rows>
    </Card>
  );
}
