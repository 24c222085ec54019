import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';

export interface Outcome {
  added: number;
  refused: number[];
  left: number;
}

/** What came of it. */
export function Brought({ outcome: { added, refused, left } }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const said = t('import.done', { count: added });
  useEffect(() => announce(said), [said]);
  return (
    <Banner tone="calm">
      <p>{said}</p>
      {refused.length > 0 && <p>{t('import.refused', { count: refused.length })}</p>}
      {left > 0 && <p>{t('import.stopped', { count: left })}</p>}
    </Banner>
  );
}
