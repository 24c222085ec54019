/** What two people sign: the chosen records as the log names them, by opaque ids alone. */
import { readChange } from '../../../shared/change/change.ts';
import { attachmentSchema } from '../../../shared/crypto/attachment.ts';
import { type MergedRecord, shownValues } from '../../../shared/change/merge.ts';
import { openBody, sealedKeyId } from '../../../shared/crypto/sealed-change.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { CaseFile, Session } from '../session.ts';

type Named = Pick<BodyOf<'erase-part'>, 'records' | 'changes' | 'chunks' | 'keys'>;

/** `PART_NOT_SENT`: not every change of them is at the office, and what is not there cannot be named. */
export async function namesOf(
  ports: Ports,
  session: Session,
  file: CaseFile,
  chosen: readonly MergedRecord[],
): Promise<Outcome<Named>> {
  const records = new Set<string>();
  const keys = new Set<string>();
  const changes = changesOf(chosen);
  for (const id of changes) {
    const stored = await ports.store.change(id);
    const change = stored === undefined ? null : readChange(stored.header);
    const key = stored === undefined ? null : sealedKeyId(stored.sealed);
    const held = session.fileKeys.get(key ?? '');
    if (file.changes.get(id)?.state !== 'accepted') return problem('PART_NOT_SENT');
    if (stored === undefined || change === null || key === null || held === undefined)
      return problem('LOCAL_DB_LOST');
    const opened = openBody(change, stored.sealed, held.key);
    if (typeof opened === 'string') return problem(opened);
    records.add(opened.body.record);
    keys.add(key);
  }
  return done({ records: [...records], changes, chunks: chosen.flatMap(chunksOf), keys: [...keys] });
}

export function changesOf(chosen: readonly MergedRecord[]): string[] {
  return [...new Set(chosen.flatMap((record) => [...record.changes]))].toSorted();
}

export function chunksOf(record: MergedRecord): string[] {
  const picture = attachmentSchema.safeParse(shownValues(record)['picture']);
  return picture.success ? picture.data.chunks : [];
}

/** The records of a file that were written by some of these changes. */
export function recordsWrittenBy(file: CaseFile, changes: readonly string[]): MergedRecord[] {
  const named = new Set(changes);
  return [...file.merged.records.values()].filter((record) =>
    [...record.changes].some((id) => named.has(id)),
  );
}
