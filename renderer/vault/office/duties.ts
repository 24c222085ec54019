/** What this worker may do beyond the files: read from the log, for screens that would otherwise offer what is refused. */
import type { OfficeView } from '../office-api.ts';
import { isInTeam, type Session } from '../session.ts';

export function duties(session: Session): OfficeView['me'] {
  const { worker } = session.keyring.head;
  const administrator = session.membership.members.get(worker)?.administrator === true;
  const custodian = administrator || isInTeam(session, 'data-protection');
  return { worker, administrator, custodian, onDuty: isInTeam(session, 'duty') };
}
