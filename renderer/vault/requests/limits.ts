/** What may not be done with a file for now, because its use is restricted or an objection is weighed. What counts in one file of a person counts in all. */
import type { AuditThing } from '../../../shared/audit/event.ts';
import { isCaseKind, caseKindOf } from '../../../shared/record/case/index.ts';
import { uses } from '../../../shared/record/case/purposes.ts';
import {
  type Limits,
  limitsNow,
  type LimitReason,
  mayLeave,
  stoppedBy,
} from '../../../shared/rules/restriction.ts';
import type { Edit } from '../save.ts';
import type { Outcome } from '../api.ts';
import { filesTogether } from '../household/pairs.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf } from '../views/records.ts';

const kinds = ['restriction', 'restriction-ended', 'restriction-exception'] as const;
const free: Limits = { locked: false, paused: [] };

/** @param day ISO. */
export function limitsOf(session: Session, file: CaseFile, day: string): Limits {
  return limitsIn(filesTogether(session)(file), day);
}

/** @param files all of one person. @param day ISO. */
export function limitsIn(files: readonly CaseFile[], day: string): Limits {
  const records = files.flatMap((one) =>
    kinds.flatMap((kind) =>
      recordsOf(one, kind).map(({ record, value }) => ({ kind, record, values: value })),
    ),
  );
  return records.length === 0 ? free : limitsNow(records, day);
}

export function limitsOn(ports: Ports, session: Session, id: string): Outcome<Limits> {
  const file = session.files.get(id);
  return file === undefined ? problem('NOTHING_HERE') : done(limitsOf(session, file, today(ports)));
}

/** Why something of a file must not be printed or taken out, or null. @param id null for what is about nobody. */
export function stoppedToLeave(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  { file: id, thing }: { file: string | null; thing: AuditThing },
): LimitReason | null {
  const file = id === null ? undefined : session.files.get(id);
  if (file === undefined) return null;
  return mayLeave(limitsOf(session, file, today(ports)), thing) ? null : 'FILE_RESTRICTED';
}

/** Why an edit must not be kept, or null. */
export function stopped(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  { file: id, kind, fields }: Pick<Edit, 'file' | 'kind' | 'fields'>,
): LimitReason | null {
  const file = id === null ? undefined : session.files.get(id);
  if (file === undefined || !(isCaseKind(kind) || kind === 'consent-act')) return null;
  const purpose =
    kind === 'sharing' ? fields['purpose']?.value : isCaseKind(kind) ? caseKindOf(kind).use : '';
  return stoppedBy(limitsOf(session, file, today(ports)), kind, uses.find((use) => use === purpose) ?? '');
}
