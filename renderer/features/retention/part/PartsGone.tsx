import { BadgeCheck, Clock, Eraser } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card, Facts, Row, Rows } from '../../../ui/Card.tsx';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { Literal } from '../../../ui/Literal.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import type { PartGone } from '../../../vault/part-api.ts';
import type { PlaceView } from '../../../vault/retention-api.ts';
import { recordWords, useRecordWords } from '../../record/words.ts';

/** What is gone for good, how far each place has come, and what was kept. */
export function PartsGone({ gone, acts }: { gone: readonly PartGone[]; acts: number }) {
  const { t } = useTranslation();
  return (
    <Card icon={Eraser} title={t('part.gone')}>
      {gone.length === 0 && <p>{t('part.nothingGone')}</p>}
      {gone.map((one) => (
        <Gone key={one.entry} gone={one} />
      ))}
      {acts > 0 && <p>{t('part.actsStay', { count: acts })}</p>}
      <p className="ui-soft">{t('part.backups')}</p>
    </Card>
  );
}

function Gone({ gone }: { gone: PartGone }) {
  const translation = useTranslation();
  const { t } = translation;
  const words = useRecordWords('part-erasure');
  const { places } = gone;
  const done = places.filter(({ doneOn }) => doneOn !== '').length;
  const kinds = gone.kinds.map((kind) => recordWords(translation, kind).one).join(', ');
  return (
    <article className="record" aria-label={t('part.goneOn', { date: showDate(gone.at) })}>
      <h3 className="record-title">{t('part.goneOn', { date: showDate(gone.at) })}</h3>
      <Facts
        facts={[
          {
            term: words.label('kinds'),
            value: kinds === '' ? t('part.records', { count: gone.count }) : kinds,
          },
          { term: words.label('ground'), value: words.option('ground', gone.ground) },
          { term: words.label('why'), value: <Literal lines>{gone.why}</Literal> },
          { term: t('part.approvedBy'), value: <Literal>{gone.approvedBy.join(', ')}</Literal> },
        ]}
      />
      <p role="status">{t('part.progress', { done, count: places.length })}</p>
      <Rows label={t('part.places')}>
        {places.map((place) => (
          <Row
            key={place.device || place.place}
            name={
              place.place === 'laptop'
                ? t('retention.laptopOf', { name: inWords(place.workerName) })
                : t('part.office')
            }
            note={<span className="file-reference">{place.reference}</span>}
          >
            <Done place={place} />
          </Row>
        ))}
      </Rows>
    </article>
  );
}

function Done({ place: { doneOn } }: { place: PlaceView }) {
  const { t } = useTranslation();
  return doneOn === '' ? (
    <Pill tone="wait" icon={Clock}>
      {t('retention.notYet')}
    </Pill>
  ) : (
    <Pill tone="calm" icon={BadgeCheck}>
      {t('retention.doneOn', { date: showDate(doneOn) })}
    </Pill>
  );
}
