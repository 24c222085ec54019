import { ArrowLeft, DoorOpen, KeyRound, Lock, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { Pill } from '../../../ui/Pill.tsx';
import { Steps } from '../../../ui/Progress.tsx';
import { useAct } from '../context.ts';
import { personsProgress } from '../logic/steps.ts';
import { deciderName } from '../names.ts';
import { TakeBack } from '../steps/TakeBack.tsx';
import { KeepNote } from '../../drafts/KeepNote.tsx';
import { MissingNote } from './MissingNote.tsx';

export interface HandFrameProps {
  /** Stays in sight above Back and Next, however long the words are. */
  dock?: ReactNode;
  /** What stands at the foot beside Back. */
  forward: ReactNode;
  children: ReactNode;
}

/** The person's part, in large type: in their own hands with nothing else to reach, or together on the worker's screen. */
export function HandFrame({ dock, forward, children }: HandFrameProps) {
  const { t } = useTranslation();
  const { draft, person, back, keep, leave } = useAct();
  const [takingBack, setTakingBack] = useState(false);
  if (takingBack) return <TakeBack onCarryOn={() => setTakingBack(false)} />;
  const progress = personsProgress(draft);
  return (
    <div className="act hand">
      <div className="act-top">
        <Pill tone="plain" icon={draft.handedOver ? Lock : Users}>
          {draft.handedOver
            ? t('act.hand.locked')
            : t('act.hand.together', { name: deciderName(draft, person) })}
        </Pill>
        <span className="act-push">
          <Steps current={progress.place} total={progress.of} />
          <KeepNote keep={keep} />
          {draft.handedOver ? (
            <Button kind="quiet" icon={KeyRound} onPress={() => setTakingBack(true)}>
              {t('act.hand.takeBack')}
            </Button>
          ) : (
            <Button kind="quiet" icon={DoorOpen} onPress={leave}>
              {t('act.leave')}
            </Button>
          )}
        </span>
      </div>
      <div className="act-middle hand-middle">{children}</div>
      <div className="act-foot hand-foot">
        <MissingNote />
        {dock}
        <div className="hand-ways">
          <p className="ui-soft">{t('act.hand.free')}</p>
          <Buttons push>
            {back !== null && (
              <Button icon={ArrowLeft} onPress={back}>
                {t('act.back')}
              </Button>
            )}
            {forward}
          </Buttons>
        </div>
      </div>
    </div>
  );
}
