/** Whether some records of a file may be destroyed now, asked before this laptop signs: first for asking, and again for agreeing. */
import { isErasedRecord } from '../../../shared/membership/access.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { ProblemCode } from '../../../shared/wire/problems.ts';
import type { OfficeCase } from '../office-case-api.ts';
import { officeCases } from '../office-cases/read.ts';
import { type Ports, today } from '../ports.ts';
import { limitsOf } from '../requests/limits.ts';
import { isHeld } from '../retention/holds.ts';
import { type CaseFile, isInTeam, type Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { changesOf, chunksOf, recordsWrittenBy } from './body.ts';
import { partItems } from './items.ts';

/** Why nothing of this file may be destroyed, whatever it is. */
export function whyNotAny(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  file: CaseFile | undefined,
  ground: BodyOf<'erase-part'>['ground'],
): ProblemCode | null {
  if (!isInTeam(session, 'data-protection')) return 'NOT_ALLOWED';
  if (file === undefined || personOf(file) === undefined) return 'NOTHING_HERE';
  const day = today(ports);
  if (isHeld(session, file, ground, day)) return 'LEGAL_HOLD';
  // Article 18: who asked that it only be stored may need it for a claim.
  return limitsOf(session, file, day).locked ? 'FILE_RESTRICTED' : null;
}

/** Why this worker must not agree. What was asked has to be all that is known of those records, and each still has to be free to go. */
export function whyNotErasePart(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  body: BodyOf<'erase-part'>,
): ProblemCode | null {
  const file = session.files.get(body.file);
  const why = whyNotAny(ports, session, file, body.ground);
  if (why !== null || file === undefined) return why ?? 'NOTHING_HERE';
  const said = saidOf(session, body);
  if (said !== undefined && body.records.every((one) => isErasedRecord(session.membership, file.id, one)))
    return whyNotLate(session, body);
  const written = recordsWrittenBy(file, body.changes);
  const isWhole =
    said !== undefined &&
    same(changesOf(written), body.changes) &&
    same(written.flatMap(chunksOf), body.chunks) &&
    body.changes.every((id) => file.changes.get(id)?.state === 'accepted');
  if (!isWhole) return 'PART_MOVED';
  const asking = {
    ground: body.ground,
    request: wordOf(said.view.values, 'request'),
    today: today(ports),
  };
  const free = new Set(
    partItems(session, file, asking)
      .filter(({ stays }) => stays === null)
      .map(({ name }) => name),
  );
  return written.every(({ kind, record }) => free.has(`${kind}/${record}`)) ? null : 'PART_STAYS';
}

/** Written to records that are gone: all of it is put aside here, and none of it counts. */
function whyNotLate({ troubles }: Session, { changes }: BodyOf<'erase-part'>): ProblemCode | null {
  return changes.every((id) => troubles.get(id)?.code === 'RECORD_ERASED') ? null : 'PART_MOVED';
}

/** The team's own small file that says why. */
export function saidOf(
  session: Session,
  { file, ground, records }: Pick<BodyOf<'erase-part'>, 'file' | 'ground' | 'records'>,
): OfficeCase | undefined {
  return officeCases(session, 'part-erasure').find(
    ({ view: { values } }) =>
      values['about'] === file &&
      values['ground'] === ground &&
      Array.isArray(values['records']) &&
      same(values['records'], records),
  );
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && other.every((each) => one.includes(each));
