import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { StepForm, type StepPlace } from '../office-cases/StepForm.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { go } from '../shell/route.ts';
import { FourQuestions, Proposal } from './Proposal.tsx';
import { type StepRoute, startOf } from './start.ts';
import { useIncident } from './use-incidents.ts';

/** Writing down one step of an incident. */
export function IncidentStep({ route }: { route: StepRoute }) {
  const { t } = useTranslation();
  const { file, step } = route;
  const { known, problem } = useIncident(file);
  if (known === null) return <ProblemNote problem={problem} />;
  return (
    <CaseFile found={known}>
      <Screen
        title={t(`incidents.add.${step}`)}
        lead={t('incidents.caseTitle', { reference: known.reference })}
        back={{ label: t('incidents.backToCase'), onPress: () => go({ at: 'incident', file }) }}
      >
        <Form known={known} route={route} />
      </Screen>
    </CaseFile>
  );
}

function Form({ known, route }: { known: OfficeCase; route: StepRoute }) {
  const { t } = useTranslation();
  const { file, step } = route;
  const [place] = useState<StepPlace>({ kind: 'incident-step', file, start: startOf(route) });
  const form = useDraftedForm(place);
  if (form === null) return null;
  return (
    <StepForm
      form={form}
      place={place}
      doneAt={{ at: 'incident', file }}
      above={step === 'decided' && <Proposal state={incidentNow(known)} />}
      beside={{ riskWhy: <FourQuestions values={form.values} /> }}
    >
      {step === 'closed' && <p>{t('incidents.closing')}</p>}
    </StepForm>
  );
}
