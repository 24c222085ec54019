/** The organisation as its own log and file tell it, with what only the office knows where it can be asked. */
import { belongs } from '../../../shared/membership/membership.ts';
import type { Outcome } from '../api.ts';
import type { DeviceView, InvitationView, MemberView, OfficeView, TeamView } from '../office-api.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { followLog } from '../sync/follow-log.ts';
import { officeNow } from '../sync/office-time.ts';
import { type Contacts, erasures, noContacts, readContacts } from './contacts.ts';
import { duties } from './duties.ts';
import { glassViews } from './glass.ts';
import { teamName } from './names.ts';
import { offerViews } from './offers.ts';
import { restoringView } from './restore.ts';
import { workerOf, workerName } from '../views/records.ts';

export async function office(ports: Ports, session: Session): Promise<Outcome<OfficeView>> {
  // What others entered a minute ago is what people come to this page for. Without the office, what is known.
  const followed = await followLog(ports, session);
  const me = duties(session);
  const offers = me.custodian ? await offerViews(ports, session) : done([]);
  const contacts = me.custodian ? await readContacts(session) : done(noContacts);
  const { policy, recoveryDue } = session.membership;
  // While it comes back, the office answers about nothing else.
  const isRestoring = !contacts.ok && contacts.problem.code === 'OFFICE_RESTORING';
  const told = contacts.ok ? contacts.value : noContacts;
  return done({
    me,
    members: members(session),
    devices: devices(session, told),
    teams: teams(session),
    invitations: invitations(ports, session),
    offers: offers.ok ? offers.value : [],
    glass: glassViews(session),
    erasures: erasures(session, told),
    policy,
    recoveryDue,
    restoring: isRestoring ? await restoringView(session) : null,
    inTouch: followed.ok && offers.ok && (contacts.ok || isRestoring),
  });
}

function members(session: Session): MemberView[] {
  const { membership, keyring } = session;
  return [...membership.members.values()].map(({ worker, administrator }) => ({
    worker,
    ...workerOf(session, worker),
    administrator,
    active: belongs(membership, worker),
    me: worker === keyring.head.worker,
  }));
}

export function timeOf(session: Session, entry: number): string {
  return session.entries[entry - 1]?.at ?? '';
}

export function devices(session: Session, { devices: seen, acknowledgements }: Contacts): DeviceView[] {
  const lastSeen = new Map(seen.map((one) => [one.device, one.lastSeen]));
  return [...session.membership.devices.values()].map(({ id, worker, since, removed }) => ({
    device: id,
    worker,
    mine: id === session.keyring.head.device,
    since: timeOf(session, since),
    removed:
      removed === null ? null : { at: timeOf(session, removed.from), why: removed.why, wipe: removed.wipe },
    lastSeen: lastSeen.get(id) ?? null,
    wipedAt:
      acknowledgements.find(
        ({ acknowledgement }) => acknowledgement.device === id && acknowledgement.did === 'wiped',
      )?.acknowledgement.at ?? null,
  }));
}

function teams(session: Session): TeamView[] {
  const { membership, keyring } = session;
  return [...membership.teams.values()].map(({ team, kind }) => {
    const inTeam = [...membership.members.values()].filter((member) => member.teams.has(team));
    return {
      team,
      kind,
      name: teamName(session, team),
      members: inTeam.map(({ worker }) => worker),
      mine: inTeam.some(({ worker }) => worker === keyring.head.worker),
    };
  });
}

function invitations(ports: Ports, session: Session): InvitationView[] {
  const now = officeNow(ports, session);
  return [...session.membership.invitations.values()].map(({ id, body, expires, used, cancelled }) => ({
    invitation: id,
    worker: body.worker,
    name: workerName(session, body.worker),
    state: used ? 'used' : cancelled ? 'cancelled' : now > expires ? 'expired' : 'open',
    expires,
  }));
}
