import { ArrowRight, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { visitState } from '../../../shared/rules/overdue.ts';
import { Card, Row } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { RovingButton, RovingList } from '../../ui/RovingList.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { go } from '../shell/route.ts';
import { StatePill } from '../visit/StatePill.tsx';
import { whenOf } from '../visit/words.ts';

/** Who is late comes first, then the day as it is planned. */
export function TodaysVisits({ visits }: { visits: readonly VisitView[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const isUrgent = (visit: VisitView) => visit.needsHelp || visitState(visit, now).is === 'overdue';
  const ordered = [...visits.filter(isUrgent), ...visits.filter((visit) => !isUrgent(visit))];
  if (ordered.length === 0) return null;
  return (
    <Card icon={DoorOpen} title={t('today.visits')}>
      <RovingList className="ui-rows" items={ordered.map(({ record }) => record)}>
        {ordered.map((visit) => {
          const { day, hours } = whenOf(t, visit);
          const { file, record, personName, workerName, isOwn } = visit;
          return (
            <Row
              key={record}
              name={<Literal>{personName}</Literal>}
              note={
                <>
                  {day}, {hours} {!isOwn && <Literal>{workerName}</Literal>}
                </>
              }
            >
              <StatePill visit={visit} />
              <RovingButton
                item={record}
                words={personName}
                kind="quiet"
                iconAfter={ArrowRight}
                aria-label={t('visit.openThis', { when: `${personName}, ${day}, ${hours}` })}
                onPress={() => go({ at: 'visit', file, visit: record })}
              >
                {t('visit.open')}
              </RovingButton>
            </Row>
          );
        })}
      </RovingList>
    </Card>
  );
}
