/** Merged records as the values that screens show. A record that this version cannot read is left out, never guessed at. */
import { liveWrites, type MergedRecord, shownValues } from '../../../shared/change/merge.ts';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { isKind, type KindName, kinds, type RecordOf } from '../../../shared/record/kinds.ts';
import type { Worker } from '../../../shared/record/organisation.ts';
import type { Safety } from '../api.ts';
import type { CaseFile, Session } from '../session.ts';
import { untilChanged } from './until-changed.ts';

export interface Shown<K extends KindName> {
  record: string;
  value: RecordOf<K>;
  merged: MergedRecord;
}

/** Null where this version cannot read it. */
export const readKept = untilChanged((merged: MergedRecord): Values | null => {
  const parsed = isKind(merged.kind) ? kinds[merged.kind].schema.safeParse(shownValues(merged)) : null;
  return parsed?.success === true ? (parsed.data as Values) : null;
});

/** In the order in which they were begun, whatever the order in which they arrived. */
export function recordsOf<K extends KindName>(file: CaseFile, kind: K): Shown<K>[] {
  const shown: (Shown<K> & { begun: number })[] = [];
  for (const merged of file.merged.records.values()) {
    if (merged.kind !== kind) continue;
    const kept = readKept(merged);
    if (kept === null) continue;
    const begun = Math.min(...[...merged.changes].map((id) => file.merged.changes.get(id)?.lamport ?? 0));
    shown.push({ record: merged.record, value: kept as RecordOf<K>, merged, begun });
  }
  return shown.toSorted((a, b) => a.begun - b.begun || (a.record < b.record ? -1 : 1));
}

/** Of one kind, without what was entered by mistake. */
export function standingRecords<K extends CaseKindName>(file: CaseFile, kind: K): Shown<K>[] {
  return recordsOf(file, kind).filter(({ merged }) => !isMistake(merged));
}

export function standingOf<K extends CaseKindName>(file: CaseFile, kind: K): RecordOf<K>[] {
  return standingRecords(file, kind).map(({ value }) => value);
}

/** The person a case file is about; nobody until the change has come that began the file. */
export function personOf(file: CaseFile): Shown<'person'> | undefined {
  if (file.about !== 'person') return undefined;
  return recordsOf(file, 'person').find(({ value }) => value.recordNumber !== '');
}

/** Whether somebody has marked it as entered by mistake. */
export function isMistake(merged: MergedRecord): boolean {
  return (liveWrites(merged, 'mistake')[0]?.value ?? '') !== '';
}

/** The least safe of some changes. */
export function safetyOf(file: CaseFile, changes: Iterable<string>): Safety {
  let parked = false;
  for (const id of changes) {
    const { state, unsent } = file.changes.get(id) ?? {};
    if (state === 'waiting' || (unsent !== undefined && unsent.size > 0)) return 'laptop';
    if (state === 'parked') parked = true;
  }
  return parked ? 'parked' : 'office';
}

export function openQuestionsOf(session: Session, file: CaseFile) {
  return [...file.merged.records.values()].flatMap((merged) =>
    [...merged.fields.keys()].flatMap((field) => {
      const live = liveWrites(merged, field);
      if (live.length < 2) return [];
      const values = live.map(({ value, worker, at, change }) => ({
        value,
        worker: workerName(session, worker),
        at,
        change,
      }));
      return [{ kind: merged.kind, record: merged.record, field, values }];
    }),
  );
}

/** What the organisation's own file says of a worker; empty words for nobody that it knows. */
export function workerOf(session: Session, worker: string): Omit<Worker, 'worker'> {
  const file = organisationFile(session);
  const known = file && workersIn(file).get(worker);
  const { name = '', role = '', undertakingOn = '', check = '', trainedOn = '' } = known ?? {};
  return { name, role, undertakingOn, check, trainedOn };
}

export const workerName = (session: Session, worker: string): string => workerOf(session, worker).name;

/** The first record of each, by id. */
const workersIn = untilChanged(
  (file: CaseFile) =>
    new Map(
      recordsOf(file, 'worker')
        .toReversed()
        .map(({ value }) => [value.worker, value]),
    ),
);

/** The organisation's own file: the earliest, should there be two. Only administrators can have begun one (`admit.ts`). */
export function organisationFile(session: Session): CaseFile | undefined {
  return [...session.organisations]
    .flatMap((id) => session.files.get(id) ?? [])
    .toSorted((a, b) => (a.changes.get(a.id)?.feed?.seq ?? 0) - (b.changes.get(b.id)?.feed?.seq ?? 0))[0];
}
