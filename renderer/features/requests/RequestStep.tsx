import { useTranslation } from 'react-i18next';
import { complaintSteps } from '../../../shared/record/case/data-complaint.ts';
import { requestSteps } from '../../../shared/record/case/request-step.ts';
import { typedDate } from '../../../shared/rules/typed-date.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { StepForm } from '../office-cases/StepForm.tsx';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { go, type RequestRoute } from '../shell/route.ts';
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
    <CaseFile found={one}>
      <Screen
        title={t(what === undefined ? 'requests.next' : `requests.add.${what}`)}
        lead={t('requests.caseTitle', { what: nameOf(one), reference: one.reference })}
        back={{ label: t('requests.backToCase'), onPress: () => go({ at: 'request', file }) }}
      >
        <Form known={known} start={start} />
      </Screen>
    </CaseFile>
  );
}

function Form({ known: { one, today }, start }: { known: KnownCase } & Pick<StepRoute, 'start'>) {
  const { file } = one.view;
  const place = { kind: stepKinds[one.kind], file, start };
  const letterOf = useLetter(one);
  const form = useDraftedForm({ ...place, first: { on: typedDate(today), ...start } });
  if (form === null) return null;
  const letter = letterOf(form.values);
  return (
    <StepForm
      form={form}
      place={place}
      given={given}
      also={{ letter: letter?.ok === true ? letter.value : '' }}
      doneAt={{ at: 'request', file }}
      above={<StepNotes one={one} values={form.values} />}
    >
      <LetterSoFar letter={letter} />
    </StepForm>
  );
}
