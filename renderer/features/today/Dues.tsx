import { ArrowRight, CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { RovingButton, RovingList } from '../../ui/RovingList.tsx';
import type { DueView } from '../../vault/day-api.ts';
import { dueWords, openDue } from '../calendar/entries.ts';
import { go } from '../shell/route.ts';

const itemOf = ({ file, day }: DueView, place: number) => `${file}-${day}-${place}`;

/** Reviews, to-dos, and whatever else is due today or was due before; each opens where it can be done. */
export function Dues({ dues }: { dues: readonly DueView[] }) {
  const words = useTranslation();
  const { t } = words;
  const today = localDay(new Date());
  return (
    <Card icon={CalendarClock} title={t('today.dues')}>
      {dues.length === 0 ? (
        <p>{t('today.noDues')}</p>
      ) : (
        <RovingList className="ui-rows" items={dues.map(itemOf)}>
          {dues.map((due, index) => {
            const what = dueWords(words, due);
            const item = itemOf(due, index);
            return (
              <Row
                key={item}
                name={
                  <>
                    {what}: <Literal>{due.personName}</Literal>
                  </>
                }
                note={
                  <>
                    {due.day < today
                      ? t('today.overdueBy', { date: showDate(due.day) })
                      : t('today.dueToday')}
                    {due.workerName !== '' && (
                      <>
                        , <Literal>{due.workerName}</Literal>
                      </>
                    )}
                    {due.about !== '' && (
                      <>
                        : <Literal>{due.about}</Literal>
                      </>
                    )}
                  </>
                }
              >
                <RovingButton
                  item={item}
                  words={due.personName}
                  kind="quiet"
                  iconAfter={ArrowRight}
                  aria-label={t('today.openThis', { what: `${what}, ${due.personName}` })}
                  onPress={() => openDue(due)}
                >
                  {t('visit.open')}
                </RovingButton>
              </Row>
            );
          })}
        </RovingList>
      )}
      <div className="card-foot">
        <Buttons>
          <Button kind="quiet" onPress={() => go({ at: 'calendar' })}>
            {t('today.calendar')}
          </Button>
        </Buttons>
      </div>
    </Card>
  );
}
