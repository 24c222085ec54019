/** Entries about people and their devices: the first, invitations, joining, changing, leaving. */
import { deviceId, invitationId, isBoxKey } from '../../crypto/keys.ts';
import { type BodyOf, type InviteBody, single } from '../bodies.ts';
import { belongs, type Invitation, liveDevice, teamOfKind } from '../membership.ts';
import { administrators, isSignedBy, mayGive, oneOf, twoAdministrators } from './signatures.ts';
import {
  addMember,
  joinTeam,
  leaveTeam,
  newTeam,
  nextSize,
  type Offered,
  type Refusal,
  removeDevice,
  rotationDue,
  setMember,
  type Working,
} from './working.ts';

/** The organisation begins: a log with nothing before it. */
export function found(body: BodyOf<'genesis'>, offered: Offered): Working | Refusal {
  const { worker, device } = body.administrator;
  const id = deviceId(device);
  if (!isSignedBy(offered.signed, id, device.sign)) return 'LOG_INVALID';
  if (![device.box, body.recovery, ...body.teams.map(({ key }) => key)].every(isBoxKey))
    return 'BAD_DEVICE_KEY';
  const kinds = body.teams.map(({ kind = 'work' }) => kind).filter((kind) => single.has(kind));
  if (areTwice(kinds) || areTwice(body.teams.map(({ team }) => team))) return 'LOG_INVALID';
  if (areTwice(body.teams.map(({ key }) => key))) return 'LOG_INVALID';
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
    proposals: new Set(),
    teams: new Map(
      body.teams.map(({ team, kind = 'work', epoch, key }) => [
        team,
        newTeam({ team, kind, since: 1, epoch, key, keyAt: offered.at }, false),
      ]),
    ),
    members: new Map(),
    spans: new Map(),
    administered: new Map(),
    devices: new Map([[id, { id, ...device, worker, since: 1, removed: null }]]),
    invitations: new Map(),
    files: new Map(),
    decided: new Map(),
    glass: new Map(),
    restored: [],
  };
  addMember(log, worker);
  setMember(log, worker, { administrator: true });
  for (const team of log.teams.keys()) joinTeam(log, worker, team);
  return log;
}

const areTwice = (names: readonly string[]): boolean => new Set(names).size !== names.length;

export function invite(log: Working, body: BodyOf<'invite'>, offered: Offered): Refusal | null {
  const refused = mayInvite(log, body, offered);
  if (refused !== null) return refused;
  const { invitation: id } = body;
  if (invitationId(body.sign) !== id || log.invitations.has(id)) return 'LOG_INVALID';
  if (!body.teams.every((team) => log.teams.has(team))) return 'LOG_INVALID';
  log.invitations.set(id, {
    id,
    body,
    since: nextSize(log),
    signers: offered.devices.map((device) => device.id),
    expires: offered.expires,
    used: false,
    cancelled: false,
  });
  return null;
}

/** Another laptop for somebody who belongs would be that person: it takes two, like an administrator. */
function mayInvite(log: Working, body: InviteBody, signers: Pick<Offered, 'devices'>): Refusal | null {
  const takesTwo = body.administrator || log.members.has(body.worker);
  return takesTwo ? twoAdministrators(log, signers) : mayGive(log, signers, body.teams);
}

/** Whether it would be made today by those who made it, and who it is for has not left since. */
function stands(log: Working, { body, since, signers }: Invitation): boolean {
  const left = log.members.get(body.worker)?.left ?? null;
  if (left !== null && since < left) return false;
  const devices = signers.map((id) => liveDevice(log, id)).filter((device) => device !== undefined);
  return mayInvite(log, body, { devices }) === null;
}

export function cancel(log: Working, body: BodyOf<'cancel'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined) return 'LOG_INVALID';
  if (invitation.used) return 'INVITATION_USED';
  if (invitation.cancelled) return 'INVITATION_CANCELLED';
  log.invitations.set(invitation.id, { ...invitation, cancelled: true });
  // The blob held the teams' keys, and somebody may have had the words.
  for (const team of invitation.body.teams) rotationDue(log, team);
  return null;
}

export function join(log: Working, body: BodyOf<'join'>, { signed, at }: Offered): Refusal | null {
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined) return 'LOG_INVALID';
  if (invitation.used) return 'INVITATION_USED';
  if (invitation.cancelled || !stands(log, invitation)) return 'INVITATION_CANCELLED';
  if (at > invitation.expires) return 'INVITATION_EXPIRED';
  const id = deviceId(body.device);
  if (!isBoxKey(body.device.box)) return 'BAD_DEVICE_KEY';
  if (log.devices.has(id)) return 'LOG_INVALID';
  if (!isSignedBy(signed, invitation.id, invitation.body.sign) || !isSignedBy(signed, id, body.device.sign)) {
    return 'LOG_INVALID';
  }
  const { worker, administrator, teams } = invitation.body;
  log.devices.set(id, { id, ...body.device, worker, since: nextSize(log), removed: null });
  addMember(log, worker);
  if (administrator) setMember(log, worker, { administrator });
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
  return lastAdministrator(log);
}

/** Two people make an administrator, or unmake one. */
export function member(log: Working, body: BodyOf<'member'>, offered: Offered): Refusal | null {
  const refused =
    body.administrator === null ? mayGive(log, offered, body.joins) : twoAdministrators(log, offered);
  if (refused !== null) return refused;
  if (!belongs(log, body.worker)) return 'LOG_INVALID';
  if (![...body.joins, ...body.leaves].every((team) => log.teams.has(team))) return 'LOG_INVALID';
  if (body.leaves.some((team) => log.teams.get(team)?.kind === 'everyone')) return 'LOG_INVALID';
  for (const team of body.joins) joinTeam(log, body.worker, team);
  for (const team of body.leaves) leaveTeam(log, body.worker, team);
  if (body.administrator !== null) setMember(log, body.worker, { administrator: body.administrator });
  return lastAdministrator(log);
}

/** Two people remove an administrator, so that none can be left alone by one of two. */
export function leave(log: Working, body: BodyOf<'leave'>, offered: Offered): Refusal | null {
  const known = log.members.get(body.worker);
  if (known === undefined || known.left !== null) return 'LOG_INVALID';
  const refused = known.administrator ? twoAdministrators(log, offered) : oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  for (const one of log.devices.values()) {
    if (one.worker === body.worker && one.removed === null)
      removeDevice(log, one, { why: 'left', wipe: body.wipe });
  }
  for (const team of known.teams) leaveTeam(log, body.worker, team);
  setMember(log, body.worker, { administrator: false, left: nextSize(log) });
  return lastAdministrator(log);
}

/** An organisation without an administrator who has a device could never change again. */
function lastAdministrator(log: Working): Refusal | null {
  for (const { worker, removed } of log.devices.values()) {
    if (removed === null && log.members.get(worker)?.administrator === true) return null;
  }
  return 'LOG_INVALID';
}

/** What a device says of itself. */
export function recovered(log: Working, body: BodyOf<'recovered'>, offered: Offered): Refusal | null {
  if (!offered.devices.some(({ id }) => id === body.device)) return 'LOG_INVALID';
  log.recoveryDue = true;
  return null;
}
