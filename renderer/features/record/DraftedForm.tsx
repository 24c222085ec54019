import type { ComponentProps, ReactNode } from 'react';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { FormFoot } from './FormFoot.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { DraftedFormState } from './use-drafted-form.ts';

interface Props extends Pick<ComponentProps<typeof RecordForm>, 'given' | 'beside'> {
  form: DraftedFormState;
  onSubmit: () => Promise<unknown>;
  /** Above the questions. */
  above?: ReactNode;
  /** Below the questions. */
  children?: ReactNode;
  foot?: Pick<ComponentProps<typeof FormFoot>, 'icon' | 'label' | 'children'>;
}

/** The form of a record on screen, from the note that it was begun before to its button. */
export function DraftedForm({ form, onSubmit, above, children, foot, ...asked }: Props) {
  const { kind, draft, busy, problem, typed, before, problems, attempt, context } = form;
  const { fields, parts } = caseKindOf(kind);
  return (
    <>
      <FoundNote {...draft} />
      {above}
      <RecordForm
        {...asked}
        kind={kind}
        fields={fields}
        parts={parts}
        typed={typed}
        before={before}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void onSubmit()}
      >
        {children}
        <FormFoot {...foot} draft={draft} problem={problem} busy={busy} />
      </RecordForm>
    </>
  );
}
