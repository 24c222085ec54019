/** Whose files could have been on a device: those of its worker's teams, at the time at which it was taken off the list, or now. */
import { holdersAt } from '../../../shared/membership/access.ts';
import { belongedTo } from '../../../shared/membership/membership.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import { aboutFile } from '../restricted/about-file.ts';
import type { AboutFile } from '../restricted-api.ts';
import type { Session } from '../session.ts';
import { personOf } from '../views/records.ts';

/** By name, of the files that this laptop holds: the data-protection team's holds each ordinary one. */
export function filesOnDevice(session: Session, device: string): Outcome<AboutFile[]> {
  const { membership } = session;
  const known = membership.devices.get(device);
  if (known === undefined) return problem('NOTHING_HERE');
  const size = known.removed === null ? membership.size : known.removed.from - 1;
  const reads = (team: string) => belongedTo(membership, known.worker, team, size);
  return done(
    [...session.files.values()]
      .filter((file) => personOf(file) !== undefined && file.team !== null)
      .filter(({ id, team }) => team !== null && [...holdersAt(membership, id, team, size)].some(reads))
      .map(({ id }) => aboutFile(session, id))
      .toSorted((a, b) => a.personName.localeCompare(b.personName)),
  );
}
