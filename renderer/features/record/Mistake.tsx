import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useAsk } from '../shell/vault.tsx';

/** Says that a record should never have been written, and why; or that it is right after all. Nothing is removed. */
export function Mistake({ known }: { known: RecordView }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [why, setWhy] = useState('');
  const isMistake = known.mistake !== '';
  const mark = async (words: string) => {
    const marked = await ask('markMistake', known.file, known.kind, known.record, words);
    if (marked?.ok === true) {
      announce(t(words === '' ? 'record.common.mistakeUndone' : 'record.common.mistakeDone'));
      setWhy('');
    }
  };
  return (
    <Card>
      {isMistake ? (
        <Buttons>
          <Pill tone="wait" icon={Undo2}>
            {t('record.common.mistake')}
          </Pill>
          <Button busy={busy} onPress={() => void mark('')}>
            {t('record.common.mistakeUndo')}
          </Button>
        </Buttons>
      ) : (
        <Stack>
          <Field
            label={t('record.common.mistakeWhy')}
            hint={t('record.common.mistakeHint')}
            value={why}
            onChange={setWhy}
            maxLength={400}
            optional
          />
          <Buttons>
            <Button busy={busy} isDisabled={why.trim() === ''} onPress={() => void mark(why)}>
              {t('record.common.mistakeAction')}
            </Button>
          </Buttons>
        </Stack>
      )}
      <ProblemNote problem={problem} />
    </Card>
  );
}
