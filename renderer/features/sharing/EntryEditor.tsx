import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyValues, type TypedForm, typedForm } from '../../../shared/record/field/form.ts';
import { isAccountability, type RegisterName, registerOf } from '../../../shared/record/register/index.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Screen } from '../../ui/Screen.tsx';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useRecordWords } from '../record/words.ts';
import { go, type Route, type SharingTab } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';

/** Those that are not named here stand with the services. */
const tabs: Partial<Record<RegisterName, SharingTab>> = {
  'directory-entry': 'directory',
  statute: 'statutes',
  'public-function': 'functions',
  'lawful-basis': 'bases',
  'letter-template': 'letters',
};

function placeOf(register: RegisterName): Route {
  if (register === 'data-flow' || register === 'flow-review') return { at: 'opt-out' };
  if (isAccountability(register)) return { at: 'one-register', register };
  const tab = tabs[register];
  return tab === undefined ? { at: 'team', tab: 'services' } : { at: 'sharing', tab };
}

const nothing: TypedForm = {};

interface Props {
  register: RegisterName;
  record: string | null;
  /** Answers that are there when a new one begins, and are not asked again. */
  start?: TypedForm;
}

/** Writing an entry of a register, or changing one. */
export function EntryEditor({ register, record, start = nothing }: Props) {
  const { t } = useTranslation();
  const words = useRecordWords(register);
  const { fields } = registerOf(register);
  const { ask, busy, problem } = useAsk();
  const library = useSession((session) => session.library);
  // What was before the administrator's eyes when they began.
  const [known] = useState(() => library?.registers.find((entry) => entry.record === record));
  const [typed, setTyped] = useState<TypedForm>(() => ({
    ...typedForm(fields, known?.values ?? emptyValues(fields)),
    ...start,
  }));
  const { problems, attempt, isRight } = useHandedIn();
  const context = { today: localDay(new Date()), practice: library?.practice === true };
  const place = placeOf(register);
  const back = () => go(place);
  const isRegister = place.at === 'opt-out' || place.at === 'one-register';

  const save = async () => {
    const saved = await ask('saveEntry', { register, record, typed, seen: known?.seen ?? {} });
    if (saved?.ok !== true || !isRight(saved.value.problems)) return;
    announce(t('record.common.saved'));
    back();
  };

  return (
    <Screen
      title={record === null ? words.add : t('record.common.changeThis', { what: words.one })}
      back={{ label: t(isRegister ? 'registers.backToOne' : 'sharing.back'), onPress: back }}
    >
      <RecordForm
        kind={register}
        fields={fields}
        typed={typed}
        given={Object.keys(start)}
        problems={problems}
        attempt={attempt}
        context={context}
        onChange={setTyped}
        onSubmit={() => void save()}
      >
        <FormFoot problem={problem} busy={busy} />
      </RecordForm>
    </Screen>
  );
}
