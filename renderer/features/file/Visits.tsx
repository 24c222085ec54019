import { ArrowRight, CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { FileView } from '../../vault/api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { StatePill } from '../visit/StatePill.tsx';
import { whenOf } from '../visit/words.ts';
import { useReadOnly } from './read-only.ts';

/** Every visit, the latest first, and the way to plan one. */
export function Visits({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const me = useSession(({ library }) => library?.me.worker) ?? '';
  const plan = () =>
    go({ at: 'record', file: view.file, kind: 'visit', record: null, start: { worker: me } });
  return (
    <Card title={t('visit.title')}>
      {view.visits.length === 0 ? (
        <p>{t('visit.none')}</p>
      ) : (
        <Rows>
          {view.visits.map((visit) => (
            <VisitRow key={visit.record} visit={visit} />
          ))}
        </Rows>
      )}
      {!readOnly && (
        <div className="card-foot">
          <Buttons>
            <Button icon={CalendarPlus} onPress={plan}>
              {t('visit.plan')}
            </Button>
          </Buttons>
        </div>
      )}
    </Card>
  );
}

function VisitRow({ visit }: { visit: VisitView }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { day, hours } = whenOf(t, visit);
  return (
    <Row
      name={day}
      note={
        <>
          {hours} <Literal>{visit.workerName}</Literal>
        </>
      }
    >
      <StatePill visit={visit} />
      <SafetyPill safety={visit.safety} />
      {!readOnly && (
        <Button
          kind="quiet"
          iconAfter={ArrowRight}
          aria-label={t('visit.openThis', { when: `${day}, ${hours}` })}
          onPress={() => go({ at: 'visit', file: visit.file, visit: visit.record })}
        >
          {t('visit.open')}
        </Button>
      )}
    </Row>
  );
}
