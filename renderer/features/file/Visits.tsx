import { useTranslation } from 'react-i18next';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { isSameDay, showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { FileView } from '../../vault/api.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';

export function Visits({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const until = (startedAt: string, endedAt: string): string => {
    const from = showTime(startedAt);
    if (endedAt === '') return t('visit.since', { from });
    const to = showTime(endedAt);
    return isSameDay(endedAt, new Date(startedAt))
      ? t('visit.fromTo', { from, to })
      : t('visit.fromToDay', { from, to, date: showDate(endedAt) });
  };
  return (
    <Card title={t('visit.title')}>
      {view.visits.length === 0 ? (
        <p>{t('visit.none')}</p>
      ) : (
        <Rows>
          {view.visits.map(({ record, startedAt, endedAt, worker, safety }) => (
            <Row
              key={record}
              name={showDate(startedAt)}
              note={
                <>
                  {until(startedAt, endedAt)} <Literal>{worker}</Literal>
                </>
              }
            >
              <SafetyPill safety={safety} />
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
