/** Merged records as the values that screens show. A record that this version cannot read is left out, never guessed at. */
import { liveWrites, type MergedRecord, shownValues } from '../../../shared/change/merge.ts';
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import { type KindName, kinds, type RecordOf } from '../../../shared/record/kinds.ts';
import type { Safety } from '../api.ts';
import type { CaseFile, Session } from '../session.ts';

export interface Shown<K extends KindName> {
  record: string;
  value: RecordOf<K>;
  merged: MergedRecord;
}

/** In the order in which they were begun, whatever the order in which they arrived. */
export function recordsOf<K extends KindName>(file: CaseFile, kind: K): Shown<K>[] {
  const shown: (Shown<K> & { begun: number })[] = [];
  for (const merged of file.merged.records.values()) {
    if (merged.kind !== kind) continue;
    const parsed = kinds[kind].schema.safeParse(shownValues(merged));
    if (!parsed.success) continue;
    const begun = Math.min(...[...merged.changes].map((id) => file.merged.changes.get(id)?.lamport ?? 0));
    shown.push({ record: merged.record, value: parsed.data as RecordOf<K>, merged, begun });
  }
  return shown.toSorted((a, b) => a.begun - b.begun);
}

/** Of one kind, without what was entered by mistake. */
export function standingOf<K extends CaseKindName>(file: CaseFile, kind: K): RecordOf<K>[] {
  return recordsOf(file, kind).flatMap(({ value, merged }) => (isMistake(merged) ? [] : [value]));
}

/** The person a case file is about; nobody until the change has come that began the file. */
export function personOf(file: CaseFile): Shown<'person'> | undefined {
  if (file.about !== 'person') return undefined;
  return recordsOf(file, 'person').find(({ value }) => value.recordNumber !== '');
}

/** Whether somebody has marked it as entered by mistake. */
export function isMistake(merged: MergedRecord): boolean {
  return (shownValues(merged).mistake ?? '') !== '';
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

export function workerName(session: Session, worker: string): string {
  const file = organisationFile(session);
  if (file === undefined) return '';
  return recordsOf(file, 'worker').find(({ value }) => value.worker === worker)?.value.name ?? '';
}

/** The organisation's own file: the earliest, should there be two. Only administrators can have begun one (`admit.ts`). */
export function organisationFile(session: Session): CaseFile | undefined {
  return [...session.files.values()]
    .filter(({ about }) => about === 'organisation')
    .toSorted((a, b) => (a.changes.get(a.id)?.feed?.seq ?? 0) - (b.changes.get(b.id)?.feed?.seq ?? 0))[0];
}
