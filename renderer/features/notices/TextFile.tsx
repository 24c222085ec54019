import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlainText } from '../../../shared/rules/plain-text.ts';
import { Button } from '../../ui/Button.tsx';

const MOST_BYTES = 400_000;

/** Unicode, or else as an older Windows wrote it; null for what is no text. */
async function readText(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = await file.arrayBuffer();
  for (const encoding of ['utf-8', 'windows-1252']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return isPlainText(text) ? text : null;
    } catch {
      continue;
    }
  }
  return null;
}

/** A file of plain text, into a form. It is read here and goes nowhere else. */
export function TextFile({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await readText(file);
    setFailed(text === null);
    if (text !== null) onText(text);
  };
  return (
    <div>
      <Button icon={FileText} onPress={() => input.current?.click()}>
        {t('notices.choose')}
      </Button>
      <p className="ui-hint">{t('notices.chooseHint')}</p>
      <input
        ref={input}
        hidden
        type="file"
        accept=".txt,.md,text/plain,text/markdown"
        aria-label={t('notices.choose')}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      {failed && <p role="alert">{t('notices.notRead')}</p>}
    </div>
  );
}
