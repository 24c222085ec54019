import { useTranslation } from 'react-i18next';
import { inWords } from '../../ui/in-words.ts';
import { useSession } from './session.ts';

/** Who answers for the information, and how to reach them: on every paper and wherever somebody signs. Known on the laptop, with no signal. */
export function ControllerLine() {
  const { t } = useTranslation();
  const organisation = useSession(({ library }) => library?.organisation);
  if (organisation === undefined) return null;
  const { name, phone, email } = organisation.dataProtection;
  return (
    <p>
      {t('controller.line', {
        organisation: inWords(organisation.name),
        name: inWords(name),
        phone: inWords(phone),
        email: inWords(email),
      })}
    </p>
  );
}
