import { ArrowLeft, ArrowRight, DoorOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Steps } from '../../../ui/Progress.tsx';
import { ScreenTitle } from '../../../ui/Screen.tsx';
import { useAct } from '../context.ts';
import { workersProgress } from '../logic/steps.ts';
import { KeepNote } from '../../drafts/KeepNote.tsx';
import { MissingNote } from './MissingNote.tsx';

export interface WorkerFrameProps {
  title: ReactNode;
  lead?: ReactNode;
  /** What stands where Next would; null for a screen that has its own ways on. */
  forward?: ReactNode;
  children: ReactNode;
}

/** One idea of the act on the worker's own screen: where we are, the idea, the way back and on. */
export function WorkerFrame({ title, lead, forward, children }: WorkerFrameProps) {
  const { t } = useTranslation();
  const { draft, library, keep, back, next, leave } = useAct();
  const progress = workersProgress(draft, { hasTells: library.tells.length > 0 });
  return (
    <div className="act">
      <div className="act-top">
        <Steps current={progress.place} total={progress.of} />
        <span className="act-push">
          <KeepNote keep={keep} />
          <Button kind="quiet" icon={DoorOpen} onPress={leave}>
            {t('act.leave')}
          </Button>
        </span>
      </div>
      <div className="act-middle">
        <div>
          <ScreenTitle key={draft.step}>{title}</ScreenTitle>
          {lead !== undefined && <p className="ui-lead">{lead}</p>}
        </div>
        {children}
      </div>
      <div className="act-foot">
        <MissingNote />
        <Buttons push>
          {back !== null && (
            <Button icon={ArrowLeft} onPress={back}>
              {t('act.back')}
            </Button>
          )}
          {forward === undefined ? (
            <Button kind="main" iconAfter={ArrowRight} onPress={next}>
              {t('act.next')}
            </Button>
          ) : (
            forward
          )}
        </Buttons>
      </div>
    </div>
  );
}
