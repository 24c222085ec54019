import { Phone, Plus, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { VisitView } from '../../vault/visit-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';

/** What to do about somebody who is late or asks for help, step by step, and what others have done already. */
export function Late({ visit }: { visit: VisitView }) {
  const { t } = useTranslation();
  const words = useRecordWords('visit-step');
  const { file, record, needsHelp, workerName, buddyName, steps } = visit;
  const worker = inWords(workerName);
  const write = (step: string) =>
    go({ at: 'record', file, kind: 'visit-step', record: null, start: { visit: record, step } });
  return (
    <Card icon={Siren} title={t('visit.late.title')}>
      <Stack>
        {needsHelp && (
          <Banner tone="need" icon={Siren} title={t('visit.late.help', { worker })}>
            {t('visit.late.helpHow')}
          </Banner>
        )}
        <ol className="late-steps">
          {!needsHelp && <li>{t('visit.late.call', { worker })}</li>}
          {!needsHelp && buddyName !== '' && <li>{t('visit.late.buddy', { buddy: inWords(buddyName) })}</li>}
          <li>{t('visit.late.manager')}</li>
          <li>{t('visit.late.emergency')}</li>
          <li>{t('visit.late.close')}</li>
        </ol>
        <Buttons>
          <Button icon={Phone} onPress={() => write('')}>
            {words.add}
          </Button>
          <Button icon={Plus} onPress={() => write('closed')}>
            {words.option('step', 'closed')}
          </Button>
        </Buttons>
        {steps.length > 0 && (
          <Rows label={words.many}>
            {steps.map(({ step, words: said, by }) => (
              <Row
                key={`${by.at}-${step}`}
                name={words.option('step', step)}
                note={
                  <>
                    {showDate(by.at)}, {showTime(by.at)} {t('record.common.by')}{' '}
                    <Literal>{by.workerName}</Literal>
                    {said !== '' && (
                      <>
                        : <Literal lines>{said}</Literal>
                      </>
                    )}
                  </>
                }
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Card>
  );
}
