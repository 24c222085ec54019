import { useTranslation } from 'react-i18next';
import { disposal } from '../../../shared/record/case/disposal.ts';
import { emptyValues, typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Card } from '../../ui/Card.tsx';
import { inWords } from '../../ui/in-words.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { FileContext, useRuleContext } from '../record/file-context.ts';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { type RecordDraft, recordDraftSchema } from '../record/record-draft.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
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

const { fields } = disposal;

function Form({ file }: { file: string }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const draft = useFormDraft<RecordDraft>(
    { form: 'disposal', file, record: null },
    {
      version: 1,
      content: { typed: typedForm(fields, emptyValues(fields)), seen: {} },
      schema: recordDraftSchema,
    },
  );
  const { problems, attempt, isRight } = useHandedIn();
  if (draft === null) return null;
  const { typed } = draft.content;
  const save = () =>
    draft.saving(async () => {
      const saved = await ask('appraise', { file, typed });
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
      announce(t('record.common.saved'));
      go({ at: 'disposal', file });
      return true;
    });
  return (
    <Stack>
      <FoundNote {...draft} />
      <RecordForm
        kind="disposal"
        fields={fields}
        typed={typed}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={(next) => draft.edit({ typed: next })}
        onSubmit={() => void save()}
      >
        <FormFoot draft={draft} problem={problem} busy={busy} />
      </RecordForm>
    </Stack>
  );
}
