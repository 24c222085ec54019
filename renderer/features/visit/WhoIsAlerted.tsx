import { Siren, TriangleAlert } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { showList } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { VisitView } from '../../vault/visit-api.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Whose laptops ring if this visit is late, by name, before anybody sets out. */
export function WhoIsAlerted({ file, visit }: { file: string; visit: VisitView | null }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('whoIsAlerted', file), [vault, file]);
  const { value: alerted, problem } = useLoaded(load, null);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (alerted === null) return null;
  if (alerted.length === 0) {
    return (
      <Banner tone="need" icon={TriangleAlert} title={t('visit.alerted.nobody')}>
        <p>{t('visit.alerted.nobodyWhy')}</p>
        <p>{t('visit.alerted.nobodyDo')}</p>
      </Banner>
    );
  }
  const buddyHears =
    visit === null || visit.buddy === '' || alerted.some(({ worker }) => worker === visit.buddy);
  return (
    <Card icon={Siren} title={t('visit.alerted.title')}>
      <p>{t('visit.alerted.these', { names: showList(alerted.map(({ name }) => inWords(name))) })}</p>
      {!buddyHears && <p>{t('visit.alerted.buddyNot', { name: inWords(visit.buddyName) })}</p>}
      <p className="ui-soft">{t('visit.alerted.onlyOpen')}</p>
    </Card>
  );
}
