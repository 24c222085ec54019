/** A record's form whose words are kept on this laptop as they are typed, until the vault has them. */
import { useState } from 'react';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Context, Fields, Values } from '../../../shared/record/field/field.ts';
import { type FormProblems, readForm, type TypedForm, typedForm } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { type FormDraftState, useFormDraft } from '../drafts/use-form-draft.ts';
import { type Asking, useAsk } from '../shell/vault.tsx';
import { useRuleContext } from './file-context.ts';
import { type HandedIn, useHandedIn } from './handed-in.ts';
import { type RecordDraft, recordDraftSchema } from './record-draft.ts';

interface Begun {
  kind: CaseKindName;
  /** Where the draft lies: this file; null for what is about none. */
  file: string | null;
  /** What is changed; null for a new one. */
  known?: Pick<RecordView, 'record' | 'values' | 'seen'> | null;
  /** What a new one is begun with; the draft lies under that. */
  start?: TypedForm | undefined;
  /** Further answers that are there when it begins. */
  first?: TypedForm | undefined;
}

export interface DraftedFormState
  extends RecordDraft, Pick<Asking, 'ask' | 'busy' | 'problem'>, Pick<HandedIn, 'problems' | 'attempt'> {
  kind: CaseKindName;
  /** Those too that its own answers bring. */
  fields: Fields;
  /** What was there before, where something is changed. */
  before: Values;
  /** What the answers say so far. */
  values: Values;
  context: Context;
  draft: FormDraftState<RecordDraft>;
  /** Hands it to the vault, which drops the draft with what it writes; then, where nothing was wrong, goes on. */
  handIn: <S extends { problems: FormProblems }>(
    save: () => Promise<Outcome<S> | null>,
    onSaved: (saved: S) => void | Promise<void>,
  ) => Promise<boolean>;
}

const nothing: Values = {};

/** Null while the vault is asked what is there. Give the screen a `key` where a form is begun anew: only what is here when it opens counts. */
export function useDraftedForm({ kind, file, known = null, start, first }: Begun): DraftedFormState | null {
  const about = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const before = known?.values ?? nothing;
  const [place] = useState({ form: kind, file, record: known?.record ?? null, start });
  const draft = useFormDraft<RecordDraft>(place, {
    version: 1,
    content: {
      typed: { ...typedForm(fieldsOf(about, before), before), ...start, ...first },
      seen: known?.seen ?? {},
    },
    schema: recordDraftSchema,
  });
  const { problems, attempt, isRight } = useHandedIn();
  if (draft === null) return null;
  const { typed, seen } = draft.content;
  const fields = fieldsOf(about, readForm(about.fields, typed, context, before).values);
  const { values } = readForm(fields, typed, context, before);
  const handIn: DraftedFormState['handIn'] = (save, onSaved) =>
    draft.saving(async () => {
      const saved = await save();
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
      await onSaved(saved.value);
      return true;
    });
  return {
    kind,
    fields,
    before,
    typed,
    seen,
    values,
    context,
    draft,
    ask,
    busy,
    problem,
    problems,
    attempt,
    handIn,
  };
}
