import { CalendarClock, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Literal } from '../../ui/Literal.tsx';
import type { Entry } from './entries.ts';

/** One line of a day; it opens what it is about. */
export function EntryButton({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { from, time, what, personName, workerName, isOwn, open } = entry;
  const Icon = from === 'visit' ? DoorOpen : CalendarClock;
  return (
    <button type="button" className="entry" data-from={from} onClick={open}>
      <Icon aria-hidden size={16} />
      <span>
        {time !== '' && `${time} `}
        {what} <Literal>{personName}</Literal>
        {!isOwn && workerName !== '' && (
          <>
            , {t('calendar.by')} <Literal>{workerName}</Literal>
          </>
        )}
      </span>
    </button>
  );
}
