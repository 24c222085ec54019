import { MessageCircleWarning } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { go } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Recipients who still work with what the person has taken back, of one file or of all. */
export function ToTellList({ file }: { file: string | null }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('toTell', file), [vault, file]);
  const { value: owed, problem } = useLoaded(load, file);
  if (owed === null) return <ProblemNote problem={problem} />;
  return (
    <Card icon={MessageCircleWarning} title={t('sharing.tell')}>
      {owed.length === 0 ? (
        <p>{t('sharing.nobodyToTell')}</p>
      ) : (
        <Rows>
          {owed.map((one) => (
            <Row
              key={one.sharing}
              name={<Literal>{one.recipientName}</Literal>}
              note={
                <>
                  <Literal>{one.personName}</Literal>
                  {'. '}
                  {t('sharing.sharedThen', {
                    shared: showDate(one.sharedAt),
                    withdrawn: showDate(one.day),
                  })}{' '}
                  <Literal>{one.question}</Literal>
                </>
              }
            >
              <Button
                aria-label={t('sharing.toldThis', { recipient: one.recipientName })}
                onPress={() =>
                  go({
                    at: 'record',
                    file: one.file,
                    kind: 'told-recipient',
                    record: null,
                    start: { sharing: one.sharing, about: 'withdrawn' },
                  })
                }
              >
                {t('sharing.told')}
              </Button>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
