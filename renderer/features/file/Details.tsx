import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import type { FileView } from '../../vault/api.ts';
import { RecordCard } from '../record/RecordCard.tsx';

/** Everything that is written down about the person themselves. */
export function Details({ view }: { view: FileView }) {
  const { t } = useTranslation();
  return (
    <Card title={t('file.details')}>
      <RecordCard view={view.details} />
    </Card>
  );
}
