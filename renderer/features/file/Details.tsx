import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import type { FileView } from '../../vault/api.ts';
import { Stack } from '../../ui/Screen.tsx';
import { RecordCard } from '../record/RecordCard.tsx';
import { KeptFor } from '../retention/KeptFor.tsx';
import { useReadOnly } from './read-only.ts';

/** Everything that is written down about the person themselves. */
export function Details({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <Stack>
      <Card title={t('file.details')}>
        <RecordCard view={view.details} />
      </Card>
      {!readOnly && <KeptFor file={view.file} />}
    </Stack>
  );
}
