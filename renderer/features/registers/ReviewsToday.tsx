import { CalendarX, LibraryBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { accountability, type RegisterName } from '../../../shared/record/register/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useAllEntries } from './entries.ts';

const isKept = (register: RegisterName) => accountability.some((one) => one === register);

/** On the first screen of who keeps the registers: what somebody should have looked at again by now. */
export function ReviewsToday() {
  const { t } = useTranslation();
  const isKeeper = useOffice().value?.me.custodian === true;
  const due = useAllEntries().filter(({ entry, state }) => state === 'due' && isKept(entry.register));
  const [first] = due.map(({ day }) => day).toSorted();
  if (!isKeeper || first === undefined) return null;
  return (
    <Card icon={LibraryBig} title={t('registers.title')}>
      <Rows>
        <Row name={t('registers.dueToday', { count: due.length })}>
          <Pill tone="need" icon={CalendarX}>
            {t('registers.review.due', { date: showDate(first) })}
          </Pill>
          <Button aria-label={t('registers.openAll')} onPress={() => go({ at: 'team', tab: 'registers' })}>
            {t('registers.open')}
          </Button>
        </Row>
      </Rows>
    </Card>
  );
}
