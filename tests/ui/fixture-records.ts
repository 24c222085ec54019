/** The calls about records, for the fixture vault: the same reading and checking as the real one, in memory. */
import { caseKindOf } from '../../shared/record/case/index.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import { fieldsOf } from '../../shared/record/case/kind.ts';
import { emptyValues, readForm } from '../../shared/record/field/form.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { RecordCalls, RecordForm, RecordView, Written } from '../../renderer/vault/record-api.ts';
import { id22, id43, library } from './fixture-people.ts';

type Handlers = {
  [C in keyof RecordCalls]: (...args: Parameters<RecordCalls[C]>) => Outcome<ReturnType<RecordCalls[C]>>;
};

interface Files {
  /** What the real vault looks up in the file at the moment of saving. */
  ruled(view: FileView, record: RecordView): Outcome<RecordView>;
  viewOf(file: string): FileView | undefined;
  replace(file: string, change: (view: FileView) => FileView): Outcome<null>;
  /** What is saved takes its draft along. */
  drop(place: FormPlace): void;
}

const nothing: Outcome<never> = { ok: false, problem: { code: 'NOTHING_HERE' } };

export const writtenNow = (): Written => ({
  worker: library.me.worker,
  workerName: library.me.name,
  device: id43('laptop'),
  at: new Date().toISOString(),
});

/** A record as it would be read back, from what is typed. */
export function recordFrom(
  { file, kind, typed }: Pick<RecordForm, 'file' | 'kind' | 'typed'>,
  before: RecordView | null,
  name: string,
  born = '',
): { view: RecordView; problems: Record<string, string> } {
  const declared = caseKindOf(kind);
  const { check } = declared;
  const context = { today: localDay(new Date()), practice: true, born };
  const known = before?.values ?? emptyValues(declared.fields);
  const fields = fieldsOf(declared, readForm(declared.fields, typed, context, known).values);
  const read = readForm(fields, typed, context, known);
  const now = writtenNow();
  const view: RecordView = {
    file,
    kind,
    record: before?.record ?? name,
    values: read.values,
    seen: Object.fromEntries(Object.keys(fields).map((field) => [field, [id43(`${name}-${field}`)]])),
    begun: before?.begun ?? now,
    changed: now,
    mistake: '',
    safety: 'laptop',
  };
  return { view, problems: { ...check(read.values, context), ...read.problems } };
}

export function recordsFixture({ viewOf, replace, drop, ruled }: Files): Handlers {
  const find = (file: string, kind: string, record: string) => {
    const view = viewOf(file);
    return view && [view.details, ...view.records].find((one) => one.kind === kind && one.record === record);
  };
  return {
    saveRecord(form) {
      const known = viewOf(form.file);
      const before = form.record === null ? null : (find(form.file, form.kind, form.record) ?? null);
      if (known === undefined) return nothing;
      const { view: read, problems } = recordFrom(
        form,
        before,
        id22(`${form.kind}-${known.records.length}`),
        known.person.dateOfBirth,
      );
      if (Object.keys(problems).length > 0) {
        return { ok: true, value: { record: '', problems: problems as Record<string, 'FIELD_INVALID'> } };
      }
      const outcome = ruled(known, read);
      if (!outcome.ok) return outcome;
      const view = outcome.value;
      drop({ form: form.kind, file: form.file, record: form.record, start: form.start });
      if (view.kind === 'person') {
        const person = { ...known.person, ...view.values };
        replace(form.file, (file) => ({ ...file, details: view, person }));
        return { ok: true, value: { record: view.record, problems: {} } };
      }
      replace(form.file, (file) => ({
        ...file,
        records:
          before === null
            ? [...file.records, view]
            : file.records.map((one) => (one.record === view.record ? view : one)),
      }));
      return { ok: true, value: { record: view.record, problems: {} } };
    },
    markMistake: (file, _kind, record, why) =>
      replace(file, (view) => ({
        ...view,
        records: view.records.map((one) => (one.record === record ? { ...one, mistake: why } : one)),
      })),
    recordHistory(file, kind, record) {
      const known = find(file, kind, record);
      if (known === undefined) return nothing;
      const fields = Object.entries(known.values).map(([field, value]) => ({
        field,
        values: [{ change: id43(field), value, by: known.changed, state: 'now' as const }],
      }));
      return { ok: true, value: fields };
    },
    timeline(file) {
      const events = (viewOf(file)?.records ?? []).map(({ kind, record, values, begun, safety }) => ({
        file,
        change: id43(record),
        kind,
        record,
        first: true,
        fields: Object.keys(values),
        by: begun,
        safety,
      }));
      return { ok: true, value: events.toReversed() };
    },
  };
}
