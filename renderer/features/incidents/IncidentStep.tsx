import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentStep } from '../../../shared/record/case/incident-step.ts';
import { emptyValues, readForm, typedForm } from '../../../shared/record/field/form.ts';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { announce } from '../../ui/announce.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { FileContext, useRuleContext } from '../record/file-context.ts';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { type RecordDraft, recordDraftSchema } from '../record/record-draft.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { FourQuestions, Proposal } from './Proposal.tsx';
import { type StepRoute, startOf } from './start.ts';
import { useIncidents } from './use-incidents.ts';

/** Writing down one step of an incident. */
export function IncidentStep({ route }: { route: StepRoute }) {
  const { t } = useTranslation();
  const { file, step } = route;
  const { value, problem } = useIncidents();
  const known = value?.find(({ view }) => view.file === file);
  if (known === undefined) return <ProblemNote problem={problem} />;
  const back = { label: t('incidents.backToCase'), onPress: () => go({ at: 'incident', file }) };
  return (
    <FileContext value={{ file, records: [known.view, ...known.steps], person: null }}>
      <Screen
        title={t(`incidents.add.${step}`)}
        lead={t('incidents.caseTitle', { reference: known.reference })}
        back={back}
      >
        <StepForm known={known} route={route} />
      </Screen>
    </FileContext>
  );
}

const { fields } = incidentStep;

function StepForm({ known, route }: { known: OfficeCase; route: StepRoute }) {
  const { t } = useTranslation();
  const { file, step } = route;
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const [start] = useState(() => startOf(route));
  const draft = useFormDraft<RecordDraft>(
    { form: 'incident-step', file, record: null, start },
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
      const saved = await ask('addStep', { file, kind: 'incident-step', typed, start });
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
      announce(t('record.common.saved'));
      go({ at: 'incident', file });
      return true;
    });

  const { values } = readForm(fields, typed, context);
  return (
    <>
      <FoundNote {...draft} />
      {step === 'decided' && <Proposal state={incidentNow(known)} />}
      <RecordForm
        kind="incident-step"
        fields={fields}
        typed={typed}
        given={Object.keys(start)}
        problems={problems}
        attempt={attempt}
        context={context}
        beside={{ riskWhy: <FourQuestions values={values} /> }}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void save()}
      >
        {step === 'closed' && <p>{t('incidents.closing')}</p>}
        <FormFoot draft={draft} problem={problem} busy={busy} />
      </RecordForm>
    </>
  );
}
