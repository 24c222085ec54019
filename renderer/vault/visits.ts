/** Starting and ending a visit, and settling a question between two values. */
import { changedFields, firstFields } from '../../shared/change/diff.ts';
import { liveWrites } from '../../shared/change/merge.ts';
import { newId } from '../../shared/crypto/random.ts';
import { isKind } from '../../shared/record/kinds.ts';
import type { Outcome } from './api.ts';
import { done, problem } from './outcome.ts';
import { isoNow, type Ports } from './ports.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';

export async function startVisit(
  ports: Ports,
  session: Session,
  file: string,
): Promise<Outcome<{ visit: string }>> {
  if (!session.files.has(file)) return problem('NOTHING_HERE');
  const visit = newId(ports.random);
  const { worker } = session.keyring.head;
  const fields = firstFields({ worker, startedAt: isoNow(ports.clock), endedAt: '' });
  const saved = await save(ports, session, { file, record: visit, kind: 'visit', fields });
  return saved.ok ? done({ visit }) : saved;
}

export async function endVisit(
  ports: Ports,
  session: Session,
  file: string,
  visit: string,
): Promise<Outcome<null>> {
  const record = session.files.get(file)?.merged.records.get(`visit/${visit}`);
  if (record === undefined) return problem('NOTHING_HERE');
  const fields = changedFields(record, { endedAt: isoNow(ports.clock) });
  const saved = await save(ports, session, { file, record: visit, kind: 'visit', fields });
  return saved.ok ? done(null) : saved;
}

/** The chosen value puts away every value that stands beside it. */
export async function chooseValue(
  ports: Ports,
  session: Session,
  file: string,
  recordId: string,
  field: string,
  change: string,
): Promise<Outcome<null>> {
  const record = [...(session.files.get(file)?.merged.records.values() ?? [])].find(
    (one) => one.record === recordId && one.fields.has(field),
  );
  const live = record === undefined ? [] : liveWrites(record, field);
  const chosen = live.find((write) => write.change === change);
  if (record === undefined || chosen === undefined || !isKind(record.kind)) return problem('NOTHING_HERE');
  const fields = { [field]: { value: chosen.value, replaces: live.map((write) => write.change) } };
  const saved = await save(ports, session, { file, record: recordId, kind: record.kind, fields });
  return saved.ok ? done(null) : saved;
}
