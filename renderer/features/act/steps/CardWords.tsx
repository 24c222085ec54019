import { CalendarClock, HeartPulse, type LucideIcon, Send, ShieldCheck, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type PurposeWording, questionLanguage } from '../../../../shared/record/organisation.ts';
import { writtenIn } from '../../../ui/written-in.ts';

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

function Lines({ lines, language }: { lines: readonly string[]; language: string }) {
  return (
    <ul {...writtenIn(language)}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What a yes would mean: for special categories the express statement, where nobody can miss it; then what, what not, and how long. */
export function CardWords({
  recipient,
  wording,
  language = questionLanguage,
}: {
  recipient: { name: string } | null;
  wording: PurposeWording;
  /** Of the words; the headings are the screen's own. */
  language?: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      {wording.statement !== '' && (
        <section className="hand-statement">
          <h2>
            <HeartPulse aria-hidden size={22} />
            {t('act.card.statement')}
          </h2>
          <p {...writtenIn(language)}>{wording.statement}</p>
        </section>
      )}
      <div className="hand-sheets">
        {wording.wouldSend.length > 0 && (
          <Sheet icon={recipient ? Send : UserRound} title={t(recipient ? 'act.card.send' : 'act.card.use')}>
            <Lines lines={wording.wouldSend} language={language} />
          </Sheet>
        )}
        {wording.wouldNotSend.length > 0 && (
          <Sheet icon={ShieldCheck} title={t('act.card.not')}>
            <Lines lines={wording.wouldNotSend} language={language} />
          </Sheet>
        )}
        <Sheet icon={CalendarClock} title={t('act.card.howLong')} line>
          <p {...writtenIn(language)}>{wording.howLong}</p>
        </Sheet>
      </div>
    </>
  );
}
