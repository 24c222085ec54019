import { Send } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '../../../shared/record/field/form.ts';
import { noticeForms } from '../../../shared/record/organisation.ts';
import { nextVersion } from '../../../shared/rules/notice/versions.ts';
import { readNoticeText } from '../../../shared/rules/notice/read-text.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { DraftNote, FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useProblemWords } from '../people/problem-words.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { Checker } from './Checker.tsx';
import { IssueFields } from './IssueFields.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { TextFile } from './TextFile.tsx';
import { idOf, nothingTyped, titles, type Typed, typedSchema } from './typed.ts';

/** The charity's own notice, pasted or out of a file, looked at, checked and published. `version`: another form of it; null for a new one. */
export function ImportNotice({ version }: { version: number | null }) {
  const { t } = useTranslation();
  const say = useProblemWords();
  const { ask, busy, problem } = useAsk();
  const library = useSession((session) => session.library);
  const draft = useFormDraft<Typed>(
    { form: 'new-notice', file: null, record: null },
    {
      version: 1,
      content: { ...nothingTyped, version },
      schema: typedSchema.refine((kept) => kept.version === version),
    },
  );
  const [problems, setProblems] = useState<FormProblems>({});
  const [attempt, setAttempt] = useState(0);
  if (draft === null || library === null) return null;
  const typed = draft.content;
  const sections = readNoticeText(typed.text, typed.title.trim() === '' ? t('notices.name') : typed.title);
  const back = () => go(version === null ? { at: 'team', tab: 'rules' } : { at: 'notice', version });
  const wrong = (name: string) => {
    const code = problems[name];
    return code === undefined ? undefined : say(code);
  };
  const items = Object.entries(titles).flatMap(([name, title]) => {
    const text = wrong(name);
    return text === undefined ? [] : [{ id: idOf(name), text: `${t(`notices.${title}`)}: ${text}` }];
  });
  const publish = (event: SyntheticEvent) => {
    event.preventDefault();
    const { notNeeded: _, ...handedIn } = typed;
    void draft.saving(async () => {
      const outcome = await ask('publishNotice', handedIn);
      if (outcome?.ok !== true) return false;
      setProblems(outcome.value.problems);
      if (outcome.value.version === 0) {
        setAttempt(attempt + 1);
        return false;
      }
      announce(t('notices.published'));
      go({ at: 'notice', version: outcome.value.version });
      return true;
    });
  };
  return (
    <Screen
      title={version === null ? t('notices.importTitle') : t('notices.addTitle', { version })}
      lead={t('notices.importLead')}
      back={{ label: t('notices.back'), onPress: back }}
    >
      <FoundNote {...draft} />
      <form noValidate onSubmit={publish}>
        <Stack>
          <ErrorSummary items={items} attempt={attempt} />
          <Choice
            id={idOf('form')}
            label={t('notices.form')}
            hint={t('notices.formHint')}
            row
            problem={wrong('form')}
            options={noticeForms.map((form) => ({ value: form, label: t(`act.notice.${form}`) }))}
            value={noticeForms.find((form) => form === typed.form) ?? null}
            onChange={(form) => draft.edit({ form })}
          />
          <Field
            id={idOf('language')}
            label={t('notices.language')}
            hint={t('notices.languageHint')}
            width="tiny"
            value={typed.language}
            onChange={(language) => draft.edit({ language })}
            problem={wrong('language')}
          />
          <Field
            id={idOf('title')}
            label={t('notices.name')}
            value={typed.title}
            onChange={(title) => draft.edit({ title })}
            problem={wrong('title')}
            maxLength={120}
            spellCheck
          />
          <TextFile onText={(text) => draft.edit({ text })} />
          <Field
            id={idOf('text')}
            label={t('notices.text')}
            hint={t('notices.textHint')}
            multiline
            spellCheck
            value={typed.text}
            onChange={(text) => draft.edit({ text })}
            problem={wrong('text')}
          />
          <Card title={t('notices.preview')}>
            <NoticePreview
              notice={{
                notice: 'privacy',
                version: version ?? nextVersion(library.notices),
                form: noticeForms.find((form) => form === typed.form) ?? 'standard',
                language: typed.language,
                title: typed.title,
                sections,
              }}
            />
          </Card>
          {version === null && (
            <>
              <IssueFields typed={typed} library={library} wrong={wrong} onChange={draft.edit} />
              <Card title={t('notices.check')}>
                <div id={idOf('checks')} tabIndex={-1}>
                  <Checker
                    sections={sections}
                    checks={typed.checks}
                    notNeeded={typed.notNeeded}
                    onChange={(checks, notNeeded) => draft.edit({ checks, notNeeded })}
                  />
                </div>
              </Card>
            </>
          )}
          <DraftNote {...draft} />
          <ProblemNote problem={problem} />
          <Buttons push>
            <Button type="submit" kind="main" icon={Send} busy={busy}>
              {t('notices.publish')}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Screen>
  );
}
