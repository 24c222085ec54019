import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import type { RecordView } from '../../vault/record-api.ts';

/** That a record was entered by mistake, and why. Nothing where it was not. */
export function MistakeNote({ view: { mistake } }: { view: Pick<RecordView, 'mistake'> }) {
  const { t } = useTranslation();
  if (mistake === '') return null;
  return (
    <p>
      <Pill tone="wait" icon={Undo2}>
        {t('record.common.mistake')}
      </Pill>{' '}
      <Literal>{mistake}</Literal>
    </p>
  );
}
