import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { ScreenTitle } from '../../../ui/Screen.tsx';
import { useSession } from '../../shell/session.ts';
import { ReceiptSheet } from './ReceiptSheet.tsx';
import { useOneAct } from './use-act.ts';

/** Said only when it is true: the act is sealed and on disk. Then the paper for the person. */
export function SavedReceipt({ file, act: id, onDone }: { file: string; act: string; onDone: () => void }) {
  const { t } = useTranslation();
  const library = useSession((state) => state.library);
  const shell = useSession((state) => state.shell);
  const { act, problem } = useOneAct(file, id);
  return (
    <div className="act">
      <div className="act-middle">
        <div className="act-saved screen-only">
          <CircleCheck aria-hidden size={40} />
          <div>
            <ScreenTitle>{t(shell === 'browser' ? 'act.saved.browser' : 'act.saved.laptop')}</ScreenTitle>
            <p className="ui-lead">
              {t('act.saved.note')} {t('receipt.lead')}
            </p>
          </div>
        </div>
        <ProblemNote problem={problem} />
        {act && library && (
          <ReceiptSheet
            file={file}
            statement={act.statement}
            library={library}
            onDone={onDone}
            done={t('receipt.later')}
          />
        )}
      </div>
    </div>
  );
}
