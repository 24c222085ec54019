import { useTranslation } from 'react-i18next';
import { useCheckedForm, wrongIf } from '../../ui/checked-form.ts';
import { Field } from '../../ui/Field.tsx';
import { StepForm } from './StepForm.tsx';
import { fillIn, useSetUp } from './store.ts';

/** Who sets the charity up: its first administrator. */
export function You({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation();
  const { name, role } = useSetUp((state) => state.form);
  const checked = useCheckedForm(
    [
      ...wrongIf(name.trim() === '', 'setup-name', t('setup.nameNeeded')),
      ...wrongIf(role.trim() === '', 'setup-role', t('setup.roleNeeded')),
    ],
    () => {
      fillIn({ name: name.trim(), role: role.trim() });
      onNext();
    },
  );
  return (
    <StepForm title={t('setup.youTitle')} lead={t('setup.youLead')} checked={checked}>
      <Field
        id="setup-name"
        label={t('setup.name')}
        maxLength={70}
        value={name}
        onChange={(typed) => fillIn({ name: typed })}
        problem={checked.under('setup-name')}
      />
      <Field
        id="setup-role"
        label={t('setup.role')}
        hint={t('setup.roleHint')}
        maxLength={70}
        value={role}
        onChange={(typed) => fillIn({ role: typed })}
        problem={checked.under('setup-role')}
      />
    </StepForm>
  );
}
