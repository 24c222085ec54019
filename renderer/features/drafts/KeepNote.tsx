import { CloudOff, RefreshCw, Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KeepState } from './keeper.ts';

const icons = { kept: Save, keeping: RefreshCw, 'not-kept': CloudOff };

/** Quietly says whether the last change is on disk. Not a live region: it would speak at every key. */
export function KeepNote({ keep }: { keep: KeepState }) {
  const { t } = useTranslation();
  const Icon = icons[keep.stage];
  return (
    <span className="keep-note" data-stage={keep.stage}>
      <Icon aria-hidden size={16} />
      {t(`draft.keep.${keep.stage}`)}
    </span>
  );
}
