/** What the rules of a field may need to know beside it, of a file that is open. */
import type { Context } from '../../../shared/record/field/field.ts';
import { isDutyInForce } from '../../../shared/rules/duty-in-force.ts';
import { type Ports, today } from '../ports.ts';
import { basesNow } from '../sharing/basis.ts';
import type { CaseFile, Session } from '../session.ts';
import { organisationFile, personOf, recordsOf } from '../views/records.ts';

export function ruleContext(ports: Pick<Ports, 'clock'>, session: Session, file: CaseFile | null): Context {
  const day = today(ports);
  const organisation = organisationFile(session);
  const statutes = organisation === undefined ? [] : recordsOf(organisation, 'statute');
  const person = file === null ? undefined : personOf(file);
  return {
    today: day,
    practice: session.membership.practice,
    reportingDuty: isDutyInForce(
      statutes.map(({ value }) => value),
      'report-child-sexual-abuse',
      day,
    ),
    bases: basesNow(session),
    ...(file === null ? { noFile: true } : {}),
    // A file that is about no person says nothing of anybody's age.
    ...(person === undefined ? {} : { born: person.value.dateOfBirth }),
  };
}
