/** The log's meaning while it is being replayed: the same as `Membership`, but still soft. */
import { isBoxKey } from '../../crypto/keys.ts';
import type { SignedProposal } from '../entry.ts';
import {
  type Member,
  type MemberDevice,
  type Membership,
  type Span,
  spanKey,
  type Team,
} from '../membership.ts';

type Soft<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : T extends ReadonlySet<infer I>
      ? Set<I>
      : T extends readonly (infer I)[]
        ? I[]
        : T;
/** Maps and lists can be added to; what lies in them is replaced, never changed, because older states share it. */
export type Working = { -readonly [K in keyof Membership]: Soft<Membership[K]> };

export interface Offered {
  signed: SignedProposal;
  /** Those in good standing that signed. */
  devices: readonly MemberDevice[];
  /** The proposal's hash. */
  hash: string;
  at: string;
  expires: string;
}

/** Why an entry may not stand. */
export type Refusal =
  /** It says something that cannot be, or is signed by nobody who may say it. */
  | 'LOG_INVALID'
  | 'NEEDS_TWO_PEOPLE'
  | 'PROPOSAL_EXPIRED'
  | 'INVITATION_USED'
  | 'INVITATION_EXPIRED'
  | 'INVITATION_CANCELLED'
  /** A public key that nothing can be sealed to. */
  | 'BAD_DEVICE_KEY'
  | 'LEGAL_HOLD'
  | 'ERASED'
  | 'BG_NOT_ON_ROTA'
  | 'BG_TOO_LONG'
  | 'REVIEW_BY_ANOTHER';

export function thaw(log: Membership): Working {
  return {
    ...log,
    serverKeys: [...log.serverKeys],
    heads: [...log.heads],
    proposals: new Set(log.proposals),
    teams: new Map(log.teams),
    members: new Map(log.members),
    spans: new Map(log.spans),
    administered: new Map(log.administered),
    devices: new Map(log.devices),
    invitations: new Map(log.invitations),
    files: new Map(log.files),
    decided: new Map(log.decided),
    glass: new Map(log.glass),
    restored: [...log.restored],
  };
}

export function freeze(log: Working): Membership {
  return log;
}

/** The place that the entry under way will have. */
export const nextSize = (log: Working): number => log.size + 1;

export function joinTeam(log: Working, worker: string, team: string): void {
  const member = log.members.get(worker);
  if (member === undefined || member.teams.has(team)) return;
  log.members.set(worker, { ...member, teams: new Set(member.teams).add(team) });
  begin(log, log.spans, spanKey(worker, team));
}

/** A place in the log says for ever who had what when, so what somebody could do then stays done. */
function begin(log: Working, spans: Map<string, readonly Span[]>, key: string): void {
  spans.set(key, [...(spans.get(key) ?? []), { from: nextSize(log), until: null }]);
}

function end(log: Working, spans: Map<string, readonly Span[]>, key: string): void {
  const until = nextSize(log);
  const ended = (span: Span): Span => (span.until === null ? { ...span, until } : span);
  spans.set(key, (spans.get(key) ?? []).map(ended));
}

/** Who leaves has known the key. */
export function leaveTeam(log: Working, worker: string, team: string): void {
  const member = log.members.get(worker);
  if (member?.teams.has(team) !== true) return;
  const teams = new Set(member.teams);
  teams.delete(team);
  log.members.set(worker, { ...member, teams });
  end(log, log.spans, spanKey(worker, team));
  rotationDue(log, team);
}

export function removeDevice(
  log: Working,
  device: MemberDevice,
  { why, wipe }: { why: NonNullable<MemberDevice['removed']>['why']; wipe: boolean },
): void {
  log.devices.set(device.id, { ...device, removed: { from: nextSize(log), why, wipe } });
  for (const team of log.members.get(device.worker)?.teams ?? []) rotationDue(log, team);
}

export function rotationDue(log: Working, team: string): void {
  const known = log.teams.get(team);
  if (known !== undefined) log.teams.set(team, { ...known, rotationDue: true });
}

/** Somebody new, or back again. */
export function addMember(log: Working, worker: string): void {
  const known: Member = log.members.get(worker) ?? {
    worker,
    administrator: false,
    teams: new Set(),
    left: null,
  };
  log.members.set(worker, { ...known, left: null });
}

export function setMember(
  log: Working,
  worker: string,
  facts: Partial<Pick<Member, 'administrator' | 'left'>>,
): void {
  const known = log.members.get(worker);
  if (known === undefined) return;
  log.members.set(worker, { ...known, ...facts });
  const { administrator = known.administrator } = facts;
  if (administrator && !known.administrator) begin(log, log.administered, worker);
  if (!administrator && known.administrator) end(log, log.administered, worker);
}

export function newTeam(team: Omit<Team, 'keys' | 'rotationDue'>, rotation: Team['rotationDue']): Team {
  return { ...team, keys: new Map([[team.epoch, team.key]]), rotationDue: rotation };
}

/** Nothing can be sealed to a weak key; and one that a team has had may be known to somebody who left. */
export function refusedKey(log: Working, key: string): Refusal | null {
  if (!isBoxKey(key)) return 'BAD_DEVICE_KEY';
  for (const { keys } of log.teams.values()) {
    for (const known of keys.values()) if (known === key) return 'LOG_INVALID';
  }
  return null;
}
