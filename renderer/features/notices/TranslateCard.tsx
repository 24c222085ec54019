import { Check } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { FormProblems } from '../../../shared/record/field/form.ts';
import type { PurposeWording, Translation } from '../../../shared/record/organisation.ts';
import { newestTranslation } from '../../../shared/rules/notice/card-words.ts';
import { type TypedTranslation, wordFields } from '../../../shared/rules/notice/translate.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { languageName } from '../act/logic/notice.ts';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useProblemWords } from '../people/problem-words.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';

type Which = Pick<Translation, 'purpose' | 'form' | 'language'>;

const typedSchema = z.strictObject({
  question: z.string(),
  why: z.string(),
  wouldSend: z.string(),
  wouldNotSend: z.string(),
  howLong: z.string(),
  statement: z.string(),
  checkedBy: z.string(),
  checkedOn: z.string(),
}) satisfies z.ZodType<Omit<TypedTranslation, keyof Which>>;

const linesOf = (words: string | readonly string[]): string =>
  typeof words === 'string' ? words : words.join('\n');

/** What is there already; who checked it has to be said anew, because it is about the words that are handed in. */
function typedFrom(wording: PurposeWording | undefined): z.infer<typeof typedSchema> {
  const words = (name: keyof PurposeWording) => linesOf(wording?.[name] ?? '');
  return {
    question: words('question'),
    why: words('why'),
    wouldSend: words('wouldSend'),
    wouldNotSend: words('wouldNotSend'),
    howLong: words('howLong'),
    statement: words('statement'),
    checkedBy: '',
    checkedOn: '',
  };
}

const idOf = (name: string): string => `translation-${name}`;

/** One card in another language, each of its English words above the place for the other ones. */
export function TranslateCard({ card }: { card: Which }) {
  const library = useSession((session) => session.library);
  const purpose = library?.purposes.find((one) => one.purpose === card.purpose);
  if (library === null || purpose === undefined) return null;
  return (
    <Editor
      which={{ purpose: card.purpose, form: card.form, language: card.language }}
      english={purpose.wording[card.form]}
      newest={newestTranslation(library.translations, card)}
    />
  );
}

interface EditorProps {
  which: Which;
  english: PurposeWording;
  newest: Translation | null;
}

function Editor({ which, english, newest }: EditorProps) {
  const { t } = useTranslation();
  const say = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const draft = useFormDraft(
    { form: 'translation', file: null, record: null, start: which },
    { version: 1, content: typedFrom(newest?.wording), schema: typedSchema },
  );
  const [problems, setProblems] = useState<FormProblems>({});
  const [attempt, setAttempt] = useState(0);
  if (draft === null) return null;
  const typed = draft.content;
  const language = languageName(which.language);
  const fields = wordFields.filter((name) => english[name].length > 0);
  const back = () => go({ at: 'questions-in', language: which.language });
  const wrong = (name: string) => {
    const code = problems[name];
    return code === undefined ? undefined : say(code);
  };
  const items = [...fields, 'checkedBy', 'checkedOn'].flatMap((name) => {
    const text = wrong(name);
    return text === undefined ? [] : [{ id: idOf(name), text }];
  });
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    void draft.saving(async () => {
      const outcome = await ask('translateCard', { ...which, ...typed });
      if (outcome?.ok !== true) return false;
      setProblems(outcome.value);
      if (Object.keys(outcome.value).length > 0) {
        setAttempt(attempt + 1);
        return false;
      }
      announce(t('notices.questions.saved'));
      back();
      return true;
    });
  };
  return (
    <Screen
      title={t('notices.questions.into', { language })}
      lead={t('notices.questions.intoLead', { form: t(`act.notice.${which.form}`) })}
      back={{ label: t('notices.questions.back', { language }), onPress: back }}
    >
      <FoundNote {...draft} />
      <form noValidate onSubmit={save}>
        <Stack>
          <ErrorSummary items={items} attempt={attempt} />
          {fields.map((name) => (
            <Field
              key={name}
              id={idOf(name)}
              label={t(`notices.questions.part.${name}`)}
              hint={<Literal lines>{linesOf(english[name])}</Literal>}
              language={which.language}
              multiline={name !== 'question' && name !== 'howLong'}
              value={typed[name]}
              onChange={(words) => draft.edit({ [name]: words })}
              problem={wrong(name)}
            />
          ))}
          <Field
            id={idOf('checkedBy')}
            label={t('notices.questions.checkedBy')}
            hint={t('notices.questions.checkedByHint', { language })}
            value={typed.checkedBy}
            onChange={(checkedBy) => draft.edit({ checkedBy })}
            problem={wrong('checkedBy')}
            maxLength={120}
          />
          <Field
            id={idOf('checkedOn')}
            label={t('notices.questions.checkedOn')}
            width="short"
            value={typed.checkedOn}
            onChange={(checkedOn) => draft.edit({ checkedOn })}
            problem={wrong('checkedOn')}
          />
          <p>{t('notices.questions.notAsked')}</p>
          <DraftNote {...draft} />
          <ProblemNote problem={problem} />
          <Buttons push>
            <Button type="submit" kind="main" icon={Check} busy={busy}>
              {t('notices.questions.save')}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Screen>
  );
}
