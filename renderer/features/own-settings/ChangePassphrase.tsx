import { KeyRound } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { NewPassphrase, useNewPassphrase } from '../enrol/NewPassphrase.tsx';
import { useAsk } from '../shell/vault.tsx';

/** A new passphrase, by who knows the old one. */
export function ChangePassphrase() {
  const [round, setRound] = useState(0);
  // A new round is a new form: nothing that was typed stays in memory.
  return <Form key={round} changed={round > 0} onChanged={() => setRound(round + 1)} />;
}

function Form({ changed, onChanged }: { changed: boolean; onChanged: () => void }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const choosing = useNewPassphrase();
  const [old, setOld] = useState('');
  const [empty, setEmpty] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setEmpty(old === '');
    const passphrase = await choosing.choose();
    if (old === '' || passphrase === null) {
      setAttempt(attempt + 1);
      return;
    }
    const outcome = await ask('changePassphrase', old, passphrase);
    if (outcome?.ok === true) onChanged();
  };

  const items = [
    ...(empty ? [{ id: 'own-old', text: t('own.oldNeeded') }] : []),
    ...(choosing.wrong === null ? [] : [choosing.wrong]),
  ];
  return (
    <Card title={t('own.passphrase')} icon={KeyRound}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          {changed && (
            <Banner tone="calm" role="status">
              {t('own.changed')}
            </Banner>
          )}
          <ErrorSummary items={items} attempt={attempt} />
          <PassphraseField
            id="own-old"
            label={t('own.old')}
            value={old}
            onChange={setOld}
            purpose="current-password"
            problem={empty ? t('own.oldNeeded') : undefined}
          />
          <NewPassphrase choosing={choosing} />
          <ProblemNote problem={problem} />
          <Buttons>
            <Button type="submit" kind="main" busy={busy}>
              {t('own.change')}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Card>
  );
}
