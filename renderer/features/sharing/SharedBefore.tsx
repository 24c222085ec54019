import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { useFile } from '../shell/use-file.ts';

/** What went on a yes while it stood. A withdrawal does not bring it back, so the person hears of it. */
export function SharedBefore({ file, purposes }: { file: string; purposes: readonly string[] }) {
  const { t } = useTranslation();
  const { value: view } = useFile(file);
  if (view === null) return null;
  const went = view.records.filter(
    ({ kind, values }) =>
      kind === 'sharing' && values['stopped'] === '' && purposes.some((one) => one === values['relies']),
  );
  return (
    <Card icon={Send} title={t('sharing.before')}>
      {went.length === 0 ? (
        <p>{t('sharing.beforeNone')}</p>
      ) : (
        <Rows>
          {went.map(({ record, values, begun }) => (
            <Row
              key={record}
              name={<Literal>{wordOf(values, 'recipientName')}</Literal>}
              note={
                <>
                  {showDate(begun.at)}
                  {'. '}
                  <Literal>{wordOf(values, 'person')}</Literal>
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
