import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { DraftedForm } from '../record/DraftedForm.tsx';
import type { DraftedFormState } from '../record/use-drafted-form.ts';
import { go, type Route } from '../shell/route.ts';

/** Where a step is written. */
export interface StepPlace {
  kind: CaseKindName;
  /** The small file of the case. */
  file: string;
  /** What the step is begun with, such as its name. */
  start: TypedForm;
}

interface Props extends Omit<ComponentProps<typeof DraftedForm>, 'onSubmit' | 'foot'> {
  form: DraftedFormState;
  place: StepPlace;
  /** Saved with what was typed. */
  also?: TypedForm;
  /** The screen of the case. */
  doneAt: Route;
}

/** The form of one step of a case of the office. What it is begun with is not asked again. */
export function StepForm({ place, also, doneAt, ...asked }: Props) {
  const { t } = useTranslation();
  const { ask, typed, handIn } = asked.form;
  const save = () =>
    handIn(
      () => ask('addStep', { ...place, typed: { ...typed, ...also } }),
      () => {
        announce(t('record.common.saved'));
        go(doneAt);
      },
    );
  return <DraftedForm given={Object.keys(place.start)} {...asked} onSubmit={save} />;
}
