import { type LucideIcon, Save } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { Problem } from '../../vault/api.ts';
import { DraftNote } from '../drafts/DraftNote.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

interface Props {
  /** Left out for a form that keeps no draft. */
  draft?: ComponentProps<typeof DraftNote>;
  problem: Problem | null;
  busy: boolean;
  icon?: LucideIcon;
  /** What handing it in is called, where it is not saving. */
  label?: string;
  /** Buttons beside it. */
  children?: ReactNode;
}

/** The end of a form: whether its words are kept, why it could not be saved, and the button. */
export function FormFoot({ draft, problem, busy, icon = Save, label, children }: Props) {
  const { t } = useTranslation();
  const lock = useSaveLock();
  return (
    <>
      {draft !== undefined && <DraftNote {...draft} />}
      <ProblemNote problem={problem} />
      <Buttons push>
        {children}
        <Button type="submit" kind="main" icon={icon} busy={busy} {...lock}>
          {label ?? t('record.common.save')}
        </Button>
      </Buttons>
    </>
  );
}
