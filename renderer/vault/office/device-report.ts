/** What one device could open while it belonged, and what has been done since. */
import { belongedTo } from '../../../shared/membership/membership.ts';
import { readProposal } from '../../../shared/membership/entry.ts';
import type { Outcome } from '../api.ts';
import type { DeviceReport } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Session } from '../session.ts';
import { teamName } from './names.ts';
import { noContacts, readContacts } from './contacts.ts';
import { devices } from './overview.ts';
import { workerName } from '../views/records.ts';

export async function deviceReport(session: Session, id: string): Promise<Outcome<DeviceReport>> {
  const contacts = await readContacts(session);
  const told = contacts.ok ? contacts.value : noContacts;
  const device = devices(session, told).find((one) => one.device === id);
  const known = session.membership.devices.get(id);
  if (device === undefined || known === undefined) return problem('NOTHING_HERE');
  const until = known.removed?.from ?? session.membership.size + 1;
  const teams = [...session.membership.teams.keys()].filter((team) =>
    belongedTo(session.membership, known.worker, team, until - 1),
  );
  const files = [...session.files.values()];
  const changes = files.flatMap((file) => [...file.changes.values()]).filter((one) => one.device === id);
  return done({
    device,
    workerName: workerName(session, known.worker),
    teams: teams.map((team) => ({
      team,
      name: teamName(session, team),
      keyRenewed: known.removed === null ? null : renewedAfter(session, team, known.removed.from),
    })),
    files: files.filter(({ team }) => team !== null && teams.includes(team)).length,
    accepted: changes.filter(({ state }) => state === 'accepted').length,
    parked: changes.filter(({ state }) => state === 'parked').length,
  });
}

/** When the team's key was first renewed after an entry of the log. */
function renewedAfter(session: Session, team: string, entry: number): string | null {
  for (const { proposal, at } of session.entries.slice(entry)) {
    const body = readProposal(proposal)?.body;
    if (body?.type === 'epoch' && body.team === team) return at;
  }
  return null;
}
