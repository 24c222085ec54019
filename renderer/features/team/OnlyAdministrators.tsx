import { useTranslation } from 'react-i18next';
import type { OfficeView } from '../../vault/office-api.ts';
import { administratorsOf, namesIn } from './team-words.ts';

/** For who may look and not change: who to ask. */
export function OnlyAdministrators({ office }: { office: OfficeView }) {
  const { t } = useTranslation();
  return (
    <p className="ui-soft">
      {t('team.onlyAdministrators', { names: namesIn(t, office, administratorsOf(office)) })}
    </p>
  );
}
