import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { complaintSteps } from '../../../shared/record/case/data-complaint.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { requestSteps } from '../../../shared/record/case/request-step.ts';
import { emptyValues, readForm, typedForm } from '../../../shared/record/field/form.ts';
import { typedDate } from '../../../shared/rules/typed-date.ts';
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
import { go, type RequestRoute } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { LetterSoFar } from './LetterSoFar.tsx';
import { useCaseName } from './RequestRow.tsx';
import { StepNotes } from './StepNotes.tsx';
import { type KnownCase, useCase } from './use-case.ts';
import { useLetter } from './use-letter.ts';

type StepRoute = Extract<RequestRoute, { at: 'request-step' }>;

const stepKinds = { 'rights-request': 'request-step', 'data-complaint': 'data-complaint-step' } as const;
/** Not asked again: the screen before said it. */
const given = ['what', 'step'];

/** Writing down one step of a request or of a complaint. */
export function RequestStep({ route: { file, start } }: { route: StepRoute }) {
  const { t } = useTranslation();
  const nameOf = useCaseName();
  const { known, problem } = useCase(file);
  if (known === null) return <ProblemNote problem={problem} />;
  const { one } = known;
  const what = [...requestSteps, ...complaintSteps].find((name) => name === start['what']);
  return (
    <FileContext value={{ file, records: [one.view, ...one.steps], person: null }}>
      <Screen
        title={t(what === undefined ? 'requests.next' : `requests.add.${what}`)}
        lead={t('requests.caseTitle', { what: nameOf(one), reference: one.reference })}
        back={{ label: t('requests.backToCase'), onPress: () => go({ at: 'request', file }) }}
      >
        <StepForm known={known} start={start} />
      </Screen>
    </FileContext>
  );
}

function StepForm({ known: { one, today }, start }: { known: KnownCase } & Pick<StepRoute, 'start'>) {
  const { t } = useTranslation();
  const { file } = one.view;
  const kind = stepKinds[one.kind];
  const { fields } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const letterOf = useLetter(one);
  const fresh = useMemo(
    () => ({
      version: 1,
      content: {
        typed: { ...typedForm(fields, emptyValues(fields)), on: typedDate(today), ...start },
        seen: {},
      },
      schema: recordDraftSchema,
    }),
    [fields, start, today],
  );
  const draft = useFormDraft<RecordDraft>({ form: kind, file, record: null, start }, fresh);
  const { problems, attempt, isRight } = useHandedIn();
  if (draft === null) return null;
  const { typed } = draft.content;
  const { values } = readForm(fields, typed, context);
  const letter = letterOf(values);

  const save = () =>
    draft.saving(async () => {
      const finished = letter?.ok === true ? letter.value : '';
      const saved = await ask('addStep', { file, kind, typed: { ...typed, letter: finished }, start });
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
      announce(t('record.common.saved'));
      go({ at: 'request', file });
      return true;
    });

  return (
    <>
      <FoundNote {...draft} />
      <StepNotes one={one} values={values} />
      <RecordForm
        kind={kind}
        fields={fields}
        typed={typed}
        given={given}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void save()}
      >
        <LetterSoFar letter={letter} />
        <FormFoot draft={draft} problem={problem} busy={busy} />
      </RecordForm>
    </>
  );
}
