import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showList, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileView } from '../../vault/api.ts';
import type { Event, RecordView } from '../../vault/record-api.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { FromFile } from './FromFile.tsx';
import { ownWords, recordWords } from './words.ts';

/** Everything that happened in a file, newest first: what, by whom, when, and on which laptop. */
export function Timeline({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('timeline', view.file), [vault, view.file]);
  const { value: events, problem } = useLoaded(load, view.file);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (events === null) return null;
  return (
    <Card title={t('record.common.timeline')}>
      {events.length === 0 ? (
        <p>{t('record.common.timelineEmpty')}</p>
      ) : (
        <Rows>
          {events.map((event) => (
            <EventRow key={event.change} event={event} records={view.records} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function EventRow({ event, records }: { event: Event; records: readonly RecordView[] }) {
  const translation = useTranslation();
  const { t } = translation;
  const { kind, first, fields, by, safety } = event;
  const known = records.find(({ record }) => record === event.record);
  const brought = known === undefined ? {} : caseKindOf(known.kind).brings(known.values);
  const words = ownWords(recordWords(translation, kind), brought);
  const named = fields.map((field) => words.label(field));
  return (
    <Row
      name={
        first
          ? t('record.common.began', { what: words.one })
          : t('record.common.changed', { what: words.one, fields: showList(named) })
      }
      note={
        <>
          {showDate(by.at)}, {showTime(by.at)} {t('record.common.by')} <Literal>{by.workerName}</Literal>{' '}
          {t('record.common.onLaptop', { laptop: by.device.slice(0, 4) })}
        </>
      }
    >
      <FromFile file={event.file} />
      <SafetyPill safety={safety} />
    </Row>
  );
}
