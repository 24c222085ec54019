import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { disposalStep } from '../../../shared/record/case/disposal.ts';
import { emptyValues, typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { FileContext, useRuleContext } from '../record/file-context.ts';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { type RecordDraft, recordDraftSchema } from '../record/record-draft.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { go, type RetentionRoute } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { useDisposal } from './use-disposal.ts';

type StepRoute = Extract<RetentionRoute, { at: 'disposal-step' }>;

/** Writing down a step of a disposal. */
export function WriteStep({ route }: { route: StepRoute }) {
  const { t } = useTranslation();
  const { file, step } = route;
  const { value, problem } = useDisposal(file);
  if (value === null || value.appraisal === null) return <ProblemNote problem={problem} />;
  const { view } = value.appraisal;
  return (
    <FileContext value={{ file: view.file, records: [view, ...value.steps], person: null }}>
      <Screen
        title={t(`retention.add.${step}`)}
        lead={t('retention.fileOf', { reference: value.about.reference })}
        back={{ label: t('retention.backToFile'), onPress: () => go({ at: 'disposal', file }) }}
      >
        <Form route={route} inCase={view.file} />
      </Screen>
    </FileContext>
  );
}

const { fields } = disposalStep;

function Form({ route: { file, step, device }, inCase }: { route: StepRoute; inCase: string }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const [start] = useState({ what: step, ...(device === undefined ? {} : { device }) });
  const draft = useFormDraft<RecordDraft>(
    { form: 'disposal-step', file: inCase, record: null, start },
    {
      version: 1,
      content: { typed: { ...typedForm(fields, emptyValues(fields)), ...start }, seen: {} },
      schema: recordDraftSchema,
    },
  );
  const { problems, attempt, isRight } = useHandedIn();
  if (draft === null) return null;
  const { typed } = draft.content;
  const save = () =>
    draft.saving(async () => {
      const saved = await ask('addStep', { file: inCase, kind: 'disposal-step', typed, start });
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
      announce(t('record.common.saved'));
      go({ at: 'disposal', file });
      return true;
    });
  return (
    <>
      <FoundNote {...draft} />
      <RecordForm
        kind="disposal-step"
        fields={fields}
        typed={typed}
        given={Object.keys(start)}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void save()}
      >
        <FormFoot draft={draft} problem={problem} busy={busy} />
      </RecordForm>
    </>
  );
}
