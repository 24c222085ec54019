import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FieldProblems, LikelyMatch } from '../../vault/api.ts';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { Matches } from './Matches.tsx';
import { emptyForm, fieldId, fieldOrder, personFormSchema } from './person-form.ts';
import { PersonFields } from './PersonFields.tsx';
import { useProblemWords } from './problem-words.ts';

const place = { form: 'new-person', file: null, record: null } as const;

/** A new person: the form, then, if somebody like them is known, those people first. */
export function AddPerson({ name }: { name: string }) {
  const { t } = useTranslation();
  const say = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const draft = useFormDraft(place, {
    version: 1,
    content: { ...emptyForm, legalName: name },
    schema: personFormSchema,
  });
  const [problems, setProblems] = useState<FieldProblems>({});
  const [matches, setMatches] = useState<LikelyMatch[]>([]);
  const [attempt, setAttempt] = useState(0);

  if (draft === null) return null;
  const { content: form } = draft;

  const hold = (found: FieldProblems): boolean => {
    const some = Object.keys(found).length > 0;
    setProblems(found);
    if (some) {
      setMatches([]);
      setAttempt((before) => before + 1);
    }
    return some;
  };

  const add = () =>
    draft.saving(async () => {
      const added = await ask('addPerson', form);
      if (added?.ok !== true || hold(added.value.problems)) return false;
      announce(t('people.added'));
      go({ at: 'file', file: added.value.file, tab: 'overview' });
      return true;
    });

  const check = async (event: SyntheticEvent) => {
    event.preventDefault();
    const checked = await ask('checkPerson', form);
    if (checked?.ok !== true || hold(checked.value.problems)) return;
    if (checked.value.matches.length > 0) setMatches(checked.value.matches);
    else await add();
  };

  if (matches.length > 0) {
    return (
      <Matches
        matches={matches}
        busy={busy}
        problem={problem}
        onBack={() => setMatches([])}
        onAddAllTheSame={() => void add()}
      />
    );
  }
  const items = fieldOrder.flatMap((field) => {
    const code = problems[field];
    return code === undefined ? [] : [{ id: fieldId(field), text: `${t(`field.${field}`)}: ${say(code)}` }];
  });
  return (
    <Screen
      title={t('people.addTitle')}
      lead={t('people.addLead')}
      back={{ label: t('people.backToSearch'), onPress: () => go({ at: 'people' }) }}
    >
      <FoundNote {...draft} />
      <ErrorSummary items={items} attempt={attempt} />
      <form noValidate onSubmit={(event) => void check(event)}>
        <PersonFields form={form} problems={problems} busy={busy} onChange={draft.edit} />
      </form>
      <DraftNote {...draft} />
      <ProblemNote problem={problem} />
    </Screen>
  );
}
