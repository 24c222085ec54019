import { ArrowRight, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Card, Row, Rows } from '../../../ui/Card.tsx';
import type { OfficeView } from '../../../vault/office-api.ts';
import { go } from '../../shell/route.ts';

/** Emergency openings that nobody has reviewed yet; they have a page of their own. */
export function GlassToReview({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const count = office.glass.filter(({ review }) => review === null).length;
  return (
    <Card icon={Siren} title={t('team.approve.elsewhere')}>
      <Rows>
        <Row name={count === 0 ? t('team.approve.glassNone') : t('team.approve.glass', { count })}>
          <Button iconAfter={ArrowRight} onPress={() => go({ at: 'glass' })}>
            {t('team.approve.toGlass')}
          </Button>
        </Row>
      </Rows>
    </Card>
  );
}
