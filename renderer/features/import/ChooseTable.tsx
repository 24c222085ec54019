import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger } from 'react-aria-components';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { MOST_MEGABYTES, MOST_ROWS, readTable, type Table, type TableProblem } from './read-table.ts';

interface Props {
  /** One is on screen already. */
  again: boolean;
  onRead: (table: Table) => void;
}

/** Choosing the file. What is no table is said in words, and nothing else changes. */
export function ChooseTable({ again, onRead }: Props) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<TableProblem | null>(null);
  const [reading, setReading] = useState(false);
  const limits = { rows: MOST_ROWS, megabytes: MOST_MEGABYTES };
  const choose = async (files: FileList | null) => {
    const file = files?.item(0) ?? null;
    if (file === null) return;
    setReading(true);
    const read = await readTable(file);
    setReading(false);
    setProblem(read.ok ? null : read.problem);
    if (read.ok) onRead(read.value);
  };
  return (
    <Card title={t('import.file')}>
      <Stack>
        <p className="ui-hint">{t('import.fileHint', limits)}</p>
        <FileTrigger
          acceptedFileTypes={['.csv', 'text/csv', 'text/plain']}
          onSelect={(files) => void choose(files)}
        >
          <Button icon={FileUp} busy={reading}>
            {t(again ? 'import.chooseAnother' : 'import.choose')}
          </Button>
        </FileTrigger>
        {problem !== null && (
          <div role="alert">
            <Banner tone="need">{t(`import.${problem}`, limits)}</Banner>
          </div>
        )}
      </Stack>
    </Card>
  );
}
