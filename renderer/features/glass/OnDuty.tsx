import { useTranslation } from 'react-i18next';
import { inWords } from '../../ui/in-words.ts';
import type { OfficeView } from '../../vault/office-api.ts';
import { onDuty } from '../shell/office.ts';
import { useSession } from '../shell/session.ts';

/** Whom to ring when this laptop cannot help. */
export function OnDuty({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  const phone = useSession(({ library }) => library?.organisation.dataProtection.phone);
  const names = onDuty(office).map(inWords).join(', ');
  return (
    <p>
      {names === '' ? t('glass.ringNobody') : t('glass.ring', { names })}
      {phone !== undefined && ` ${t('glass.ringOffice', { phone })}`}
    </p>
  );
}
