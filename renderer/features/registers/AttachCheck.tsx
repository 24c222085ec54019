import { Paperclip } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { decodeText } from '../../../shared/rules/import/decode-text.ts';
import { Button } from '../../ui/Button.tsx';

/** What came back from the check against the national data opt-out, for a flow of this name. */
export function AttachCheck({ name, onAttach }: { name: string; onAttach: (returned: string) => void }) {
  const { t } = useTranslation();
  const attach = async (file: File | null) => {
    if (file !== null) onAttach(decodeText(await file.bytes()).text);
  };
  return (
    <FileTrigger
      acceptedFileTypes={['.csv', '.txt', '.dat', 'text/csv', 'text/plain']}
      onSelect={(files) => void attach(files?.item(0) ?? null)}
    >
      <Button icon={Paperclip} aria-label={t('optOut.attachThis', { name })}>
        {t('optOut.attach')}
      </Button>
    </FileTrigger>
  );
}
