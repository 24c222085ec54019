import { ArrowRight, DoorOpen } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ErrorSummary, type SummaryItem } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Steps } from '../../ui/Progress.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { startSetUp } from '../setup/store.ts';
import { useSession } from '../shell/session.ts';
import { invitationState } from './invitation-words.ts';
import { readServerAddress } from './server-address.ts';
import { setEnrol, useEnrol } from './store.ts';
import { WordCheck } from './WordCheck.tsx';

/** Step 1: where the office is, and the twelve words it gave. */
export function Invitation() {
  const { t } = useTranslation();
  const known = useSession((session) => session.server) ?? '';
  const enrolment = useEnrol();
  const [server, setServer] = useState(enrolment.server || known);
  const [code, setCode] = useState(enrolment.code);
  const [attempt, setAttempt] = useState(0);

  const address = readServerAddress(server);
  const state = invitationState(code);
  const checked = attempt > 0;
  const serverProblem = checked && address === null ? t('enrol.serverNeeded') : undefined;
  const codeProblem = checked && state !== 'good' ? t(`enrol.code.${state}`) : undefined;
  const items: SummaryItem[] = [
    ...(serverProblem === undefined ? [] : [{ id: 'enrol-server', text: serverProblem }]),
    ...(codeProblem === undefined ? [] : [{ id: 'enrol-code', text: codeProblem }]),
  ];

  const next = (event: SyntheticEvent) => {
    event.preventDefault();
    if (address === null || state !== 'good') setAttempt(attempt + 1);
    else setEnrol({ server: address, code, step: 'passphrase', problem: null });
  };

  return (
    <form noValidate onSubmit={next}>
      <Stack>
        <Steps current={1} total={3} />
        <div>
          <ScreenTitle>{t('enrol.invitationTitle')}</ScreenTitle>
          <p className="ui-lead">{t('enrol.invitationLead')}</p>
        </div>
        <ErrorSummary items={items} attempt={attempt} />
        <ProblemNote problem={enrolment.problem} />
        <Field
          id="enrol-server"
          label={t('enrol.server')}
          hint={t('enrol.serverHint')}
          value={server}
          onChange={setServer}
          inputMode="url"
          autoComplete="off"
          problem={serverProblem}
        />
        <Stack tight>
          <Field
            id="enrol-code"
            multiline
            label={t('enrol.codeLabel')}
            hint={t('enrol.codeHint')}
            value={code}
            onChange={setCode}
            autoComplete="off"
            problem={codeProblem}
          />
          <WordCheck code={code} onCorrect={setCode} />
        </Stack>
        <Buttons>
          <Button type="submit" kind="main" iconAfter={ArrowRight}>
            {t('enrol.next')}
          </Button>
          <Button kind="quiet" icon={DoorOpen} onPress={startSetUp}>
            {t('enrol.startCharity')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
