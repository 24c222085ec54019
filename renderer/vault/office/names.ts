/** Names that the organisation's own file gives to ids of the log: of workers and of teams. Only administrators can write them. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import type { Json } from '../../../shared/encoding/canonical.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { type Fields, needed } from '../../../shared/record/field/field.ts';
import { type FormProblems, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { line } from '../../../shared/record/field/text.ts';
import { backgroundChecks } from '../../../shared/rules/fitness.ts';
import { oneOf } from '../../../shared/record/field/choice.ts';
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

const naming = { name: needed(line(70)), role: needed(line(70)) };
const undertaking = { undertakingOn: date('past') };
const fit = { check: oneOf(backgroundChecks), trainedOn: date('past') };

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

/** Put right by an administrator: nobody writes their own. */
export function setName(
  ports: Ports,
  session: Session,
  worker: string,
  typed: TypedForm,
): Promise<Outcome<ReturnType<OfficeCalls['setName']>>> {
  return setAbout(ports, session, worker, naming, typed);
}

/** Beside their name: nobody without one has anything to sign. */
export function setUndertaking(
  ports: Ports,
  session: Session,
  worker: string,
  typed: string,
): Promise<Outcome<ReturnType<OfficeCalls['setUndertaking']>>> {
  return setAbout(ports, session, worker, undertaking, { undertakingOn: typed });
}

/** A flag and a day that an administrator has seen on paper. */
export function setFitness(
  ports: Ports,
  session: Session,
  worker: string,
  typed: TypedForm,
): Promise<Outcome<ReturnType<OfficeCalls['setFitness']>>> {
  return setAbout(ports, session, worker, fit, typed);
}

async function setAbout(
  ports: Ports,
  session: Session,
  worker: string,
  fields: Fields,
  typed: TypedForm,
): Promise<Outcome<{ problems: FormProblems }>> {
  if (!duties(session).administrator) return problem('NOT_ALLOWED');
  const known = workerOf(session, worker);
  if (known.name === '') return problem('NOTHING_HERE');
  const { values, problems } = readForm(fields, typed, ruleContext(ports, session, null));
  if (Object.keys(problems).length > 0) return done({ problems });
  const saved = await write(ports, session, 'worker', worker, { worker, ...known, ...values });
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
