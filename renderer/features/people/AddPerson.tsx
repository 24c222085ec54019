import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { person } from '../../../shared/record/case/person.ts';
import {
  emptyValues,
  type TypedForm,
  typedForm,
  typedFormSchema,
} from '../../../shared/record/field/form.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { LikelyMatch } from '../../vault/people-api.ts';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useHandedIn } from '../record/handed-in.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { Matches } from './Matches.tsx';
import { SameNumber } from './SameNumber.tsx';

const place = { form: 'new-person', file: null, record: null } as const;

const emptyForm: TypedForm = {
  ...typedForm(person.fields, emptyValues(person.fields)),
  dateOfBirthAccuracy: 'exact',
  language: 'English',
};

/** A new person: the form, then, if somebody like them is known, those people first. */
export function AddPerson({ name }: { name: string }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const draft = useFormDraft<TypedForm>(place, {
    version: 2,
    content: { ...emptyForm, legalName: name },
    schema: typedFormSchema,
  });
  const { problems, attempt, isRight } = useHandedIn();
  const [matches, setMatches] = useState<LikelyMatch[]>([]);
  const practice = useSession(({ library }) => library?.practice === true);

  if (draft === null) return null;
  const { content: typed } = draft;

  const add = () =>
    draft.saving(async () => {
      const added = await ask('addPerson', typed);
      if (added?.ok !== true) return false;
      if (!isRight(added.value.problems)) {
        setMatches([]);
        return false;
      }
      announce(t('people.added'));
      go({ at: 'file', file: added.value.file, tab: 'overview' });
      return true;
    });

  const check = async () => {
    const checked = await ask('checkPerson', typed);
    if (checked?.ok !== true || !isRight(checked.value.problems)) return;
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
  return (
    <Screen
      title={t('people.addTitle')}
      lead={t('people.addLead')}
      back={{ label: t('people.backToSearch'), onPress: () => go({ at: 'people' }) }}
    >
      <FoundNote {...draft} />
      <RecordForm
        kind="person"
        fields={person.fields}
        parts={person.parts}
        typed={typed}
        problems={problems}
        attempt={attempt}
        context={{ today: localDay(new Date()), practice }}
        onChange={draft.edit}
        onSubmit={() => void check()}
        beside={{ nhsNumber: <SameNumber number={String(typed['nhsNumber'] ?? '')} own={[]} /> }}
      >
        <DraftNote {...draft} />
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button type="submit" kind="main" busy={busy} iconAfter={ArrowRight} {...lock}>
            {t('people.check')}
          </Button>
        </Buttons>
      </RecordForm>
    </Screen>
  );
}
