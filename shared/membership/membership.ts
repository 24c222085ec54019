/** What the log says, after replaying it. Pure; the server and every device run the same replay. */
import { hash } from '../crypto/hash.ts';
import { deviceId, type DevicePublic, isBoxKey } from '../crypto/keys.ts';
import { verify } from '../crypto/signing.ts';
import { fromBase64, utf8 } from '../encoding/bytes.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type Entry,
  entryHash,
  type GenesisBody,
  type InviteBody,
  type JoinBody,
  type Proposal,
  proposalHash,
  readProposal,
  type SignedProposal,
} from './entry.ts';

export interface MemberDevice extends DevicePublic {
  id: string;
  worker: string;
  /** The log's size from which it belongs. */
  since: number;
}

export interface Member {
  worker: string;
  administrator: boolean;
  teams: ReadonlySet<string>;
}

export interface Invitation {
  id: string;
  body: InviteBody;
  expires: string;
  used: boolean;
}

export interface Membership {
  /** The genesis hash. */
  org: string;
  name: string;
  practice: boolean;
  serverKey: string;
  recoveryKey: string;
  size: number;
  head: string;
  /** Hash of each entry, by position: a base must be one of them. */
  heads: readonly string[];
  teams: ReadonlyMap<string, { epoch: number; key: string }>;
  members: ReadonlyMap<string, Member>;
  devices: ReadonlyMap<string, MemberDevice>;
  invitations: ReadonlyMap<string, Invitation>;
}

export type LogProblem =
  /** The chain does not continue what is known: a gap, another past, or no canonical entry. */
  | 'LOG_FORK'
  /** A signature or a rule of membership does not hold. */
  | 'LOG_INVALID'
  | 'INVITATION_USED'
  | 'INVITATION_EXPIRED';

/** Applies the next entry. `before` is null for the first. */
export function applyEntry(before: Membership | null, entry: Entry): Result<Membership, LogProblem> {
  if (entry.seq !== (before?.size ?? 0) + 1 || entry.prev !== (before?.head ?? null)) return err('LOG_FORK');
  const checked = checkProposal(before, entry, entry.at);
  if (!checked.ok) return checked;
  return ok({
    ...checked.value,
    size: entry.seq,
    head: entryHash(entry),
    heads: [...(before?.heads ?? []), entryHash(entry)],
  });
}

/** Applies entries one after the other, as far as they hold: the first that does not is the answer. Null only for no entries at all. */
export function replay(
  before: Membership | null,
  entries: readonly Entry[],
): Result<Membership | null, LogProblem> {
  let log = before;
  for (const entry of entries) {
    const next = applyEntry(log, entry);
    if (!next.ok) return next;
    log = next.value;
  }
  return ok(log);
}

/** Whether a signed proposal may be entered now. The server asks this before it gives it a place. */
export function checkProposal(
  before: Membership | null,
  signed: SignedProposal,
  at: string,
): Result<Membership, LogProblem> {
  const proposal = readProposal(signed.proposal);
  if (proposal === null) return err('LOG_INVALID');
  const { body } = proposal;
  if (before === null) {
    return body.type === 'genesis' ? found(proposal, body, signed) : err('LOG_INVALID');
  }
  if (proposal.org !== before.org || !isOnThisLog(before, proposal)) return err('LOG_FORK');
  switch (body.type) {
    case 'genesis':
      return err('LOG_INVALID');
    case 'invite':
      return at > proposal.expires
        ? err('INVITATION_EXPIRED')
        : addInvitation(before, proposal, body, signed);
    case 'join':
      return addDevice(before, body, signed, at);
  }
}

function isOnThisLog(log: Membership, proposal: Proposal): boolean {
  const { base } = proposal;
  return base !== null && log.heads[base.size - 1] === base.head;
}

function isSignedBy(signed: SignedProposal, by: string, signKey: string): boolean {
  return signed.signers.some(
    (signer) => signer.by === by && verify('proposal', utf8(signed.proposal), signer.signature, signKey),
  );
}

function found(
  proposal: Proposal,
  body: GenesisBody,
  signed: SignedProposal,
): Result<Membership, LogProblem> {
  const { worker, device } = body.administrator;
  const id = deviceId(device);
  if (proposal.org !== null || proposal.base !== null) return err('LOG_INVALID');
  if (!isSignedBy(signed, id, device.sign)) return err('LOG_INVALID');
  const boxKeys = [device.box, body.recovery, ...body.teams.map(({ key }) => key)];
  if (!boxKeys.every(isBoxKey)) return err('LOG_INVALID');
  const teams = new Map(body.teams.map(({ team, epoch, key }) => [team, { epoch, key }]));
  return ok({
    org: proposalHash(signed.proposal),
    name: body.name,
    practice: body.practice,
    serverKey: body.server,
    recoveryKey: body.recovery,
    size: 0,
    head: '',
    heads: [],
    teams,
    members: new Map([[worker, { worker, administrator: true, teams: new Set(teams.keys()) }]]),
    devices: new Map([[id, { id, ...device, worker, since: 1 }]]),
    invitations: new Map(),
  });
}

function addInvitation(
  log: Membership,
  proposal: Proposal,
  body: InviteBody,
  signed: SignedProposal,
): Result<Membership, LogProblem> {
  const administrators = signed.signers.filter(({ by }) => {
    const device = log.devices.get(by);
    return (
      device !== undefined &&
      log.members.get(device.worker)?.administrator === true &&
      isSignedBy(signed, by, device.sign)
    );
  });
  const workers = new Set(administrators.map(({ by }) => log.devices.get(by)?.worker));
  if (workers.size < signaturesNeeded(log, body)) return err('LOG_INVALID');
  if (invitationId(body.sign) !== body.invitation || log.invitations.has(body.invitation))
    return err('LOG_INVALID');
  if (!body.teams.every((team) => log.teams.has(team))) return err('LOG_INVALID');
  const invitation = { id: body.invitation, body, expires: proposal.expires, used: false };
  return ok({ ...log, invitations: new Map(log.invitations).set(invitation.id, invitation) });
}

/** One administrator may invite a worker; two an administrator, as soon as there are two. */
function signaturesNeeded(log: Membership, body: InviteBody): number {
  const administrators = [...log.members.values()].filter((member) => member.administrator).length;
  return body.administrator ? Math.min(2, administrators) : 1;
}

function addDevice(
  log: Membership,
  body: JoinBody,
  signed: SignedProposal,
  at: string,
): Result<Membership, LogProblem> {
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined) return err('LOG_INVALID');
  if (invitation.used) return err('INVITATION_USED');
  if (at > invitation.expires) return err('INVITATION_EXPIRED');
  const id = deviceId(body.device);
  if (log.devices.has(id) || !isBoxKey(body.device.box)) return err('LOG_INVALID');
  if (!isSignedBy(signed, invitation.id, invitation.body.sign) || !isSignedBy(signed, id, body.device.sign)) {
    return err('LOG_INVALID');
  }
  const { worker, administrator, teams } = invitation.body;
  const known = log.members.get(worker);
  const member: Member = {
    worker,
    administrator: administrator || known?.administrator === true,
    teams: new Set([...(known?.teams ?? []), ...teams]),
  };
  return ok({
    ...log,
    members: new Map(log.members).set(worker, member),
    devices: new Map(log.devices).set(id, { id, ...body.device, worker, since: log.size + 1 }),
    invitations: new Map(log.invitations).set(invitation.id, { ...invitation, used: true }),
  });
}

export function invitationId(signKey: string): string {
  return hash('invitation', fromBase64(signKey));
}

/** Whether a device could write to a team's files when the log had `size` entries. */
export function isEntitled(log: Membership, device: string, team: string, size: number): boolean {
  const known = log.devices.get(device);
  return (
    known !== undefined && known.since <= size && log.members.get(known.worker)?.teams.has(team) === true
  );
}
