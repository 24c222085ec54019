import { LockKeyhole } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useIdle } from './idle.ts';

/** Shows before the idle lock falls. Any touch or key makes it go away; the button says so. */
export function IdleWarning() {
  const { t } = useTranslation();
  const locksIn = useIdle(({ locksIn: seconds }) => seconds);
  const warning = locksIn !== null;
  useEffect(() => {
    if (warning) announce(t('idle.soon'), true);
  }, [warning, t]);
  if (locksIn === null) return null;
  return (
    <aside className="idle-warning" aria-label={t('idle.label')}>
      <Banner tone="wait" icon={LockKeyhole} actions={<Button kind="main">{t('idle.stay')}</Button>}>
        {t('idle.warning', { count: locksIn })}
      </Banner>
    </aside>
  );
}
