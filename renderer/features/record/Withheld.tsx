import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../../shared/record/case/sections.ts';
import { Banner } from '../../ui/Banner.tsx';
import { showList } from '../../ui/format.ts';

/** Says plainly that parts of the file are kept back from this worker, why, and what to do. Nothing where none are. */
export function Withheld({ sections }: { sections: readonly Section[] }) {
  const { t } = useTranslation();
  if (sections.length === 0) return null;
  const parts = showList(sections.map((section) => t(`record.common.sections.${section}`)));
  return (
    <Banner tone="wait" icon={LockKeyhole} title={t('record.common.withheld', { parts })}>
      <p>{t('record.common.withheldMeans')}</p>
      <p>{t('record.common.withheldSafety')}</p>
    </Banner>
  );
}
