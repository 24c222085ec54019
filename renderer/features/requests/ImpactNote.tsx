import { useTranslation } from 'react-i18next';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { Banner } from '../../ui/Banner.tsx';

const touched: readonly unknown[] = ['erase', 'restrict'];

/** What the choice may mean for the help somebody gets: said once they have chosen, in plain words, and for no right that changes nothing. */
export function ImpactNote({ typed }: { typed: TypedForm }) {
  const { t } = useTranslation();
  return touched.includes(typed['right']) ? (
    <Banner tone="brand" role="status">
      {t('requests.impact')}
    </Banner>
  ) : null;
}
