import { CircleX, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Pill } from '../../ui/Pill.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { RecordCard } from '../record/RecordCard.tsx';
import { go } from '../shell/route.ts';

/** What went, or was stopped. A letter is printed from its record only, so none leaves without one. */
export function SharingCard({ view }: { view: RecordView }) {
  const { t } = useTranslation();
  const { file, record, values } = view;
  return (
    <div>
      {values['stopped'] !== '' && (
        <Pill tone="need" icon={CircleX}>
          {t('sharing.notShared')}
        </Pill>
      )}
      <RecordCard view={view} />
      {values['letter'] !== '' && (
        <Buttons>
          <Button icon={FileText} onPress={() => go({ at: 'letter', file, record })}>
            {t('sharing.openLetter')}
          </Button>
        </Buttons>
      )}
    </div>
  );
}
