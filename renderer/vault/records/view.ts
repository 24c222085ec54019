/** The records of a file as screens see them: values, who wrote them, and what an edit that begins now has seen. */
import {
  byPrecedence,
  liveWrites,
  type MergedRecord,
  shownValues,
  type Write,
} from '../../../shared/change/merge.ts';
import { caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import { type CaseKind, fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { schemaOf } from '../../../shared/record/field/form.ts';
import { maskValues } from '../../../shared/record/field/masked.ts';
import type { RecordView, Written } from '../record-api.ts';
import type { CaseFile, Session } from '../session.ts';
import { isWithheld } from './secrecy.ts';
import { untilChanged } from '../views/until-changed.ts';
import { readKept, safetyOf, workerName } from '../views/records.ts';
import { hiddenSteps } from '../visits/help-word.ts';

/**
 * In the order in which they were begun, by what each had seen and not by anybody's clock: the same on every laptop. What is withheld is
 * left out, and what this version cannot read is never guessed at.
 */
export function recordViews(session: Session, file: CaseFile): RecordView[] {
  const hidden = hiddenSteps(session, file);
  return [...file.merged.records.values()]
    .filter(({ record }) => !hidden.has(record))
    .flatMap((merged) => {
      const view = recordView(session, file, merged);
      const read = readRecord(merged);
      return view === null || read === null ? [] : [{ view, begun: read.begun }];
    })
    .toSorted((a, b) => byPrecedence(b.begun, a.begun))
    .map(({ view }) => view);
}

export function recordView(session: Session, file: CaseFile, merged: MergedRecord): RecordView | null {
  const read = isWithheld(session, merged.kind) ? null : readRecord(merged);
  return (
    read && {
      file: file.id,
      ...read,
      begun: writtenBy(session, read.begun),
      changed: writtenBy(session, read.changed),
      safety: safetyOf(file, merged.changes),
    }
  );
}

/** What the record itself says. Null where this version cannot read it. */
const readRecord = untilChanged((merged: MergedRecord) => {
  if (!isCaseKind(merged.kind)) return null;
  const kind = caseKindOf(merged.kind);
  const parsed = readWhole(kind, merged);
  const writes = writesOf(merged);
  const [begun, changed] = [writes.at(0), writes.at(-1)];
  if (parsed === null || begun === undefined || changed === undefined) return null;
  const { mistake, ...values } = parsed;
  return {
    kind: merged.kind,
    record: merged.record,
    values: maskValues(fieldsOf(kind, values), values),
    seen: Object.fromEntries(
      [...merged.fields.keys()].map((field) => [
        field,
        liveWrites(merged, field).map(({ change }) => change),
      ]),
    ),
    begun,
    changed,
    mistake: typeof mistake === 'string' ? mistake : '',
  };
});

/** With the fields that it brings itself. Null where this version cannot read it. */
function readWhole(kind: CaseKind, merged: MergedRecord): Values | null {
  const values = readKept(merged);
  if (values === null) return null;
  const brought = schemaOf(kind.brings(values)).safeParse(shownValues(merged));
  return brought.success ? { ...values, ...(brought.data as Values) } : null;
}

/** Every write of every field, oldest first. */
export function writesOf(merged: MergedRecord): Write[] {
  return [...merged.fields.values()]
    .flatMap(({ writes }) => [...writes.values()])
    .toSorted((a, b) => byPrecedence(b, a));
}

export function writtenBy(session: Session, { worker, device, at }: Omit<Written, 'workerName'>): Written {
  return { worker, workerName: workerName(session, worker), device, at };
}
