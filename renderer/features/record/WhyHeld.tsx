import { useTranslation } from 'react-i18next';
import type { PurposeOfUse } from '../../../shared/record/case/purposes.ts';
import { Facts } from '../../ui/Card.tsx';
import { useBasis } from './basis.ts';

/** Why the charity holds this, on what basis in law, and for how long: in plain words; folded away unless `open`. */
export function WhyHeld({ use, open = false }: { use: PurposeOfUse; open?: boolean }) {
  const { t } = useTranslation();
  const { six, nine, schedule, retention } = useBasis()(use);
  const special =
    nine === null
      ? t('why.noSpecial')
      : [
          t(`why.nine.${nine}`),
          ...(schedule === null ? [] : [t('why.schedule', { paragraph: schedule })]),
        ].join(' ');
  return (
    <details className="why-held" open={open}>
      <summary>{t('why.title')}</summary>
      <Facts
        facts={[
          { term: t('why.for'), value: t(`why.uses.${use}`) },
          { term: t('why.basis'), value: t(`why.six.${six}`) },
          { term: t('why.special'), value: special },
          { term: t('why.keep'), value: t(`why.retention.${retention}`) },
        ]}
      />
    </details>
  );
}
