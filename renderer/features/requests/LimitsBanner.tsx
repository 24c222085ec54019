import { CirclePause, Lock } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { useRecordWords } from '../record/words.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Above a file whose use is restricted, or of which some use rests while an objection is weighed. */
export function LimitsBanner({ file }: { file: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords('restriction');
  const load = useCallback(() => vault.call('limits', file), [vault, file]);
  const { value } = useLoaded(load, file);
  if (value === null || (!value.locked && value.paused.length === 0)) return null;
  return (
    <div className="file-alert">
      {value.locked && (
        <Banner tone="need" icon={Lock} title={t('requests.banner.locked')}>
          {t('requests.banner.lockedMeans')}
        </Banner>
      )}
      {value.paused.length > 0 && (
        <Banner tone="wait" icon={CirclePause} title={t('requests.banner.paused')}>
          <ul className="told">
            {value.paused.map((use) => (
              <li key={use}>{words.option('uses', use)}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
