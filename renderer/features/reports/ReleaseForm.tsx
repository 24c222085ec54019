import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { ReportForm } from '../../vault/report-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';

/** Says for whom, and puts the table into the log that everybody reads. Refused now: it is counted again, and shown as it is. */
export function ReleaseForm({ form, onReleased }: { form: ReportForm; onReleased: () => void }) {
  const { t } = useTranslation();
  const words = useRecordWords('statistics-release');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string>();
  const { busy, problem, ask } = useAsk();
  const release = async () => {
    const outcome = await ask('releaseReport', { ...form, reason });
    if (outcome?.ok !== true) return;
    const { release: record, problems } = outcome.value;
    const code = problems['reason'];
    setWrong(code === undefined ? undefined : t(`problems.${code}`));
    if (record !== '') go({ at: 'released', record });
    else if (code === undefined) onReleased();
  };
  return (
    <Stack>
      <Field
        label={words.label('reason')}
        value={reason}
        onChange={setReason}
        problem={wrong}
        maxLength={400}
        required
      />
      <ProblemNote problem={problem} />
      <div>
        <Button kind="main" icon={Send} busy={busy} onPress={() => void release()}>
          {t('reports.release')}
        </Button>
      </div>
    </Stack>
  );
}
