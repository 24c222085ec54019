import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/Screen.tsx';
import { useOffice } from '../shell/office.ts';
import { NameAndJob } from '../team/people/NameAndJob.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { Pin } from './Pin.tsx';

/** What a worker sees of themselves, and sets for themselves: the way in, and the way back. */
export function OwnSettings() {
  const { t } = useTranslation();
  const { value: office, again } = useOffice();
  const member = office?.members.find(({ me }) => me);
  return (
    <Screen title={t('own.title')} lead={t('own.lead')}>
      {office !== null && member !== undefined && (
        <NameAndJob office={office} again={again} member={member} />
      )}
      <ChangePassphrase />
      <Pin />
    </Screen>
  );
}
