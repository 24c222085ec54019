import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { ClockCard } from './ClockCard.tsx';
import { clockOf } from './clock.ts';
import { useFacts } from '../record/use-facts.tsx';
import { LostLaptop } from './LostLaptop.tsx';
import { NextSteps } from './NextSteps.tsx';
import { OtherBodies } from './OtherBodies.tsx';
import { Papers } from './Papers.tsx';
import { StepsDone } from './StepsDone.tsx';
import { useIncident } from './use-incidents.ts';

/** One incident: what is next, what the clock says, what was reported, and what was done. */
export function IncidentScreen({ file }: { file: string }) {
  const { t } = useTranslation();
  const { known, problem } = useIncident(file);
  const back = { label: t('incidents.back'), onPress: () => go({ at: 'incidents' }) };
  if (known === null) return <ProblemNote problem={problem} />;
  return (
    <CaseFile found={known}>
      <Screen title={t('incidents.caseTitle', { reference: known.reference })} back={back}>
        <Shown known={known} />
      </Screen>
    </CaseFile>
  );
}

function Shown({ known }: { known: OfficeCase }) {
  const state = incidentNow(known);
  const clock = clockOf(known, state, useNow());
  const laptop = wordOf(known.view.values, 'laptop');
  return (
    <Columns lead="first">
      <Stack>
        <NextSteps known={known} state={state} />
        <StepsDone known={known} state={state} />
        <OtherBodies known={known} state={state} />
      </Stack>
      <Stack>
        <ClockCard clock={clock} />
        <Reported known={known} />
        {laptop !== '' && <LostLaptop device={laptop} />}
        <Papers file={known.view.file} state={state} />
      </Stack>
    </Columns>
  );
}

function Reported({ known: { view } }: { known: OfficeCase }) {
  const { t } = useTranslation();
  const facts = useFacts(view);
  const { at, workerName } = view.begun;
  return (
    <Card icon={FileWarning} title={t('incidents.told')}>
      <Facts facts={facts} />
      <p className="ui-soft card-foot">
        {t('incidents.by', { date: showDate(at), time: showTime(at), worker: inWords(workerName) })}{' '}
        <SafetyPill safety={view.safety} />
      </p>
    </Card>
  );
}
