import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';

/** For the data-protection team: somebody opened a file in an emergency, and nobody has looked at it yet. */
export function GlassAlert() {
  const { t } = useTranslation();
  const { value: office } = useOffice();
  const count = office?.glass.filter(({ canReview }) => canReview).length ?? 0;
  if (count === 0) return null;
  return (
    <Banner
      tone="need"
      icon={Siren}
      title={t('glass.alertTitle', { count })}
      actions={<Button onPress={() => go({ at: 'glass' })}>{t('glass.look')}</Button>}
    >
      {t('glass.alert', { count })}
    </Banner>
  );
}
