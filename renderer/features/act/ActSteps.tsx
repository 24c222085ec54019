import type { ComponentType } from 'react';
import type { ActStep } from '../../../shared/record/act-draft.ts';
import { ActContext } from './context.ts';
import { prefill } from './logic/edits.ts';
import { useNeeds } from './needs.ts';
import { CardStep } from './steps/CardStep.tsx';
import { ChooseStep } from './steps/ChooseStep.tsx';
import { DeciderStep } from './steps/DeciderStep.tsx';
import { DeclarationStep } from './steps/DeclarationStep.tsx';
import { GuardStep } from './steps/GuardStep.tsx';
import { HandOverStep } from './steps/HandOverStep.tsx';
import { NoticeStep } from './steps/NoticeStep.tsx';
import { PresentStep } from './steps/PresentStep.tsx';
import { ReadBackStep } from './steps/ReadBackStep.tsx';
import { SignStep } from './steps/SignStep.tsx';
import { TakeBack } from './steps/TakeBack.tsx';
import { type ActProps, useActState } from './use-act-state.ts';

const screens: Record<ActStep, ComponentType> = {
  present: PresentStep,
  notice: NoticeStep,
  decider: DeciderStep,
  guard: GuardStep,
  choose: ChooseStep,
  'hand-over': HandOverStep,
  cards: CardStep,
  'read-back': ReadBackStep,
  sign: SignStep,
  'give-back': TakeBack,
  declaration: DeclarationStep,
};

/** The screen at which the draft stands. */
export function ActSteps(props: ActProps) {
  const needs = useNeeds(props.person);
  const act = useActState({ ...props, opened: prefill(needs)(props.opened) });
  const Screen = screens[act.draft.step];
  return (
    <ActContext value={act}>
      <Screen />
    </ActContext>
  );
}
