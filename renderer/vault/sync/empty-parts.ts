/**
 * Records that were erased out of a file that goes on: from the moment this laptop reads it in the log they are shown no more, and of their
 * changes only the headers stay, which say nothing of what was in them. Needs nobody. The keys go later: `finish-parts.ts`.
 */
import { withoutRecords } from '../../../shared/change/merge.ts';
import type { ErasedPart } from '../../../shared/membership/membership.ts';
import { admit } from '../admit.ts';
import { letGo } from '../drafts.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import type { StoredChange } from '../store.ts';

export interface PartOfFile extends ErasedPart {
  file: string;
}

export function partsOf({ membership }: Session): PartOfFile[] {
  return [...membership.files].flatMap(([file, { erased, parts }]) =>
    // Whose file went as a whole has no parts any more.
    erased === null ? parts.map((part) => ({ ...part, file })) : [],
  );
}

/** Again and again without harm. */
export async function emptyParts(ports: Ports, session: Session): Promise<void> {
  for (const part of partsOf(session)) {
    const file = session.files.get(part.file);
    if (file !== undefined && !session.forgotten.has(part.entry)) await emptyPart(ports, session, file, part);
  }
}

async function emptyPart(ports: Ports, session: Session, file: CaseFile, part: ErasedPart): Promise<void> {
  const { changes, chunks, records } = part;
  const isFull = (id: string) => file.changes.get(id)?.isEmpty !== true;
  const full = changes.filter((id) => isFull(id) && (file.changes.has(id) || session.troubles.has(id)));
  const drafts = [...session.forms]
    .filter(([, form]) => form.file === file.id && records.includes(form.record ?? ''))
    .map(([id]) => id);
  const late = writtenSince(file, part);
  if (full.length === 0 && drafts.length === 0 && late.length === 0) return;
  const emptied = await emptiedRows(ports, session, full);
  for (const chunk of chunks) {
    session.heldChunks.delete(chunk);
    session.signedChunks.delete(chunk);
  }
  const open = new Map(file.changes);
  for (const { id } of emptied) {
    session.troubles.delete(id);
    session.waiting.delete(id);
    session.earlierSeals.delete(id);
    session.waitingPictures.delete(id);
  }
  const troubles = late.flatMap((id) => {
    const feed = open.get(id)?.feed ?? null;
    open.delete(id);
    return { id, file: file.id, code: 'RECORD_ERASED' as const, feed };
  });
  for (const trouble of troubles) session.troubles.set(trouble.id, trouble);
  const gone = new Set([...changes, ...late]);
  const merged = withoutRecords(file.merged, (record) => [...record.changes].every((id) => gone.has(id)));
  // Another object, because what was worked out of the old one is remembered by it.
  session.files.set(file.id, { ...file, merged, changes: open });
  for (const row of emptied) admit(session, row);
  letGo(session, drafts);
  const settledTroubles = emptied.map(({ id }) => id);
  await keepQuietly(ports, { changes: emptied, forgottenChunks: [...chunks], troubles, settledTroubles });
  ports.emit('changed', [file.id]);
}

/** Changes of the erased records that the two who signed had not seen: put aside, for a person to decide. */
function writtenSince(file: CaseFile, { changes, records }: ErasedPart): string[] {
  return [...file.merged.records.values()]
    .filter(({ record }) => records.includes(record))
    .flatMap((record) => [...record.changes])
    .filter((id) => !changes.includes(id));
}

/** The office had each of them when it was erased, whether this laptop has heard so or not. */
async function emptiedRows(
  ports: Ports,
  session: Session,
  changes: readonly string[],
): Promise<StoredChange[]> {
  const rows: StoredChange[] = [];
  for (const id of changes) {
    const stored = session.waiting.get(id) ?? (await ports.store.change(id));
    if (stored !== undefined) rows.push({ ...stored, state: 'accepted', sealed: new Uint8Array() });
  }
  return rows;
}
