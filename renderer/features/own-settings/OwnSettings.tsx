import { useTranslation } from 'react-i18next';
import { Screen } from '../../ui/Screen.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { Pin } from './Pin.tsx';

/** What a worker sets for themselves: the way in, and the way back. */
export function OwnSettings() {
  const { t } = useTranslation();
  return (
    <Screen title={t('own.title')} lead={t('own.lead')}>
      <ChangePassphrase />
      <Pin />
    </Screen>
  );
}
