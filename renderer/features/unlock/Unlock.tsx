import { CircleHelp, LockKeyholeOpen } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { Forgotten } from '../recover/Forgotten.tsx';
import { Announcements } from '../shell/Announcements.tsx';
import { Doorway } from '../shell/Doorway.tsx';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { arrive } from './arrive.ts';
import { StageProgress } from './StageProgress.tsx';

/** The way back in: with the passphrase, or with both recovery cards. */
export function Unlock() {
  const [forgotten, setForgotten] = useState(false);
  return (
    <Doorway>
      {forgotten ? (
        <Forgotten onBack={() => setForgotten(false)} />
      ) : (
        <WithPassphrase onForgotten={() => setForgotten(true)} />
      )}
    </Doorway>
  );
}

function WithPassphrase({ onForgotten }: { onForgotten: () => void }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [passphrase, setPassphrase] = useState('');
  const [empty, setEmpty] = useState(false);
  const interrupted = useSession((session) => session.interrupted);

  const unlock = async (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(passphrase === '');
    if (passphrase === '') return;
    useSession.setState({ arriving: 'unlock', progress: null });
    const outcome = await ask('unlock', passphrase);
    if (outcome?.ok === true) arrive(outcome.value.unfinished);
    useSession.setState({ arriving: null });
  };

  return (
    <form noValidate onSubmit={(event) => void unlock(event)}>
      <Stack>
        <Announcements />
        <div>
          <ScreenTitle display>{t('unlock.title')}</ScreenTitle>
          <p className="ui-lead">{t(interrupted === null ? 'unlock.lead' : 'unlock.leadInterrupted')}</p>
        </div>
        <PassphraseField
          id="unlock-passphrase"
          label={t('unlock.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          purpose="current-password"
          problem={empty ? t('unlock.needed') : undefined}
        />
        <ProblemNote problem={problem} />
        {busy && <StageProgress />}
        <Buttons>
          <Button type="submit" kind="main" size="large" icon={LockKeyholeOpen} busy={busy}>
            {t('unlock.unlock')}
          </Button>
        </Buttons>
        <Buttons>
          <Button kind="quiet" icon={CircleHelp} onPress={onForgotten}>
            {t('unlock.forgotten')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
