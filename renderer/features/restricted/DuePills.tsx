import { CalendarClock, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { showDate } from '../../ui/format.ts';
import { Pill, Pills } from '../../ui/Pill.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useRecordWords } from '../record/words.ts';
import { useSession } from '../shell/session.ts';

/** What a restricted record asks to be done, and by when: nothing of it stands among the tasks of a person's file. */
export function DuePills({ view: { kind, values } }: { view: RecordView }) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const practice = useSession(({ library }) => library?.practice === true);
  const context = { today: localDay(new Date()), practice };
  const dues = caseKindOf(kind).due(values, context);
  if (dues.length === 0) return null;
  return (
    <Pills>
      {dues.map(({ what, day }) => {
        const isPast = day <= context.today;
        return (
          <Pill key={what} tone={isPast ? 'need' : 'plain'} icon={isPast ? CircleAlert : CalendarClock}>
            {t('restricted.due', {
              what: words.due(what),
              date: showDate(day),
            })}
          </Pill>
        );
      })}
    </Pills>
  );
}
