import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Card } from '../../ui/Card.tsx';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import { DraftedForm } from '../record/DraftedForm.tsx';
import { FileContext } from '../record/file-context.ts';
import { useDraftedForm } from '../record/use-drafted-form.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { Why } from './KeptFor.tsx';
import { useDisposal } from './use-disposal.ts';

/** Looking at a file whose day has come: what shall become of it, with the sum in sight. */
export function Appraise({ file }: { file: string }) {
  const { t } = useTranslation();
  const words = useRecordWords('disposal');
  const { value, problem } = useDisposal(file);
  if (value === null) return <ProblemNote problem={problem} />;
  return (
    <FileContext value={{ file, records: [], person: null }}>
      <Screen
        title={words.add}
        lead={inWords(value.about.personName)}
        back={{ label: t('retention.backToFile'), onPress: () => go({ at: 'disposal', file }) }}
      >
        <Columns lead="first">
          <Form file={file} />
          {value.retention !== null && (
            <Card title={t('retention.keptFor')}>
              <Why retention={value.retention} />
            </Card>
          )}
        </Columns>
      </Screen>
    </FileContext>
  );
}

function Form({ file }: { file: string }) {
  const { t } = useTranslation();
  const form = useDraftedForm({ kind: 'disposal', file });
  if (form === null) return null;
  const { ask, typed } = form;
  const save = () =>
    form.handIn(
      () => ask('appraise', { file, typed }),
      () => {
        announce(t('record.common.saved'));
        go({ at: 'disposal', file });
      },
    );
  return (
    <Stack>
      <DraftedForm form={form} onSubmit={save} />
    </Stack>
  );
}
