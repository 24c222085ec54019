import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { emptyValues, typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useRuleContext } from '../record/file-context.ts';
import { backToSection } from '../record/places.ts';
import type { EditorProps } from '../record/RecordEditor.tsx';
import { FormFoot } from '../record/FormFoot.tsx';
import { useHandedIn } from '../record/handed-in.ts';
import { type RecordDraft, recordDraftSchema } from '../record/record-draft.ts';
import { RecordForm } from '../record/RecordForm.tsx';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';
import { consentToPhotos } from './consent.ts';
import { PictureContext } from './picture-context.ts';
import type { Picture } from './prepare.ts';

/** A new photo with its picture, or what is written about one that is there. */
export function PhotoForm({ view, kind, known, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { fields, section } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const context = useRuleContext();
  const record = known?.record ?? null;
  const draft = useFormDraft<RecordDraft>(
    { form: kind, file: view.file, record },
    {
      version: 1,
      content: {
        typed: { ...typedForm(fields, known?.values ?? emptyValues(fields)), ...start },
        seen: known?.seen ?? {},
      },
      schema: recordDraftSchema,
    },
  );
  const [picture, choose] = useState<Picture | null>(null);
  const { problems, attempt, isRight } = useHandedIn();
  const ofForm = useMemo(() => (known === null ? { picture, choose } : null), [known, picture]);
  const back = () => backToSection(view.file, section);
  if (draft === null) return null;
  const { typed, seen } = draft.content;
  const refusal = consentToPhotos(view.decisions);

  const save = () =>
    draft.saving(async () => {
      const form = { file: view.file, kind, record, typed, seen };
      const saved = await (picture === null ? ask('saveRecord', form) : ask('savePhoto', form, picture));
      if (saved?.ok !== true || !isRight(saved.value.problems)) return false;
      announce(t('record.common.saved'));
      back();
      return true;
    });

  return (
    <Screen
      title={known === null ? words.add : t('record.common.changeThis', { what: words.one })}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: back }}
    >
      {refusal !== null && <Banner tone="need">{t(`problems.${refusal}`)}</Banner>}
      <FoundNote {...draft} />
      <PictureContext value={ofForm}>
        <RecordForm
          kind={kind}
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
      </PictureContext>
    </Screen>
  );
}
