import { FileText } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { decodeText } from '../../../shared/rules/import/decode-text.ts';
import { isPlainText } from '../../../shared/rules/plain-text.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

const MOST_BYTES = 400_000;

/** Null for what is no text, or too much of it. */
async function readText(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  const { text } = decodeText(await file.bytes());
  return isPlainText(text) ? text : null;
}

/** A file of plain text, into a form. It is read here and goes nowhere else. */
export function TextFile({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(false);
  const read = async (file: File | null) => {
    if (file === null) return;
    const text = await readText(file);
    setFailed(text === null);
    if (text !== null) onText(text);
  };
  return (
    <div>
      <FileTrigger
        acceptedFileTypes={['.txt', '.md', 'text/plain', 'text/markdown']}
        onSelect={(files) => void read(files?.item(0) ?? null)}
      >
        <Button icon={FileText}>{t('notices.choose')}</Button>
      </FileTrigger>
      <p className="ui-hint">{t('notices.chooseHint')}</p>
      {failed && (
        <Banner tone="need" role="alert">
          {t('notices.notRead')}
        </Banner>
      )}
    </div>
  );
}
