import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { FileView } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { useReadOnly } from './read-only.ts';

/** Every act, newest first. Nothing in it is ever changed; a new act stands beside the old one. */
export function History({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  if (view.acts.length === 0) return null;
  return (
    <Card title={t('consent.history')}>
      <Rows>
        {view.acts.map(({ act, statement, worker, safety }) => {
          const { at } = statement.captured;
          const when = t('consent.at', { date: showDate(at), time: showTime(at) });
          return (
            <Row
              key={act}
              name={t(`consent.event.${statement.event}`, { count: statement.decisions.length })}
              note={
                <>
                  {when} {t('consent.by')} <Literal>{worker}</Literal>
                </>
              }
            >
              <SafetyPill safety={safety} />
              {!readOnly && (
                <Button
                  icon={Eye}
                  aria-label={t('consent.viewThis', { when })}
                  onPress={() => go({ at: 'act-view', file: view.file, act })}
                >
                  {t('consent.view')}
                </Button>
              )}
            </Row>
          );
        })}
      </Rows>
    </Card>
  );
}
