import type { ComponentProps, ReactNode } from 'react';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import type { Fields } from '../../../shared/record/field/field.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { FormFoot } from './FormFoot.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { DraftedFormState } from './use-drafted-form.ts';

interface FormProps extends Pick<ComponentProps<typeof RecordForm>, 'given' | 'beside'> {
  form: DraftedFormState;
  /** Fewer than all, where some are not asked here. */
  fields?: Fields;
  onSubmit: () => Promise<unknown>;
  /** Below the questions. */
  children?: ReactNode;
  foot?: Pick<ComponentProps<typeof FormFoot>, 'icon' | 'label' | 'children'>;
}

/** The form of a record on screen, from the note that it was begun before to its button. */
export function DraftedForm({
  above,
  ...asked
}: FormProps & {
  /** Above the questions. */
  above?: ReactNode;
}) {
  return (
    <>
      <FoundNote {...asked.form.draft} />
      {above}
      <FormOfDraft {...asked} />
    </>
  );
}

/** The form alone, where the note that it was begun before stands elsewhere. */
export function FormOfDraft({ form, fields = form.fields, onSubmit, children, foot, ...asked }: FormProps) {
  const { kind, draft, busy, problem, typed, before, problems, attempt, context } = form;
  const { parts } = caseKindOf(kind);
  return (
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
  );
}
