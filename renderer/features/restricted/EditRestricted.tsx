import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import {
  type FormProblems,
  type TypedForm,
  typedForm,
  typedFormSchema,
} from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useRuleContext } from '../record/file-context.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

interface Draft {
  typed: TypedForm;
  /** What was before the worker's eyes when they began: what comes in meanwhile is not what they answered to. */
  seen: RecordView['seen'];
}
const draftSchema: z.ZodType<Draft> = z.strictObject({
  typed: typedFormSchema,
  seen: z.record(z.string(), z.array(z.string())),
});

/** Putting a restricted record right, where it is. A masked field shows its last signs, and keeps what it holds unless it is typed anew. */
export function EditRestricted({ view, onDone }: { view: RecordView; onDone: () => void }) {
  const { t } = useTranslation();
  const { file, kind, record } = view;
  const { fields, parts } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const context = useRuleContext();
  const shown = typedForm(fields, view.values);
  const masked = Object.keys(fields).filter((name) => fields[name]?.shows !== undefined);
  const draft = useFormDraft<Draft>(
    { form: kind, file, record },
    { version: 1, content: { typed: shown, seen: view.seen }, schema: draftSchema },
  );
  const [problems, setProblems] = useState<FormProblems>({});
  const [attempt, setAttempt] = useState(0);
  if (draft === null) return null;
  const { typed, seen } = draft.content;

  const save = () =>
    draft.saving(async () => {
      const answers = Object.entries(typed).filter(
        ([name, answer]) => !masked.includes(name) || answer !== shown[name],
      );
      const saved = await ask('saveRecord', {
        file,
        kind,
        record,
        typed: Object.fromEntries(answers),
        seen,
      });
      if (saved?.ok !== true) return false;
      setProblems(saved.value.problems);
      if (Object.keys(saved.value.problems).length > 0) {
        setAttempt(attempt + 1);
        return false;
      }
      announce(t('record.common.saved'));
      onDone();
      return true;
    });

  return (
    <>
      <FoundNote {...draft} />
      <RecordForm
        kind={kind}
        fields={fields}
        parts={parts}
        typed={typed}
        before={view.values}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void save()}
      >
        {masked.length > 0 && <p className="ui-soft">{t('restricted.maskedEdit')}</p>}
        <DraftNote {...draft} />
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button kind="quiet" onPress={onDone}>
            {t('restricted.cancel')}
          </Button>
          <Button type="submit" kind="main" icon={Save} busy={busy} {...lock}>
            {t('record.common.save')}
          </Button>
        </Buttons>
      </RecordForm>
    </>
  );
}
