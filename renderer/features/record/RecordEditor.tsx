import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Context, Fields, Values } from '../../../shared/record/field/field.ts';
import { readForm, type TypedForm, typedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFormDraft } from '../drafts/use-form-draft.ts';
import { useFile } from '../shell/use-file.ts';
import { useAsk } from '../shell/vault.tsx';
import { FileContext, useRuleContext } from './file-context.ts';
import { backToSection, recordIn } from './places.ts';
import { fieldsAsked, useProfile } from './profile.ts';
import { FormFoot } from './FormFoot.tsx';
import { useHandedIn } from './handed-in.ts';
import { type RecordDraft, recordDraftSchema } from './record-draft.ts';
import { RecordForm } from './RecordForm.tsx';
import { special } from './special.ts';
import { useRecordWords } from './words.ts';

interface Props {
  file: string;
  kind: CaseKindName;
  record: string | null;
  /** Answers that are there when a new one begins. */
  start?: TypedForm | undefined;
}

const nothing: TypedForm = {};

/** Writing a record of any kind, or changing one. */
export function RecordEditor({ file, kind, record, start }: Props) {
  const { value: view } = useFile(file);
  const known = recordIn(view, kind, record);
  const Form = special.forms[kind] ?? Editor;
  if (view === null || (record !== null && known === null)) return null;
  return (
    <FileContext value={view}>
      <Form view={view} kind={kind} known={known} start={start ?? nothing} />
    </FileContext>
  );
}

export interface EditorProps {
  view: FileView;
  kind: CaseKindName;
  known: RecordView | null;
  start: TypedForm;
}

/** A record as it would be typed, with answers that are there when it begins. */
function typedRecord(name: CaseKindName, values: Values, start: TypedForm): TypedForm {
  return { ...typedForm(fieldsOf(caseKindOf(name), values), values), ...start };
}

/** All fields of a form, those too that its own answers bring. */
function fieldsTyped(name: CaseKindName, typed: TypedForm, context: Context): Fields {
  const kind = caseKindOf(name);
  return fieldsOf(kind, readForm(kind.fields, typed, context).values);
}

function Editor({ view, kind, known, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { parts, section } = caseKindOf(kind);
  const { ask, busy, problem } = useAsk();
  const place = { form: kind, file: view.file, record: known?.record ?? null, start };
  const draft = useFormDraft<RecordDraft>(place, {
    version: 1,
    content: {
      typed: typedRecord(kind, known?.values ?? {}, start),
      seen: known?.seen ?? {},
    },
    schema: recordDraftSchema,
  });
  const { problems, attempt, isRight } = useHandedIn();
  const context = useRuleContext();
  const profile = useProfile(view);
  const back = () => backToSection(view.file, section);
  const Beneath = special.beneath[kind];
  const Summary = special.summary[kind];

  if (draft === null) return null;
  const { typed, seen } = draft.content;
  const fields = fieldsTyped(kind, typed, context);

  const beside = Object.fromEntries(
    Object.entries(special.beside[kind] ?? {}).map(([field, Beside]) => [
      field,
      <Beside key={field} view={view} typed={typed} />,
    ]),
  );

  const save = () =>
    draft.saving(async () => {
      const saved = await ask('saveRecord', {
        file: view.file,
        kind,
        record: place.record,
        typed,
        seen,
        start,
      });
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
      <FoundNote {...draft} />
      <div className={Summary === undefined ? undefined : 'summed-up'}>
        {Summary !== undefined && (
          <aside aria-label={t('record.common.summary')}>
            <Summary view={view} typed={typed} start={start} saving={draft.saving} />
          </aside>
        )}
        <RecordForm
          kind={kind}
          fields={fieldsAsked(profile, kind, fields, known?.values ?? {})}
          parts={parts}
          typed={typed}
          problems={problems}
          attempt={attempt}
          context={context}
          onChange={(next) => draft.edit({ typed: next })}
          onSubmit={() => void save()}
          beside={beside}
        >
          {Beneath !== undefined && <Beneath view={view} typed={typed} start={start} saving={draft.saving} />}
          <FormFoot draft={draft} problem={problem} busy={busy} />
        </RecordForm>
      </div>
    </Screen>
  );
}
