import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { StepForm, type StepPlace } from '../office-cases/StepForm.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { go, type RetentionRoute } from '../shell/route.ts';
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
    <CaseFile found={{ view, steps: value.steps }}>
      <Screen
        title={t(`retention.add.${step}`)}
        lead={t('retention.fileOf', { reference: value.about.reference })}
        back={{ label: t('retention.backToFile'), onPress: () => go({ at: 'disposal', file }) }}
      >
        <Form route={route} inCase={view.file} />
      </Screen>
    </CaseFile>
  );
}

function Form({ route: { file, step, device }, inCase }: { route: StepRoute; inCase: string }) {
  const [place] = useState<StepPlace>({
    kind: 'disposal-step',
    file: inCase,
    start: { what: step, ...(device === undefined ? {} : { device }) },
  });
  const form = useDraftedForm(place);
  if (form === null) return null;
  return <StepForm form={form} place={place} doneAt={{ at: 'disposal', file }} />;
}
