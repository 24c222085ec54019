import { Save } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import {
  emptyValues,
  type FormProblems,
  type TypedForm,
  typedForm,
} from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { FileContext } from './file-context.ts';
import { RecordForm } from './RecordForm.tsx';
import { special } from './special.ts';
import { useRecordWords } from './words.ts';

interface Props {
  file: string;
  kind: CaseKindName;
  record: string | null;
  /** Answers that are there when a new one begins. */
  start?: TypedForm;
}

/** Writing a record of any kind, or changing one. */
export function RecordEditor({ file, kind, record, start }: Props) {
  const vault = useVault();
  const load = useCallback(() => vault.call('openFile', file), [vault, file]);
  const { value: view } = useLoaded(load, file);
  const known = view?.records.find((one) => one.kind === kind && one.record === record) ?? null;
  const Form = special.forms[kind] ?? Editor;
  if (view === null || (record !== null && known === null)) return null;
  return (
    <FileContext value={view}>
      <Form view={view} kind={kind} known={known} start={start ?? {}} />
    </FileContext>
  );
}

export interface EditorProps {
  view: FileView;
  kind: CaseKindName;
  known: RecordView | null;
  start: TypedForm;
}

function Editor({ view, kind, known, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { fields, section } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  // What was before the worker's eyes when they began: what comes in meanwhile is not what they answered to.
  const [seen] = useState(known?.seen ?? {});
  const [typed, setTyped] = useState<TypedForm>({
    ...typedForm(fields, known?.values ?? emptyValues(fields)),
    ...start,
  });
  const [problems, setProblems] = useState<FormProblems>({});
  const [attempt, setAttempt] = useState(0);
  const practice = useSession(({ library }) => library?.practice === true);
  const context = { today: localDay(new Date()), practice };
  const back = () => go({ at: 'file', file: view.file, tab: 'record', section });

  const save = async () => {
    const form = { file: view.file, kind, record: known?.record ?? null, typed, seen };
    const saved = await ask('saveRecord', form);
    if (saved?.ok !== true) return;
    const wrong = Object.keys(saved.value.problems).length > 0;
    setProblems(saved.value.problems);
    if (wrong) {
      setAttempt(attempt + 1);
    } else {
      announce(t('record.common.saved'));
      back();
    }
  };

  return (
    <Screen
      title={known === null ? words.add : t('record.common.changeThis', { what: words.one })}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: back }}
    >
      <RecordForm
        kind={kind}
        fields={fields}
        typed={typed}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={setTyped}
        onSubmit={() => void save()}
      >
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button type="submit" kind="main" icon={Save} busy={busy} {...lock}>
            {t('record.common.save')}
          </Button>
        </Buttons>
      </RecordForm>
    </Screen>
  );
}
