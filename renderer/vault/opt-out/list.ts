/** The list of people for a flow of data, and the gate before it: without the check's answer it does not leave where the opt-out counts. */
import { firstFields } from '../../../shared/change/diff.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { optOutScope } from '../../../shared/rules/opt-out.ts';
import { afterCheck } from '../../../shared/rules/opt-out-check.ts';
import { ok } from '../../../shared/result.ts';
import type { Outcome, VaultCalls } from '../api.ts';
import { duties } from '../office/duties.ts';
import type { Checked, FlowList } from '../opt-out-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { everybody } from '../views/people.ts';
import { organisationFile, recordsOf } from '../views/records.ts';

function flowOf(session: Session, flow: string) {
  const file = organisationFile(session);
  const known = file && recordsOf(file, 'data-flow').find(({ record }) => record === flow);
  return file === undefined || known === undefined ? undefined : { file, values: known.value };
}

function peopleOf(session: Session, services: readonly string[]) {
  return everybody(session)
    .filter(({ person }) => services.length === 0 || person.services.some((code) => services.includes(code)))
    .map(({ file, person: { recordNumber, nhsNumber } }) => ({ file: file.id, recordNumber, nhsNumber }))
    .toSorted((a, b) => a.recordNumber.localeCompare(b.recordNumber));
}

export function flowPeople(session: Session, flow: string): Outcome<FlowList> {
  if (!duties(session).custodian) return problem('NOT_ALLOWED');
  const known = flowOf(session, flow);
  if (known === undefined) return problem('NOTHING_HERE');
  const people = peopleOf(session, known.values.services);
  const numbers = people.map(({ nhsNumber }) => nhsNumber).filter((number) => number !== '');
  return done({ people: people.length, withoutNumber: people.length - numbers.length, numbers });
}

/** Who may leave for a flow, as its scope is now and by what came back from the check. */
function checked(session: Session, { flow, returned }: Checked) {
  if (!duties(session).custodian) return problem('NOT_ALLOWED');
  const known = flowOf(session, flow);
  if (known === undefined || known.values.endedOn !== '') return problem('NOTHING_HERE');
  const { scope } = optOutScope(known.values);
  if (scope === 'open') return problem('OPT_OUT_OPEN');
  if (scope === 'in' && returned === null) return problem('OPT_OUT_UNCHECKED');
  const people = peopleOf(session, known.values.services);
  const left = scope === 'in' && returned !== null ? afterCheck(people, returned) : ok(people);
  return left.ok ? done({ file: known.file, scope, people, left: left.value }) : problem(left.problem);
}

/** Keeps in the register that a list left: how many, and nobody's number. */
async function noteRelease(
  ports: Ports,
  session: Session,
  {
    flow,
    returned,
    file,
    ...counted
  }: Checked & { file: CaseFile; scope: string; asked: number; left: number },
): Promise<Outcome<null>> {
  const values = {
    flow,
    ...counted,
    on: localDay(new Date(ports.clock.now())),
    check: returned === null ? '' : hash('copy', utf8(returned)),
  };
  const saved = await save(ports, session, {
    file: file.id,
    record: newId(ports.random),
    kind: 'flow-release',
    fields: firstFields(values),
  });
  return saved.ok ? done(null) : saved;
}

export async function takeFlowList(
  ports: Ports,
  session: Session,
  form: Checked,
): Promise<Outcome<ReturnType<VaultCalls['takeFlowList']>>> {
  const may = checked(session, form);
  if (!may.ok) return may;
  const { file, scope, people, left } = may.value;
  const counted = { asked: people.length, left: left.length };
  const noted = await noteRelease(ports, session, { ...form, file, scope, ...counted });
  if (!noted.ok) return noted;
  return done({ rows: left.map(({ recordNumber, nhsNumber }) => ({ recordNumber, nhsNumber })) });
}

/** Of some people's files, those that may leave for a flow: all of them for one that the opt-out does not count for. */
export async function leaveFor(
  ports: Ports,
  session: Session,
  { files, ...form }: Parameters<VaultCalls['leaveFor']>[0],
): Promise<Outcome<ReturnType<VaultCalls['leaveFor']>>> {
  const may = checked(session, form);
  if (!may.ok) return may;
  const { file, scope } = may.value;
  const allowed = new Set(may.value.left.map((one) => one.file));
  const asked = [...new Set(files)];
  const left = scope === 'out' ? asked : asked.filter((one) => allowed.has(one));
  const counted = { asked: asked.length, left: left.length };
  const noted = await noteRelease(ports, session, { ...form, file, scope, ...counted });
  return noted.ok ? done({ files: left, leftOut: asked.length - left.length }) : noted;
}
