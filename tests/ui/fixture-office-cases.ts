/** The office's cases, for the fixture vault: by the real rules, so that screens meet the real codes. */
import { type CaseKindName, caseKindOf } from '../../shared/record/case/index.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import type { Values } from '../../shared/record/field/field.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import type { Outcome } from '../../renderer/vault/api.ts';
import type { OfficeCase, OfficeCaseCalls } from '../../renderer/vault/office-case-api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import type { AboutFile } from '../../renderer/vault/restricted-api.ts';
import { id22, id43 } from './fixture-people.ts';
import { recordFrom } from './fixture-records.ts';

type Handlers = {
  [C in keyof OfficeCaseCalls]: (
    ...args: Parameters<OfficeCaseCalls[C]>
  ) => Outcome<ReturnType<OfficeCaseCalls[C]>>;
};

interface Told {
  kind: CaseKindName;
  typed: TypedForm;
  /** ISO time. */
  at: string;
}

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

function viewOf(file: string, name: string, { kind, typed, at }: Told): RecordView {
  const { view } = recordFrom({ file, kind, typed }, null, id22(name));
  const by = { ...view.begun, workerName: 'Bob Adeyemi', at };
  return { ...view, begun: by, changed: by, safety: 'office' };
}

/** A case that somebody began, and the steps since. */
export function officeCaseOf(name: string, begun: Told, steps: readonly Told[] = []): OfficeCase {
  const file = id43(name);
  return {
    view: viewOf(file, name, begun),
    reference: fileReference(file),
    steps: steps.map((step, index) => viewOf(file, `${name}-${index}`, step)),
  };
}

interface Around {
  drop(place: FormPlace): void;
  changed(): void;
  onDevice(): AboutFile[];
  /** What the real vault looks up in the case and the person's file. */
  ruled(known: OfficeCase, kind: CaseKindName, values: Values): FormProblems;
}

export function officeCasesFixture(
  { drop, changed, onDevice, ruled }: Around,
  cases: readonly OfficeCase[] = [],
): { handlers: Handlers; now: (file: string) => OfficeCase | undefined } {
  let all = [...cases];
  const now = (file: string) => all.find(({ view }) => view.file === file);
  const handlers: Handlers = {
    officeCases: (kind) => done(all.filter(({ view }) => view.kind === kind)),
    filesOnDevice: () => done(onDevice()),
    addStep({ file, kind, typed, start }) {
      const known = now(file);
      if (known === undefined) return { ok: false, problem: { code: 'NOTHING_HERE' } };
      const { view, problems: wrong } = recordFrom(
        { file, kind, typed },
        null,
        id22(`step-${known.steps.length}`),
      );
      const problems = {
        ...caseKindOf(kind).checkStep(view.values, known),
        ...ruled(known, kind, view.values),
        ...wrong,
      };
      if (Object.keys(problems).length > 0) {
        return done({ problems: problems as Record<string, 'FIELD_INVALID'> });
      }
      drop({ form: kind, file, record: null, start });
      all = all.map((one) => (one === known ? { ...one, steps: [...one.steps, view] } : one));
      changed();
      return done({ problems: {} });
    },
  };
  return { handlers, now };
}
