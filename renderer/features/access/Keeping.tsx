import { Archive, Eraser, Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';

/** For who answers for what is kept: the legal hold, and the way to erasing. */
export function Keeping({ file, held, onChanged }: { file: string; held: boolean; onChanged: () => void }) {
  const { t } = useTranslation();
  const { ask, busy, problem, clear } = useAsk();
  const [releasing, setReleasing] = useState(false);
  const set = async (hold: boolean) => {
    const entered = await ask('holdFile', file, hold);
    setReleasing(false);
    if (entered?.ok !== true) return;
    announce(t(hold ? 'access.holdDone' : 'access.releaseDone'));
    onChanged();
  };
  return (
    <Card icon={Archive} title={t('access.keeping')}>
      <p>{t(held ? 'access.held' : 'access.notHeld')}</p>
      <ProblemNote problem={problem} onDismiss={clear} />
      <div className="card-foot">
        <Buttons>
          {held ? (
            <Button icon={LockOpen} busy={busy} onPress={() => setReleasing(true)}>
              {t('access.release')}
            </Button>
          ) : (
            <>
              <Button icon={Lock} busy={busy} onPress={() => void set(true)}>
                {t('access.hold')}
              </Button>
              <Button kind="danger" icon={Eraser} onPress={() => go({ at: 'erase', file })}>
                {t('access.erase')}
              </Button>
            </>
          )}
        </Buttons>
      </div>
      <ConfirmDialog
        isOpen={releasing}
        onClose={() => setReleasing(false)}
        title={t('access.releaseTitle')}
        confirm={{ label: t('access.release'), kind: 'danger', busy, onPress: () => void set(false) }}
      >
        <p>{t('access.releaseMeans')}</p>
      </ConfirmDialog>
    </Card>
  );
}
