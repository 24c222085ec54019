import { useTranslation } from 'react-i18next';
import { useCheckedForm, wrongIf } from '../../ui/checked-form.ts';
import { Field } from '../../ui/Field.tsx';
import { StepForm } from './StepForm.tsx';
import { fillIn, useSetUp } from './store.ts';

/** Two to four letters, as its record numbers begin: Willow Bridge Community is WBC. */
function initialsOf(organisation: string): string {
  const letters = organisation
    .toUpperCase()
    .split(/[^A-Z]+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 3);
  return letters.length < 2 ? '' : letters;
}

/** What the charity is called, and how people reach it about their information. */
export function Charity({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const { organisation, recordPrefix, email, phone } = useSetUp((state) => state.form);
  const checked = useCheckedForm(
    [
      ...wrongIf(organisation.trim() === '', 'setup-organisation', t('setup.organisationNeeded')),
      ...wrongIf(!/^[A-Z]{2,4}$/.test(recordPrefix), 'setup-prefix', t('setup.prefixNeeded')),
      ...wrongIf(!/^\S+@\S+\.\S+$/.test(email.trim()), 'setup-email', t('setup.emailNeeded')),
      ...wrongIf(phone.trim() === '', 'setup-phone', t('setup.phoneNeeded')),
    ],
    () => {
      fillIn({ organisation: organisation.trim(), email: email.trim(), phone: phone.trim() });
      onNext();
    },
  );
  return (
    <StepForm title={t('setup.charityTitle')} lead={t('setup.charityLead')} checked={checked}>
      <Field
        id="setup-organisation"
        label={t('setup.organisation')}
        value={organisation}
        maxLength={120}
        onChange={(typed) => fillIn({ organisation: typed })}
        onBlur={() => recordPrefix === '' && fillIn({ recordPrefix: initialsOf(organisation) })}
        problem={checked.under('setup-organisation')}
      />
      <Field
        id="setup-prefix"
        label={t('setup.prefix')}
        hint={t('setup.prefixHint', { prefix: recordPrefix || 'WBC' })}
        width="tiny"
        maxLength={4}
        value={recordPrefix}
        onChange={(typed) => fillIn({ recordPrefix: typed.toUpperCase() })}
        problem={checked.under('setup-prefix')}
      />
      <Field
        id="setup-email"
        label={t('setup.email')}
        hint={t('setup.emailHint')}
        inputMode="email"
        maxLength={120}
        value={email}
        onChange={(typed) => fillIn({ email: typed })}
        problem={checked.under('setup-email')}
      />
      <Field
        id="setup-phone"
        label={t('setup.phone')}
        width="short"
        inputMode="tel"
        maxLength={40}
        value={phone}
        onChange={(typed) => fillIn({ phone: typed })}
        problem={checked.under('setup-phone')}
      />
    </StepForm>
  );
}
