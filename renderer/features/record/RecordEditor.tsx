import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { announce } from '../../ui/announce.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { FoundNote } from '../drafts/DraftNote.tsx';
import { useFile } from '../shell/use-file.ts';
import { FormOfDraft } from './DraftedForm.tsx';
import { FileContext } from './file-context.ts';
import { backToSection, recordIn } from './places.ts';
import { fieldsAsked, useProfile } from './profile.ts';
import { special } from './special.ts';
import { useDraftedForm } from './use-drafted-form.ts';
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

function Editor({ view, kind, known, start }: EditorProps) {
  const { t } = useTranslation();
  const words = useRecordWords(kind);
  const { section } = caseKindOf(kind);
  const form = useDraftedForm({ kind, file: view.file, known, start });
  const profile = useProfile(view);
  const back = () => backToSection(view.file, section);
  const Beneath = special.beneath[kind];
  const Summary = special.summary[kind];

  if (form === null) return null;
  const { ask, typed, seen, fields, draft } = form;
  const shown = { view, typed, start, saving: draft.saving };

  const beside = Object.fromEntries(
    Object.entries(special.beside[kind] ?? {}).map(([field, Beside]) => [
      field,
      <Beside key={field} view={view} typed={typed} />,
    ]),
  );

  const save = () =>
    form.handIn(
      () => ask('saveRecord', { file: view.file, kind, record: known?.record ?? null, typed, seen, start }),
      () => {
        announce(t('record.common.saved'));
        back();
      },
    );

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
            <Summary {...shown} />
          </aside>
        )}
        <FormOfDraft
          form={form}
          fields={fieldsAsked(profile, kind, fields, known?.values ?? {})}
          onSubmit={save}
          beside={beside}
        >
          {Beneath !== undefined && <Beneath {...shown} />}
        </FormOfDraft>
      </div>
    </Screen>
  );
}
