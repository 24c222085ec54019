import { LockKeyholeOpen } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from '../../ui/Screen.tsx';
import { Announcements } from '../shell/Announcements.tsx';
import { Doorway } from '../shell/Doorway.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { StageProgress } from './StageProgress.tsx';

/** The way back in. Goes to the very card that was open, or asks what to do with unfinished work. */
export function Unlock() {
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
    if (outcome?.ok === true) {
      const { unfinished } = outcome.value;
      const draft = unfinished.find(({ id }) => id === interrupted);
      useSession.setState({ unfinished, interrupted: null });
      if (draft !== undefined) go({ at: 'act', draft: draft.id });
      else if (unfinished.length > 0) go({ at: 'recover' });
    }
    useSession.setState({ arriving: null });
  };

  return (
    <Doorway>
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
          <p className="ui-soft">{t('unlock.forgotten')}</p>
        </Stack>
      </form>
    </Doorway>
  );
}
