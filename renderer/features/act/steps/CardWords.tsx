import { CalendarClock, HeartPulse, type LucideIcon, Send, ShieldCheck, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Purpose, PurposeWording } from '../../../../shared/record/organisation.ts';

interface SheetProps {
  icon: LucideIcon;
  title: string;
  /** Title and words on one line, under the others. */
  line?: boolean;
  children: ReactNode;
}

function Sheet({ icon: Icon, title, line = false, children }: SheetProps) {
  return (
    <section className="hand-sheet" data-line={line || undefined}>
      <h2>
        <Icon aria-hidden size={22} />
        {title}
      </h2>
      {children}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What a yes would mean: for special categories the express statement, where nobody can miss it; then what, what not, and how long. */
export function CardWords({
  purpose,
  wording,
}: {
  purpose: Pick<Purpose, 'recipient'>;
  wording: PurposeWording;
}) {
  const { t } = useTranslation();
  const { recipient } = purpose;
  return (
    <>
      {wording.statement !== '' && (
        <section className="hand-statement">
          <h2>
            <HeartPulse aria-hidden size={22} />
            {t('act.card.statement')}
          </h2>
          <p>{wording.statement}</p>
        </section>
      )}
      <div className="hand-sheets">
        {wording.wouldSend.length > 0 && (
          <Sheet icon={recipient ? Send : UserRound} title={t(recipient ? 'act.card.send' : 'act.card.use')}>
            <Lines lines={wording.wouldSend} />
          </Sheet>
        )}
        {wording.wouldNotSend.length > 0 && (
          <Sheet icon={ShieldCheck} title={t('act.card.not')}>
            <Lines lines={wording.wouldNotSend} />
          </Sheet>
        )}
        <Sheet icon={CalendarClock} title={t('act.card.howLong')} line>
          <p>{wording.howLong}</p>
        </Sheet>
      </div>
    </>
  );
}
