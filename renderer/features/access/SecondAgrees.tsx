import { Eraser, Hourglass } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useAsk } from '../shell/vault.tsx';

interface Props {
  offer: string;
  canAgree: boolean;
  agree: { action: string; title: string; means: string; yes: string };
  /** What taking the question back is called, where that may be done here. */
  drop?: string;
  onChanged: () => void;
  /** What was asked, by whom and why. */
  children: ReactNode;
}

/** Somebody has asked to destroy something, and a second person has not agreed yet. */
export function SecondAgrees({ offer, canAgree, agree, drop, onChanged, children }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [asking, setAsking] = useState(false);
  const answer = async (how: 'approve' | 'dropOffer') => {
    const entered = await ask(how, offer);
    setAsking(false);
    if (entered?.ok === true) onChanged();
  };
  return (
    <>
      <Banner
        tone="wait"
        icon={Hourglass}
        title={t('erase.waitsTitle')}
        actions={
          <>
            {drop !== undefined && (
              <Button kind="quiet" busy={busy} onPress={() => void answer('dropOffer')}>
                {drop}
              </Button>
            )}
            {canAgree && (
              <Button kind="danger" icon={Eraser} onPress={() => setAsking(true)}>
                {agree.action}
              </Button>
            )}
          </>
        }
      >
        {children}
      </Banner>
      <ProblemNote problem={problem} />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={agree.title}
        cancel={t('erase.agreeNo')}
        confirm={{ label: agree.yes, kind: 'danger', busy, onPress: () => void answer('approve') }}
      >
        <p>{agree.means}</p>
      </ConfirmDialog>
    </>
  );
}
