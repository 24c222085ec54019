/** What the log says, after replaying it: who belongs, with which keys, to which teams, and what was decided about files. */
import type { DevicePublic } from '../crypto/keys.ts';
import type { BodyOf, InviteBody, TeamKind } from './bodies.ts';

/** From one size of the log up to another, which no longer counts; null while it lasts. */
export interface Span {
  from: number;
  until: number | null;
}

export interface MemberDevice extends DevicePublic {
  id: string;
  worker: string;
  /** The log's size from which it belongs. */
  since: number;
  removed: { from: number; why: BodyOf<'device'>['why']; wipe: boolean } | null;
}

export interface Member {
  worker: string;
  administrator: boolean;
  /** Those of now. Who has left belongs to none. */
  teams: ReadonlySet<string>;
  /** The log's size from which they no longer belong. Who comes back has null again. */
  left: number | null;
}

export interface Team {
  team: string;
  kind: TeamKind;
  /** The log's size from which there is such a team. */
  since: number;
  epoch: number;
  key: string;
  /** When the present key was entered, by the office's clock. */
  keyAt: string;
  /** Each epoch's public key, in order. A key that came with epoch 0 by an earlier number stands at its number. */
  keys: ReadonlyMap<number, string>;
  /** Somebody who knows the key has left, or it travelled with an invitation: the next member in touch makes a new one. */
  rotationDue: boolean;
}

export interface Invitation {
  id: string;
  body: InviteBody;
  /** The log's size when it was made. */
  since: number;
  /** The devices that signed it. */
  signers: readonly string[];
  expires: string;
  used: boolean;
  cancelled: boolean;
}

export interface Grant {
  from: string;
  to: string;
  span: Span;
  /** When it ends by itself; null for never. */
  ends: string | null;
}

export interface FileFacts {
  grants: readonly Grant[];
  held: boolean;
  erased: { entry: number; at: string; ground: BodyOf<'erase'>['ground'] } | null;
  /** The oldest first. */
  parts: readonly ErasedPart[];
}

/** Some of a file's records, erased while the rest stays. */
export type ErasedPart = Omit<BodyOf<'erase-part'>, 'type' | 'file'> & { entry: number; at: string };

export interface Decision {
  entry: number;
  /** The office's time. */
  at: string;
  team: string;
  verdict: BodyOf<'admit'>['verdict'];
}

export interface BrokenGlass {
  entry: number;
  file: string;
  worker: string;
  device: string;
  reason: BodyOf<'break-glass'>['reason'];
  words: string;
  at: string;
  until: string;
  review: { worker: string; verdict: BodyOf<'review'>['verdict']; at: string } | null;
}

export interface Restored {
  entry: number;
  body: BodyOf<'restore'>;
}

export interface Membership {
  /** The genesis hash. */
  org: string;
  name: string;
  practice: boolean;
  serverKey: string;
  /** Each key of the server, with the log's size from which it signs. */
  serverKeys: readonly { key: string; from: number }[];
  recoveryKey: string;
  /** The cards of the recovery key were used: new ones are due. */
  recoveryDue: boolean;
  policy: { leaseDays: number; breakGlassHours: number };
  size: number;
  head: string;
  /** The time of the newest entry, by the server's clock. */
  at: string;
  /** Hash of each entry, by position: a base must be one of them. */
  heads: readonly string[];
  /** Hash of each proposal: none is entered twice. */
  proposals: ReadonlySet<string>;
  teams: ReadonlyMap<string, Team>;
  members: ReadonlyMap<string, Member>;
  /** When a worker belonged to a team, by `worker/team`. */
  spans: ReadonlyMap<string, readonly Span[]>;
  /** When a worker was an administrator. */
  administered: ReadonlyMap<string, readonly Span[]>;
  devices: ReadonlyMap<string, MemberDevice>;
  invitations: ReadonlyMap<string, Invitation>;
  files: ReadonlyMap<string, FileFacts>;
  /** What teams decided about parked changes, by change. */
  decided: ReadonlyMap<string, readonly Decision[]>;
  glass: ReadonlyMap<number, BrokenGlass>;
  restored: readonly Restored[];
}

export const spanKey = (worker: string, team: string): string => `${worker}/${team}`;

export function covers({ from, until }: Span, size: number): boolean {
  return from <= size && (until === null || size < until);
}

/** Whether a worker belonged to a team when the log had `size` entries. */
export function belongedTo(log: Membership, worker: string, team: string, size: number): boolean {
  return log.spans.get(spanKey(worker, team))?.some((span) => covers(span, size)) === true;
}

/** Whether a worker was an administrator when the log had `size` entries. */
export function administeredAt(log: Membership, worker: string, size: number): boolean {
  return log.administered.get(worker)?.some((span) => covers(span, size)) === true;
}

/** Whether a worker answered for what is kept when the log had `size` entries: an administrator, or of the data-protection team. */
export function custodianAt(log: Membership, worker: string, size: number): boolean {
  const office = teamOfKind(log, 'data-protection');
  return (
    administeredAt(log, worker, size) || (office !== undefined && belongedTo(log, worker, office.team, size))
  );
}

/** Whether somebody belongs now; not who never did, and not who has left. */
export function belongs(log: Membership, worker: string): boolean {
  return log.members.get(worker)?.left === null;
}

/** A device that belongs now; undefined for one that never did, or was removed. */
export function liveDevice(log: Membership, device: string): MemberDevice | undefined {
  const known = log.devices.get(device);
  return known?.removed === null ? known : undefined;
}

/** The devices that a team's key is sealed to. */
export function devicesOf(log: Membership, team: string): MemberDevice[] {
  return [...log.devices.values()].filter(
    ({ worker, removed }) => removed === null && log.members.get(worker)?.teams.has(team) === true,
  );
}

/** The team of a kind of which there is one. */
export function teamOfKind(log: Membership, kind: TeamKind): Team | undefined {
  for (const team of log.teams.values()) if (team.kind === kind) return team;
  return undefined;
}

/** The key with which the server signed what names a log of this size. */
export function serverKeyAt(log: Membership, size: number): string {
  return log.serverKeys.findLast(({ from }) => from <= size)?.key ?? log.serverKey;
}
