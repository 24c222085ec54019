import { useTranslation } from 'react-i18next';
import { HIDDEN_SYMBOL } from '../../../shared/rules/small-numbers/draw.ts';
import { presets, type ProtectionName } from '../../../shared/rules/small-numbers/presets.ts';

/** How to read a published table. */
export function StatKey({ protection }: { protection: ProtectionName }) {
  const { t } = useTranslation();
  const { hideBelow, base } = presets[protection];
  return <p className="ui-soft">{t('reports.key', { symbol: HIDDEN_SYMBOL, most: hideBelow - 1, base })}</p>;
}
