import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../ui/Pill.tsx';
import type { Safety } from '../../vault/api.ts';
import { useSession } from '../shell/session.ts';

/** Where a thing rests: on this laptop, safe at the office, or waiting for a person to decide. */
export function SafetyPill({ safety }: { safety: Safety }) {
  const { t } = useTranslation();
  const inBrowser = useSession(({ sync }) => sync?.keptIn === 'browser');
  if (safety === 'office') {
    return (
      <Pill tone="calm" icon={CircleCheck}>
        {t('safety.office')}
      </Pill>
    );
  }
  if (safety === 'parked') {
    return (
      <Pill tone="need" icon={CircleAlert}>
        {t('safety.parked')}
      </Pill>
    );
  }
  return (
    <Pill tone="wait" icon={Clock}>
      {t(inBrowser ? 'safety.browser' : 'safety.laptop')}
    </Pill>
  );
}
