/** What this worker may do beyond the files: read from the log, for screens that would otherwise offer what is refused. */
import { teamOfKind } from '../../../shared/membership/membership.ts';
import type { OfficeView } from '../office-api.ts';
import type { Session } from '../session.ts';

export function duties({ membership, keyring }: Session): OfficeView['me'] {
  const { worker } = keyring.head;
  const member = membership.members.get(worker);
  const isIn = (kind: 'data-protection' | 'duty') =>
    member?.teams.has(teamOfKind(membership, kind)?.team ?? '') === true;
  const administrator = member?.administrator === true;
  return { worker, administrator, custodian: administrator || isIn('data-protection'), onDuty: isIn('duty') };
}
