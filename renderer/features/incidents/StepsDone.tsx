import { useTranslation } from 'react-i18next';
import type { IncidentNow } from '../../../shared/rules/incident.ts';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { StepsDone as CaseSteps } from '../office-cases/StepsDone.tsx';
import { go } from '../shell/route.ts';

/** Every step of an incident. */
export function StepsDone({ known, state }: { known: OfficeCase; state: IncidentNow }) {
  const { t } = useTranslation();
  return (
    <CaseSteps
      steps={known.steps}
      standing={state.standing}
      named={{ by: 'step' }}
      mark={{
        done: t('incidents.wrong'),
        action: t('incidents.add.mistake'),
        onPress: ({ file, record }) => go({ at: 'incident-step', file, step: 'mistake', which: record }),
      }}
    />
  );
}
