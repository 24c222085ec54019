import { BadgeCheck, Clock, LaptopMinimal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Pill } from '../../ui/Pill.tsx';
import type { DisposalDetail, PlaceView } from '../../vault/retention-api.ts';
import { go } from '../shell/route.ts';

/** Everywhere that the file has to be gone, and who has said that it is. */
export function Places({ view: { about, places, certificate } }: { view: DisposalDetail }) {
  const { t } = useTranslation();
  const nameOf = ({ place, workerName }: PlaceView) =>
    place === 'laptop'
      ? t('retention.laptopOf', { name: inWords(workerName) })
      : t(`retention.place.${place}`);
  return (
    <Card icon={LaptopMinimal} title={t('retention.places')}>
      <Rows label={t('retention.places')}>
        {places.map((one) => (
          <Row
            key={one.device || one.place}
            name={nameOf(one)}
            note={<span className="file-reference">{one.reference}</span>}
          >
            {one.doneOn === '' ? (
              <Pill tone="wait" icon={Clock}>
                {t('retention.notYet')}
              </Pill>
            ) : (
              <Pill tone="calm" icon={BadgeCheck}>
                {t('retention.doneOn', { date: showDate(one.doneOn) })}
              </Pill>
            )}
            {certificate === null && one.doneOn === '' && one.removed && (
              <Button
                onPress={() =>
                  go({ at: 'disposal-step', file: about.file, step: 'laptop-gone', device: one.device })
                }
              >
                {t('retention.add.laptop-gone')}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  );
}
