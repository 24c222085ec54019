import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitWords } from '../../../shared/rules/typed-words.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Steps } from '../../ui/Progress.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx';
import { setEnrol, useEnrol } from './store.ts';

/** Step 2: words to unlock with. */
export function Passphrase({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const { problem, code } = useEnrol();
  const choosing = useNewPassphrase((own) => splitWords(own).join(' ') === splitWords(code).join(' '));
  const [attempt, setAttempt] = useState(0);

  const next = async (event: SyntheticEvent) => {
    event.preventDefault();
    const passphrase = await choosing.choose();
    if (passphrase === null) {
      setAttempt(attempt + 1);
      return;
    }
    setEnrol({ passphrase });
    onChosen();
  };

  return (
    <form noValidate onSubmit={(event) => void next(event)}>
      <Stack>
        <Steps current={2} total={3} />
        <div>
          <ScreenTitle>{t('enrol.passphraseTitle')}</ScreenTitle>
          <p className="ui-lead">{t('enrol.passphraseLead')}</p>
        </div>
        <ErrorSummary items={choosing.wrong === null ? [] : [choosing.wrong]} attempt={attempt} />
        <ProblemNote problem={problem} />
        <NewPassphrase choosing={choosing} />
        <Buttons>
          <Button icon={ArrowLeft} onPress={() => setEnrol({ step: 'invitation', problem: null })}>
            {t('enrol.back')}
          </Button>
          <Button
            type="submit"
            kind="main"
            iconAfter={ArrowRight}
            isDisabled={choosing.way === 'offered' && choosing.offered === ''}
          >
            {t('enrol.join')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
