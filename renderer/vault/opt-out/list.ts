/** The list of people for a flow of data, and the gate before it: without the check's answer it does not leave where the opt-out counts. */
import { firstFields } from '../../../shared/change/diff.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { optOutScope } from '../../../shared/rules/opt-out.ts';
import { afterCheck } from '../../../shared/rules/opt-out-check.ts';
import type { Outcome, VaultCalls } from '../api.ts';
import { duties } from '../office/duties.ts';
import type { FlowList } from '../opt-out-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
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
    .map(({ person }) => ({ recordNumber: person.recordNumber, nhsNumber: person.nhsNumber }))
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

export async function takeFlowList(
  ports: Ports,
  session: Session,
  { flow, returned }: { flow: string; returned: string | null },
): Promise<Outcome<ReturnType<VaultCalls['takeFlowList']>>> {
  if (!duties(session).custodian) return problem('NOT_ALLOWED');
  const known = flowOf(session, flow);
  if (known === undefined || known.values.endedOn !== '') return problem('NOTHING_HERE');
  const { scope } = optOutScope(known.values);
  if (scope === 'open') return problem('OPT_OUT_OPEN');
  if (scope === 'in' && returned === null) return problem('OPT_OUT_UNCHECKED');
  const people = peopleOf(session, known.values.services);
  const left = returned === null ? { ok: true as const, value: people } : afterCheck(people, returned);
  if (!left.ok) return problem(left.problem);
  const values = {
    flow,
    scope,
    on: localDay(new Date(ports.clock.now())),
    asked: people.length,
    left: left.value.length,
    check: returned === null ? '' : hash('copy', utf8(returned)),
  };
  const edit = {
    file: known.file.id,
    record: newId(ports.random),
    kind: 'flow-release',
    fields: firstFields(values),
  } as const;
  const saved = await save(ports, session, edit);
  return saved.ok ? done({ rows: left.value }) : saved;
}
