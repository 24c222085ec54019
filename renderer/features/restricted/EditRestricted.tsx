import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useRuleContext } from '../record/file-context.ts';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { type RecordDraft, recordDraftSchema } from '../record/record-draft.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useAsk } from '../shell/vault.tsx';

/** Putting a restricted record right, where it is. A masked field shows its last signs, and keeps what it holds unless it is typed anew. */
export function EditRestricted({ view, onDone }: { view: RecordView; onDone: () => void }) {
  const { t } = useTranslation();
  const { file, kind, record } = view;
  const { fields, parts } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const shown = typedForm(fields, view.values);
  const masked = Object.keys(fields).filter((name) => fields[name]?.shows !== undefined);
  const draft = useFormDraft<RecordDraft>(
    { form: kind, file, record },
    { version: 1, content: { typed: shown, seen: view.seen }, schema: recordDraftSchema },
  );
  const { problems, attempt, isRight } = useHandedIn();
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
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
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
        <FormFoot draft={draft} problem={problem} busy={busy}>
          <Button kind="quiet" onPress={onDone}>
            {t('restricted.cancel')}
          </Button>
        </FormFoot>
      </RecordForm>
    </>
  );
}
