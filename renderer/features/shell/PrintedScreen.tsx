import { FileDown, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditThing } from '../../../shared/audit/event.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, type ScreenProps } from '../../ui/Screen.tsx';
import type { Problem } from '../../vault/api.ts';
import { usePaper } from './paper.ts';

interface Props extends Pick<ScreenProps, 'back' | 'children'> {
  title: string;
  /** What is on the paper and in whose file it stands, for the log. */
  printed: { thing: AuditThing; file: string };
  /** What printing and saving it are called; without the latter it is not saved. */
  print: string;
  pdf?: string;
  /** Why what should stand on the paper could not be read. */
  unread: Problem | null;
}

/** One paper as it leaves, and nothing else: what is on this screen is what is printed. */
export function PrintedScreen({ title, back, printed, print, pdf, unread, children }: Props) {
  const { t } = useTranslation();
  const paper = usePaper(printed);
  return (
    <Screen
      title={title}
      {...(back !== undefined && { back })}
      actions={
        <>
          {pdf !== undefined && (
            <Button icon={FileDown} busy={paper.busy} onPress={paper.pdf}>
              {pdf}
            </Button>
          )}
          <Button kind="main" icon={Printer} busy={paper.busy} onPress={paper.print}>
            {print}
          </Button>
        </>
      }
    >
      <div className="screen-only">
        <p role="status">{paper.said !== null && t(`receipt.${paper.said}`)}</p>
        <ProblemNote problem={paper.problem ?? unread} />
      </div>
      {children}
    </Screen>
  );
}

/** A paper's own sheet, apart from the screen around it. */
export function PaperSheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <article className="receipt" data-layout="standard" aria-label={label}>
      {children}
    </article>
  );
}
