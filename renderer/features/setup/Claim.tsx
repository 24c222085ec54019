import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCheckedForm, wrongIf } from '../../ui/checked-form.ts';
import { Field } from '../../ui/Field.tsx';
import { readServerAddress } from '../enrol/server-address.ts';
import { useSession } from '../shell/session.ts';
import { readClaimCode } from './claim-code.ts';
import { StepForm } from './StepForm.tsx';
import { fillIn, useSetUp } from './store.ts';

/** Where the office is, and the code that its console gave for this charity. */
export function Claim({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const known = useSession((session) => session.server) ?? '';
  const form = useSetUp((state) => state.form);
  const [server, setServer] = useState(form.server || known);
  const [claim, setClaim] = useState(form.claim);
  const address = readServerAddress(server);
  const code = readClaimCode(claim);
  const checked = useCheckedForm(
    [
      ...wrongIf(address === null, 'setup-server', t('setup.serverNeeded')),
      ...wrongIf(code === null, 'setup-claim', t('setup.claimNeeded')),
    ],
    () => {
      if (address === null || code === null) return;
      fillIn({ server: address, claim: code });
      onNext();
    },
  );
  return (
    <StepForm title={t('setup.claimTitle')} lead={t('setup.claimLead')} checked={checked}>
      <Field
        id="setup-server"
        label={t('enrol.server')}
        hint={t('setup.serverHint')}
        value={server}
        onChange={setServer}
        inputMode="url"
        problem={checked.under('setup-server')}
      />
      <Field
        id="setup-claim"
        label={t('setup.claim')}
        hint={t('setup.claimHint')}
        value={claim}
        onChange={setClaim}
        problem={checked.under('setup-claim')}
      />
    </StepForm>
  );
}
