/**
 * Whose laptops ring when somebody does not come back: colleagues of the teams that hold the file and work with it. What the screen
 * says before a worker sets out and what rings afterwards are this one rule.
 */
import { holders, isOrdinary } from '../../../shared/membership/access.ts';
import type { Alerted } from '../visit-api.ts';
import type { Ports } from '../ports.ts';
import { type CaseFile, myTeams, type Session } from '../session.ts';
import { officeNow } from '../sync/office-time.ts';
import { workerName } from '../views/records.ts';

/** Teams that only look after data hold the file and go on no visits: they would not know what to do. */
function workingTeams(ports: Ports, session: Session, { id, team }: CaseFile): Set<string> {
  if (team === null) return new Set();
  const { membership } = session;
  const holding = holders(membership, id, team, officeNow(ports, session));
  return new Set([...holding].filter((one) => isOrdinary(membership.teams.get(one)?.kind)));
}

/** Without whoever asks. Only workers with a laptop that may still be used. */
export function whoIsAlerted(ports: Ports, session: Session, file: CaseFile): Alerted[] {
  const { membership, keyring } = session;
  const teams = workingTeams(ports, session, file);
  const reachable = new Set(
    [...membership.devices.values()].filter(({ removed }) => removed === null).map(({ worker }) => worker),
  );
  return [...membership.members.values()]
    .filter(({ worker }) => worker !== keyring.head.worker && reachable.has(worker))
    .filter((member) => [...member.teams].some((team) => teams.has(team)))
    .map(({ worker }) => ({ worker, name: workerName(session, worker) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Whether this worker is one of those whose laptops ring about visits in a file. */
export function isWorkingHere(ports: Ports, session: Session, file: CaseFile): boolean {
  const teams = workingTeams(ports, session, file);
  const mine = myTeams(session);
  return [...mine].some((team) => teams.has(team));
}
