import { ArrowRight, ListTodo } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type IncidentNow, incidentSteps } from '../../../shared/rules/incident.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { go } from '../shell/route.ts';
import { Proposal } from './Proposal.tsx';

/** The one step that comes next, and the others that can be written at any time. */
export function NextSteps({ known, state }: { known: OfficeCase; state: IncidentNow }) {
  const { t } = useTranslation();
  const { file } = known.view;
  const { next, standing } = state;
  if (next === null) {
    return (
      <Card icon={ListTodo} title={t('incidents.next')}>
        <p>{t('incidents.allDone')}</p>
      </Card>
    );
  }
  const isWeighed = standing.some(({ values }) => values['step'] === 'assessed');
  const more = incidentSteps.filter(
    (step) =>
      step !== next &&
      step !== 'closed' &&
      step !== 'mistake' &&
      step !== 'other-told' &&
      (step !== 'decided' || isWeighed),
  );
  return (
    <Card icon={ListTodo} title={t('incidents.next')}>
      <Stack>
        {next === 'decided' && <Proposal state={state} />}
        {next === 'people-told' && (
          <p>
            {t('incidents.letter')} {t('incidents.rights')}
          </p>
        )}
        <Buttons>
          <Button
            kind="main"
            iconAfter={ArrowRight}
            onPress={() => go({ at: 'incident-step', file, step: next })}
          >
            {t(`incidents.add.${next}`)}
          </Button>
        </Buttons>
        <details>
          <summary>{t('incidents.more')}</summary>
          <Buttons>
            {more.map((step) => (
              <Button key={step} kind="quiet" onPress={() => go({ at: 'incident-step', file, step })}>
                {t(`incidents.add.${step}`)}
              </Button>
            ))}
          </Buttons>
        </details>
      </Stack>
    </Card>
  );
}
