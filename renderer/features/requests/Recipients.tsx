import { MessageCircleWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lastStep, rightOf } from '../../../shared/rules/request/events.ts';
import type { Right } from '../../../shared/rules/rights/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { onRecord } from './clock.ts';
import type { KnownCase } from './use-case.ts';

/** What each recipient is told of, by the right that was used: UK GDPR Article 19. */
const tells: Partial<Record<Right, string>> = {
  rectify: 'corrected',
  erase: 'erased',
  restrict: 'restricted',
};

/** Everybody to whom something went: once it is put right, deleted or locked, they hear of it. */
export function Recipients({ known: { one } }: { known: KnownCase }) {
  const { t } = useTranslation();
  const request = onRecord(one);
  const about = tells[rightOf(request)];
  const decision = lastStep(request.steps, 'decided')?.values['decision'];
  if (one.kind !== 'rights-request' || about === undefined) return null;
  const isDecided = decision === 'granted' || decision === 'partly';
  return (
    <Card icon={MessageCircleWarning} title={t('requests.recipients')}>
      <Stack>
        <p className="ui-soft">{t(isDecided ? 'requests.tellNow' : 'requests.tellThen')}</p>
        {one.toHear.length === 0 ? (
          <p>{t('requests.nobodyToTell')}</p>
        ) : (
          <Rows label={t('requests.recipients')}>
            {one.toHear.map(({ sharing, recipientName }) => (
              <Row key={sharing} name={<Literal>{recipientName}</Literal>}>
                {isDecided && (
                  <Button
                    aria-label={t('sharing.toldThis', { recipient: recipientName })}
                    onPress={() =>
                      go({
                        at: 'record',
                        file: one.about.file,
                        kind: 'told-recipient',
                        record: null,
                        start: { sharing, about },
                      })
                    }
                  >
                    {t('sharing.told')}
                  </Button>
                )}
              </Row>
            ))}
          </Rows>
        )}
      </Stack>
    </Card>
  );
}
