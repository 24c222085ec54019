import { Ban, CircleCheck, Clock, Eraser, LogIn, type LucideIcon, RadioTower } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate, showTime } from '../../../ui/format.ts';
import type { DeviceView } from '../../../vault/office-api.ts';

interface Event {
  icon: LucideIcon;
  what: string;
  /** Null for what has not happened. */
  at: string | null;
  note?: string;
}

/** What happened to a laptop, in order, as the signed list and its own signed word tell it. */
export function DeviceStory({ device }: { device: DeviceView }) {
  const { t } = useTranslation();
  const { since, lastSeen, removed, wipedAt } = device;
  const joined: Event = { icon: LogIn, what: t('team.report.joined'), at: since };
  const seen: Event[] =
    lastSeen === null ? [] : [{ icon: RadioTower, what: t('team.report.seen'), at: lastSeen }];
  const end = (): Event[] => {
    if (removed === null) return [{ icon: CircleCheck, what: t('team.report.notRemoved'), at: null }];
    const { at, why, wipe } = removed;
    const gone: Event = { icon: Ban, what: t('team.report.removed'), at, note: t(`team.report.why.${why}`) };
    if (wipedAt !== null) return [gone, { icon: Eraser, what: t('team.report.wiped'), at: wipedAt }];
    return [gone, { icon: Clock, what: t(wipe ? 'team.report.notWiped' : 'team.report.noWipe'), at: null }];
  };
  // What has not happened comes last.
  const order = ({ at }: Event) => (at === null ? Infinity : Date.parse(at));
  const events = [joined, ...seen, ...end()].toSorted((a, b) => order(a) - order(b));
  return (
    <ol className="story">
      {events.map(({ icon: Icon, what, at, note }) => (
        <li key={what}>
          <Icon aria-hidden size={20} />
          <span>
            <strong>{what}</strong>
            {note !== undefined && <> {note}</>}
            {at !== null && (
              <span className="ui-soft">
                {' '}
                <time dateTime={at}>{t('team.laptop.at', { date: showDate(at), time: showTime(at) })}</time>
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
