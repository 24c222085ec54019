/** What a step of a request or complaint needs beyond its own form: looked up in the case and the person's file at the moment of saving. */
import type { CaseKindName } from '../../../shared/record/case/index.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import type { FormProblems } from '../../../shared/record/field/form.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { complaintStepProblems } from '../../../shared/rules/request/complaint-step.ts';
import { caseOnRecord } from '../../../shared/rules/request/events.ts';
import { stepProblems } from '../../../shared/rules/request/next-step.ts';
import { namesRoutes } from '../../../shared/rules/request/reply.ts';
import type { OfficeCase } from '../office-case-api.ts';
import { type Ports, today } from '../ports.ts';
import { isHeld } from '../retention/holds.ts';
import type { Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';
import { ofPerson } from './read.ts';

export function requestProblems(
  ports: Ports,
  session: Session,
  kind: CaseKindName,
  { found, values }: { found: OfficeCase; values: Values },
): FormProblems {
  if (kind !== 'request-step' && kind !== 'data-complaint-step') return {};
  const { held, role } = ofPerson(session, found);
  const request = caseOnRecord(found.view, found.steps, role);
  const { worker } = session.keyring.head;
  const day = today(ports);
  const file = session.files.get(wordOf(found.view.values, 'about'));
  const onHold = file !== undefined && isHeld(session, file, 'request', day);
  const own =
    kind === 'request-step'
      ? stepProblems(request, { values, worker, today: day, held, onHold })
      : complaintStepProblems(request, values);
  return { ...letterProblems(session, values), ...own };
}

/** A letter is kept and goes only with whom to turn to in it. */
function letterProblems(session: Session, values: Values): FormProblems {
  const organisation = organisationFile(session);
  const [about] = organisation === undefined ? [] : recordsOf(organisation, 'organisation');
  if (wordOf(values, 'template') === '') return {};
  const isWhole = about !== undefined && namesRoutes(wordOf(values, 'letter'), about.value);
  return isWhole ? {} : { template: 'REPLY_WITHOUT_ROUTES' };
}
