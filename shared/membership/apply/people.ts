/** Entries about people and their devices: the first, invitations, joining, changing, leaving. */
import { deviceId, isBoxKey } from '../../crypto/keys.ts';
import type { BodyOf } from '../bodies.ts';
import { invitationId, liveDevice, teamOfKind } from '../membership.ts';
import { administrators, isSignedBy, oneOf, peopleWhoSigned, twoAdministrators } from './signatures.ts';
import {
  joinTeam,
  leaveTeam,
  newTeam,
  nextSize,
  type Offered,
  type Refusal,
  removeDevice,
  rotationDue,
  setAdministrator,
  type Working,
} from './working.ts';
import { single } from '../access.ts';

/** The organisation begins: a log with nothing before it. */
export function found(body: BodyOf<'genesis'>, offered: Offered): Working | Refusal {
  const { worker, device } = body.administrator;
  const id = deviceId(device);
  if (!isSignedBy(offered.signed, id, device.sign)) return 'LOG_INVALID';
  if (![device.box, body.recovery, ...body.teams.map(({ key }) => key)].every(isBoxKey))
    return 'BAD_DEVICE_KEY';
  const kinds = body.teams.map(({ kind = 'work' }) => kind).filter((kind) => single.has(kind));
  if (new Set(kinds).size !== kinds.length) return 'LOG_INVALID';
  const log: Working = {
    org: offered.hash,
    name: body.name,
    practice: body.practice,
    serverKey: body.server,
    serverKeys: [{ key: body.server, from: 0 }],
    recoveryKey: body.recovery,
    recoveryDue: false,
    policy: { leaseDays: 14, breakGlassHours: 24 },
    size: 0,
    head: '',
    at: offered.at,
    heads: [],
    teams: new Map(
      body.teams.map(({ team, kind = 'work', epoch, key }) => [
        team,
        newTeam({ team, kind, epoch, key }, false),
      ]),
    ),
    members: new Map(),
    spans: new Map(),
    devices: new Map([[id, { id, ...device, worker, since: 1, removed: null }]]),
    invitations: new Map(),
    files: new Map(),
    decided: new Map(),
    glass: new Map(),
    restored: [],
  };
  setAdministrator(log, worker, true);
  for (const team of log.teams.keys()) joinTeam(log, worker, team);
  return log;
}

/** One administrator may invite a worker; two an administrator. */
export function invite(log: Working, body: BodyOf<'invite'>, offered: Offered): Refusal | null {
  if (offered.at > offered.expires) return 'INVITATION_EXPIRED';
  const refused = body.administrator ? twoAdministrators(log, offered) : oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  const { invitation: id } = body;
  if (invitationId(body.sign) !== id || log.invitations.has(id)) return 'LOG_INVALID';
  if (!body.teams.every((team) => log.teams.has(team))) return 'LOG_INVALID';
  log.invitations.set(id, { id, body, expires: offered.expires, used: false, cancelled: false });
  return null;
}

export function cancel(log: Working, body: BodyOf<'cancel'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined) return 'LOG_INVALID';
  if (invitation.used) return 'INVITATION_USED';
  log.invitations.set(invitation.id, { ...invitation, cancelled: true });
  // The blob held the teams' keys, and somebody may have had the words.
  for (const team of invitation.body.teams) rotationDue(log, team);
  return null;
}

export function join(log: Working, body: BodyOf<'join'>, { signed, at }: Offered): Refusal | null {
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined) return 'LOG_INVALID';
  if (invitation.used) return 'INVITATION_USED';
  if (invitation.cancelled) return 'INVITATION_CANCELLED';
  if (at > invitation.expires) return 'INVITATION_EXPIRED';
  const id = deviceId(body.device);
  if (!isBoxKey(body.device.box)) return 'BAD_DEVICE_KEY';
  if (log.devices.has(id)) return 'LOG_INVALID';
  if (!isSignedBy(signed, invitation.id, invitation.body.sign) || !isSignedBy(signed, id, body.device.sign)) {
    return 'LOG_INVALID';
  }
  const { worker, administrator, teams } = invitation.body;
  log.devices.set(id, { id, ...body.device, worker, since: nextSize(log), removed: null });
  setAdministrator(log, worker, administrator || log.members.get(worker)?.administrator === true);
  const everyone = teamOfKind(log, 'everyone');
  if (everyone !== undefined) joinTeam(log, worker, everyone.team);
  for (const team of teams) {
    joinTeam(log, worker, team);
    rotationDue(log, team);
  }
  log.invitations.set(invitation.id, { ...invitation, used: true });
  return null;
}

/** An administrator removes any device; a worker may hand in their own. */
export function device(log: Working, body: BodyOf<'device'>, offered: Offered): Refusal | null {
  const known = liveDevice(log, body.device);
  if (known === undefined) return 'LOG_INVALID';
  const refused = oneOf(log, offered, (member) => member.administrator || member.worker === known.worker);
  if (refused !== null) return refused;
  removeDevice(log, known, body);
  return null;
}

/** Two people make an administrator, or unmake one. */
export function member(log: Working, body: BodyOf<'member'>, offered: Offered): Refusal | null {
  const refused =
    body.administrator === null ? oneOf(log, offered, administrators) : twoAdministrators(log, offered);
  if (refused !== null) return refused;
  if (!log.members.has(body.worker)) return 'LOG_INVALID';
  if (![...body.joins, ...body.leaves].every((team) => log.teams.has(team))) return 'LOG_INVALID';
  if (body.leaves.some((team) => log.teams.get(team)?.kind === 'everyone')) return 'LOG_INVALID';
  for (const team of body.joins) joinTeam(log, body.worker, team);
  for (const team of body.leaves) leaveTeam(log, body.worker, team);
  if (body.administrator !== null) setAdministrator(log, body.worker, body.administrator);
  return lastAdministrator(log);
}

/** Two people remove an administrator, so that none can be left alone by one of two. */
export function leave(log: Working, body: BodyOf<'leave'>, offered: Offered): Refusal | null {
  const known = log.members.get(body.worker);
  if (known === undefined) return 'LOG_INVALID';
  const refused = known.administrator ? twoAdministrators(log, offered) : oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  for (const one of [...log.devices.values()]) {
    if (one.worker === body.worker && one.removed === null)
      removeDevice(log, one, { why: 'left', wipe: body.wipe });
  }
  for (const team of known.teams) leaveTeam(log, body.worker, team);
  setAdministrator(log, body.worker, false);
  return lastAdministrator(log);
}

/** An organisation without administrators could never change again. */
function lastAdministrator(log: Working): Refusal | null {
  return [...log.members.values()].some((one) => one.administrator) ? null : 'LOG_INVALID';
}

/** What a device says of itself. */
export function recovered(log: Working, body: BodyOf<'recovered'>, offered: Offered): Refusal | null {
  const known = liveDevice(log, body.device);
  if (known === undefined || !isSignedBy(offered.signed, known.id, known.sign)) return 'LOG_INVALID';
  if (peopleWhoSigned(log, offered, () => true).size === 0) return 'LOG_INVALID';
  log.recoveryDue = true;
  return null;
}
