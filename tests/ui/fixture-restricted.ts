/** The calls about restricted records, for the fixture vault: what is sent is gone, as it is for its writer, and what a team has can be read. */
import { caseKindOf } from '../../shared/record/case/index.ts';
import { maskValue, maskValues } from '../../shared/record/field/masked.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import type { Values } from '../../shared/record/field/field.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { FieldHistory, RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import type { OwnConcern, RestrictedCalls, RestrictedView } from '../../renderer/vault/restricted-api.ts';
import { id22, id43 } from './fixture-people.ts';
import { recordFrom, writtenNow } from './fixture-records.ts';

type Handlers = {
  [C in keyof RestrictedCalls]: (
    ...args: Parameters<RestrictedCalls[C]>
  ) => Outcome<ReturnType<RestrictedCalls[C]>>;
};

interface Around {
  viewOf(file: string): FileView | undefined;
  replace(file: string, change: (view: FileView) => FileView): Outcome<null>;
  drop(place: FormPlace): void;
  changed(): void;
}

export interface RestrictedFixture {
  handlers: Handlers;
  /** Puts a restricted record right, where the file is one; null where it is not. */
  save(form: RecordForm): Outcome<{ record: string; problems: Record<string, 'FIELD_INVALID'> }> | null;
  history(file: string): Outcome<FieldHistory[]> | null;
  /** Marks a restricted record as a mistake, where the file is one. */
  mark(file: string, why: string): Outcome<null> | null;
  /** Settles a question of a restricted record, where the file is one. */
  choose(file: string, field: string): Outcome<null> | null;
}

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
const nothing: Outcome<never> = { ok: false, problem: { code: 'NOTHING_HERE' } };

/** A record that a team of this worker reads, with its values in full. */
export function restrictedRecord(
  kind: RecordView['kind'],
  name: string,
  typed: RecordForm['typed'],
  about: RestrictedView['about'],
): RestrictedView {
  const file = id43(name);
  const { view } = recordFrom({ file, kind, typed }, null, id22(name));
  const values = { ...view.values, ...caseKindOf(kind).derive(view.values) };
  return {
    view: { ...view, values, safety: 'office', begun: { ...view.begun, workerName: 'Bob Adeyemi' } },
    about,
    aboutErasedOn: '',
    reference: fileReference(file),
    revealed: [],
    questions: [],
    state: null,
  };
}

export function restrictedFixture(
  { viewOf, replace, drop, changed }: Around,
  readable: readonly RestrictedView[] = [],
): RestrictedFixture {
  let all = [...readable];
  let own: OwnConcern[] = [];
  let nameless: RecordView[] = [];
  const masked = (kind: RecordView['kind'], values: Values) => maskValues(caseKindOf(kind).fields, values);
  const at = (file: string) => all.find(({ view }) => view.file === file);
  const change = (file: string, next: (one: RestrictedView) => RestrictedView) => {
    all = all.map((one) => (one.view.file === file ? next(one) : one));
    changed();
  };
  return {
    handlers: {
      sendRecord({ about, kind, typed }) {
        const view = viewOf(about);
        if (view === undefined && about !== '') return nothing;
        const name = `sent-${kind}-${view?.records.length ?? 0}-${own.length}`;
        const { problems } = recordFrom(
          { file: about, kind, typed },
          null,
          id22(name),
          view?.person.dateOfBirth,
        );
        if (Object.keys(problems).length > 0) {
          return done({ receipt: '', problems: problems as Record<string, 'FIELD_INVALID'> });
        }
        const receipt = fileReference(id43(name));
        drop({ form: kind, file: about === '' ? null : about, record: null });
        const { kept } = caseKindOf(kind);
        if (about === '') return done({ receipt, problems: {} });
        if (kept === 'safeguarding') {
          own = [{ reference: receipt, at: null, safety: 'laptop', state: null }, ...own];
        } else {
          const mark = { file: about, kind: 'sent-away' as const, typed: { what: kept, reference: receipt } };
          const sent = recordFrom(mark, null, id22(name)).view;
          replace(about, (one) => ({ ...one, records: [...one.records, sent] }));
        }
        return done({ receipt, problems: {} });
      },
      restrictedRecords: (about, kind) =>
        done(
          all
            .filter((one) => one.view.kind === kind && (about === null || one.about.file === about))
            .map((one) => ({ ...one, view: { ...one.view, values: masked(kind, one.view.values) } })),
        ),
      revealField({ file, field, why }) {
        const value = at(file)?.view.values[field];
        if (typeof value !== 'string') return nothing;
        change(file, (one) => ({ ...one, revealed: [{ field, why, by: writtenNow() }, ...one.revealed] }));
        return done(value);
      },
      setConcernState(file, state) {
        if (at(file) === undefined) return nothing;
        change(file, (one) => ({ ...one, state }));
        return done({ told: true });
      },
      ownConcerns: () => done(own),
      giveFeedback(typed) {
        const name = `nameless-${nameless.length}`;
        const { view, problems } = recordFrom(
          { file: id43(name), kind: 'feedback', typed },
          null,
          id22(name),
        );
        if (Object.keys(problems).length === 0) nameless = [view, ...nameless];
        return done({ problems: problems as Record<string, 'FIELD_INVALID'> });
      },
      namelessFeedback: () => done(nameless),
    },
    save(form) {
      const known = at(form.file);
      if (known === undefined) return null;
      const { view, problems } = recordFrom(form, known.view, known.view.record);
      const isWrong = Object.keys(problems).length > 0;
      if (!isWrong) change(form.file, (one) => ({ ...one, view }));
      return done({
        record: isWrong ? '' : view.record,
        problems: problems as Record<string, 'FIELD_INVALID'>,
      });
    },
    mark(file, why) {
      if (at(file) === undefined) return null;
      change(file, (one) => ({ ...one, view: { ...one.view, mistake: why } }));
      return done(null);
    },
    choose(file, field) {
      if (at(file) === undefined) return null;
      change(file, (one) => ({
        ...one,
        questions: one.questions.filter((asked) => asked.field !== field),
      }));
      return done(null);
    },
    history(file) {
      const known = at(file)?.view;
      if (known === undefined) return null;
      const { fields } = caseKindOf(known.kind);
      return done(
        Object.entries(known.values).map(([field, value]) => ({
          field,
          values: [
            {
              change: id43(field),
              value: maskValue(fields[field], value),
              by: known.begun,
              state: 'now' as const,
            },
          ],
        })),
      );
    },
  };
}
