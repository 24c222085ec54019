/** Names that the organisation's own file gives to ids of the log: of workers and of teams. Only administrators can write them. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import type { Json } from '../../../shared/encoding/canonical.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { date } from '../../../shared/record/field/time.ts';
import type { KindName } from '../../../shared/record/kinds.ts';
import type { Outcome } from '../api.ts';
import type { OfficeCalls } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { duties } from './duties.ts';
import { organisationFile, recordsOf, workerOf } from '../views/records.ts';

const undertaking = { undertakingOn: date('past') };

export function teamName(session: Session, team: string): string {
  const file = organisationFile(session);
  const known = file === undefined ? [] : recordsOf(file, 'team');
  return known.find(({ value }) => value.team === team)?.value.name ?? '';
}

export function nameWorker(
  ports: Ports,
  session: Session,
  worker: string,
  { name, role }: { name: string; role: string },
): Promise<Outcome<unknown>> {
  return write(ports, session, 'worker', worker, { worker, name, role });
}

/** Beside their name: nobody without one has anything to sign. */
export async function setUndertaking(
  ports: Ports,
  session: Session,
  worker: string,
  typed: string,
): Promise<Outcome<ReturnType<OfficeCalls['setUndertaking']>>> {
  if (!duties(session).administrator) return problem('NOT_ALLOWED');
  const { name, role } = workerOf(session, worker);
  if (name === '') return problem('NOTHING_HERE');
  const { values, problems } = readForm(
    undertaking,
    { undertakingOn: typed },
    ruleContext(ports, session, null),
  );
  if (Object.keys(problems).length > 0) return done({ problems });
  const saved = await write(ports, session, 'worker', worker, { worker, name, role, ...values });
  return saved.ok ? done({ problems: {} }) : saved;
}

export function nameTeam(
  ports: Ports,
  session: Session,
  team: string,
  name: string,
): Promise<Outcome<unknown>> {
  return write(ports, session, 'team', team, { team, name });
}

/** A name once given is changed, not given twice. */
async function write(
  ports: Ports,
  session: Session,
  kind: Extract<KindName, 'worker' | 'team'>,
  id: string,
  values: Record<string, Json>,
): Promise<Outcome<unknown>> {
  const file = organisationFile(session);
  if (file === undefined) return problem('NEWS_MISSING');
  const known = recordsOf(file, kind).find(({ value }) => (value as Record<string, Json>)[kind] === id);
  const record = known?.record ?? newId(ports.random);
  const fields = known === undefined ? firstFields(values) : changedFields(known.merged, values);
  return save(ports, session, { file: file.id, record, kind, fields });
}
