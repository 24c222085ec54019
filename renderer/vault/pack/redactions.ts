/** What is left out of a copy, kept in the small file of the request. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import type { Redaction } from '../../../shared/pack/redaction.ts';
import type { Outcome } from '../api.ts';
import { officeCase } from '../office-cases/read.ts';
import { done, problem } from '../outcome.ts';
import type { KeptRedaction, PackCalls } from '../pack-api.ts';
import type { Ports } from '../ports.ts';
import { recordOf } from '../records/save.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf } from '../views/records.ts';

/** Those that stand. */
export function redactionsIn(file: CaseFile): KeptRedaction[] {
  return recordsOf(file, 'redaction').flatMap(({ record: id, value }) => {
    const { reason, shows, putBack: gone, from, to, left, top, width, height, ...part } = value;
    const isArea = left !== null && top !== null && width !== null && height !== null;
    if (gone || (!shows && reason === '')) return [];
    return [
      {
        id,
        ...part,
        span: from === null || to === null ? null : { from, to },
        area: isArea ? { left, top, width, height } : null,
        reason: reason === '' ? null : reason,
      },
    ];
  });
}

const valuesOf = ({ reason, span, area, ...part }: Redaction): Values => ({
  ...part,
  reason: reason ?? '',
  shows: reason === null,
  from: span?.from ?? null,
  to: span?.to ?? null,
  left: area?.left ?? null,
  top: area?.top ?? null,
  width: area?.width ?? null,
  height: area?.height ?? null,
  putBack: false,
});

export async function leaveOut(
  ports: Ports,
  session: Session,
  [request, redactions]: Parameters<PackCalls['leaveOut']>,
): Promise<Outcome<null>> {
  if (requestFile(session, request) === undefined) return problem('NOTHING_HERE');
  for (const one of redactions) {
    const fields = firstFields(valuesOf(one));
    const edit = { file: request, record: newId(ports.random), kind: 'redaction', fields } as const;
    const saved = await save(ports, session, edit);
    if (!saved.ok) return saved;
  }
  return done(null);
}

export async function putBack(
  ports: Ports,
  session: Session,
  [request, redaction]: Parameters<PackCalls['putBack']>,
): Promise<Outcome<null>> {
  const file = requestFile(session, request);
  const merged = file === undefined ? undefined : recordOf(file, 'redaction', redaction);
  if (merged === undefined) return problem('NOTHING_HERE');
  const fields = changedFields(merged, { putBack: true });
  const saved = await save(ports, session, { file: request, record: redaction, kind: 'redaction', fields });
  return saved.ok ? done(null) : saved;
}

/** The small file of a request that the data-protection team holds. */
export function requestFile(session: Session, id: string): CaseFile | undefined {
  const file = session.files.get(id);
  return file !== undefined && officeCase(session, file, 'rights-request') !== null ? file : undefined;
}
