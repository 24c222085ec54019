import { FileDown, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Problem } from '../../vault/api.ts';
import { type Paper, type PaperLayout, paperLayouts } from './paper.ts';

interface Props {
  paper: Paper;
  layout: PaperLayout;
  onLayout: (layout: PaperLayout) => void;
  /** Why what should stand on the paper could not be read. */
  unread?: Problem | null;
  /** Above the choice of layout. */
  above?: ReactNode;
  /** Buttons beside printing and saving. */
  children?: ReactNode;
}

/** Above a paper for somebody to take along: how it is set, printing it, saving it. None of this is printed. */
export function PaperTools({ paper, layout, onLayout, unread = null, above, children }: Props) {
  const { t } = useTranslation();
  const { busy, said, problem, print, pdf } = paper;
  return (
    <div className="receipt-tools screen-only">
      {above}
      <Choice
        label={t('receipt.layout')}
        row
        options={paperLayouts.map((value) => ({ value, label: t(`receipt.${value}`) }))}
        value={layout}
        onChange={onLayout}
      />
      <Buttons>
        <Button kind="main" icon={Printer} busy={busy} onPress={print}>
          {t('receipt.print')}
        </Button>
        <Button icon={FileDown} busy={busy} onPress={pdf}>
          {t('receipt.pdf')}
        </Button>
        {children}
      </Buttons>
      <p role="status">{said !== null && t(`receipt.${said}`)}</p>
      <ProblemNote problem={problem ?? unread} />
    </div>
  );
}
