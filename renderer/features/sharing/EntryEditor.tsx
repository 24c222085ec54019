import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  emptyValues,
  type FormProblems,
  type TypedForm,
  typedForm,
} from '../../../shared/record/field/form.ts';
import { type RegisterName, registerOf } from '../../../shared/record/register/index.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { RecordForm } from '../record/RecordForm.tsx';
import { useRecordWords } from '../record/words.ts';
import { go, type SharingTab } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';

/** Those that are not named here stand with the services. */
const tabs: Partial<Record<RegisterName, SharingTab>> = {
  'directory-entry': 'directory',
  statute: 'statutes',
  'public-function': 'functions',
  'lawful-basis': 'bases',
  'letter-template': 'letters',
};

interface Props {
  register: RegisterName;
  record: string | null;
}

/** Writing an entry of a register, or changing one. */
export function EntryEditor({ register, record }: Props) {
  const { t } = useTranslation();
  const words = useRecordWords(register);
  const { fields } = registerOf(register);
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const library = useSession((session) => session.library);
  // What was before the administrator's eyes when they began.
  const [known] = useState(() => library?.registers.find((entry) => entry.record === record));
  const [typed, setTyped] = useState<TypedForm>(() =>
    typedForm(fields, known?.values ?? emptyValues(fields)),
  );
  const [problems, setProblems] = useState<FormProblems>({});
  const [attempt, setAttempt] = useState(0);
  const context = { today: localDay(new Date()), practice: library?.practice === true };
  const tab = tabs[register];
  const back = () => go(tab === undefined ? { at: 'team', tab: 'services' } : { at: 'sharing', tab });

  const save = async () => {
    const saved = await ask('saveEntry', { register, record, typed, seen: known?.seen ?? {} });
    if (saved?.ok !== true) return;
    setProblems(saved.value.problems);
    if (Object.keys(saved.value.problems).length > 0) {
      setAttempt(attempt + 1);
    } else {
      announce(t('record.common.saved'));
      back();
    }
  };

  return (
    <Screen
      title={record === null ? words.add : t('record.common.changeThis', { what: words.one })}
      back={{ label: t('sharing.back'), onPress: back }}
    >
      <RecordForm
        kind={register}
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
