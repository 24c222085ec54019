import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassphrase, useNewPassphrase } from '../enrol/NewPassphrase.tsx';
import { StepForm } from './StepForm.tsx';
import { fillIn } from './store.ts';

/** Words that unlock this laptop. */
export function OwnPassphrase({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const choosing = useNewPassphrase();
  const [attempt, setAttempt] = useState(0);
  const next = async () => {
    const passphrase = await choosing.choose();
    if (passphrase === null) return setAttempt(attempt + 1);
    fillIn({ passphrase });
    return onNext();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void next();
  };
  const items = choosing.wrong === null ? [] : [choosing.wrong];
  return (
    <StepForm
      title={t('enrol.passphraseTitle')}
      lead={t('enrol.passphraseLead')}
      checked={{ items, attempt, onSubmit }}
    >
      <NewPassphrase choosing={choosing} />
    </StepForm>
  );
}
