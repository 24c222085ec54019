import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import {
  emptyValues,
  type FormProblems,
  type TypedForm,
  typedForm,
  typedFormSchema,
} from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useRuleContext } from '../record/file-context.ts';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';

interface Draft {
  typed: TypedForm;
  name: 'with' | 'without' | null;
}
const draftSchema: z.ZodType<Draft> = z.strictObject({
  typed: typedFormSchema,
  name: z.enum(['with', 'without']).nullable(),
});

/** What somebody thinks of the service. They say first whether it stands in their file, or in nobody's. */
export function FeedbackForm({ view, kind, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { fields, section } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const draft = useFormDraft<Draft>(
    { form: kind, file: view.file, record: null },
    {
      version: 1,
      content: { typed: { ...typedForm(fields, emptyValues(fields)), ...start }, name: null },
      schema: draftSchema,
    },
  );
  const { problems, attempt, isRight } = useHandedIn();
  const back = () => backToSection(view.file, section);
  if (draft === null) return null;
  const { typed, name } = draft.content;
  const nameMissing = problems['name'] !== undefined && name === null;

  const keep = async (): Promise<FormProblems | null> => {
    if (name === 'without') {
      const given = await ask('giveFeedback', typed);
      return given?.ok === true ? given.value.problems : null;
    }
    const saved = await ask('saveRecord', { file: view.file, kind, record: null, typed, seen: {} });
    return saved?.ok === true ? saved.value.problems : null;
  };
  const save = () =>
    draft.saving(async () => {
      const wrong = name === null ? { name: 'FIELD_NEEDED' as const } : await keep();
      if (wrong === null || !isRight(wrong)) return false;
      if (name === 'without') await ask('discardForm', { form: kind, file: view.file, record: null });
      announce(t('record.common.saved'));
      back();
      return true;
    });

  return (
    <Screen
      title={words.add}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: back }}
    >
      <Stack>
        <FoundNote {...draft} />
        <Card>
          <Choice
            label={t('serviceFeedback.name')}
            hint={t('serviceFeedback.nameHint')}
            problem={nameMissing ? t('serviceFeedback.nameMissing') : undefined}
            options={[
              { value: 'without', label: t('serviceFeedback.without') },
              { value: 'with', label: t('serviceFeedback.with') },
            ]}
            value={name}
            onChange={(next) => draft.edit({ name: next })}
          />
        </Card>
        <RecordForm
          kind={kind}
          fields={fields}
          typed={typed}
          problems={problems}
          attempt={attempt}
          context={context}
          onChange={(next) => draft.edit({ typed: next })}
          onSubmit={() => void save()}
        >
          <FormFoot draft={draft} problem={problem} busy={busy} />
        </RecordForm>
      </Stack>
    </Screen>
  );
}
