import { MessageSquareReply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useReadOnly } from '../file/read-only.ts';
import { RecordCard } from '../record/RecordCard.tsx';
import { go } from '../shell/route.ts';

/** Support that somebody else asked for can be answered. */
export function SupportPeriodCard({ view }: { view: RecordView }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { file, record, values } = view;
  const canAnswer = !readOnly && values['referrer'] !== '' && values['referrer'] !== undefined;
  return (
    <>
      <RecordCard view={view} />
      {canAnswer && (
        <Buttons>
          <Button icon={MessageSquareReply} onPress={() => go({ at: 'referrer-message', file, record })}>
            {t('support.message.open')}
          </Button>
        </Buttons>
      )}
    </>
  );
}
