/** Settling a question between values that were written apart. */
import { liveWrites } from '../../../shared/change/merge.ts';
import { isKind } from '../../../shared/record/kinds.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { isWithheld } from './secrecy.ts';

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
  if (isWithheld(session, record.kind)) return problem('UNDERTAKING_MISSING');
  const fields = { [field]: { value: chosen.value, replaces: live.map((write) => write.change) } };
  const saved = await save(ports, session, { file, record: recordId, kind: record.kind, fields });
  return saved.ok ? done(null) : saved;
}
