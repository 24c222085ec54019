import { Archive } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** On the first screen of the data-protection team's day: how many files' day has come. */
export function RetentionToday() {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('filesToReview'), [vault]);
  const { value } = useLoaded(load, null);
  if (value === null || !value.isOfTeam) return null;
  return (
    <Card icon={Archive} title={t('retention.title')}>
      <Rows>
        <Row name={t('retention.toReview', { count: value.count })}>
          <Button aria-label={t('retention.openAll')} onPress={() => go({ at: 'retention' })}>
            {t('visit.open')}
          </Button>
        </Row>
      </Rows>
    </Card>
  );
}
