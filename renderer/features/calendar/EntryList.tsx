import { CalendarClock, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { List } from '../../ui/List.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { Entry } from './entries.ts';

/** What is on one day, line by line; each opens what it is about. */
export function EntryList({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <List>
      {entries.map((entry) => (
        <li key={entry.key}>
          <EntryButton entry={entry} />
        </li>
      ))}
    </List>
  );
}

function EntryButton({ entry }: { entry: Entry }) {
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
