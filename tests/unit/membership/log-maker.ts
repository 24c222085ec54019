/**
 * An organisation whose membership log grows entry by entry, with real keys and real signatures; everything is repeatable from a
 * seed. It holds the keys of everybody, so a test can say who signs what, and plays the server, which gives each entry its place.
 */
import {
  type BoxKeys,
  deviceId,
  type DeviceKeys,
  devicePublic,
  invitationId,
  newBoxKeys,
  newDeviceKeys,
  newSigningKeys,
} from '../../../shared/crypto/keys.ts';
import { newId, type Random } from '../../../shared/crypto/random.ts';
import type { SigningKeys } from '../../../shared/crypto/signing.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import type { EntryBody, TeamKind } from '../../../shared/membership/bodies.ts';
import {
  type Entry,
  entryHash,
  type Proposal,
  proposalHash,
  type SignedProposal,
  signProposal,
} from '../../../shared/membership/entry.ts';
import type { Membership } from '../../../shared/membership/membership.ts';
import { applyEntry, type LogProblem } from '../../../shared/membership/replay.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { seededRandom } from '../../seeded-random.ts';

/** Whose signature can stand under a proposal: a device by its id, or an invitation by its own. */
export interface Signer {
  by: string;
  keys: SigningKeys;
}

export interface MadeDevice extends Signer {
  worker: string;
  device: DeviceKeys;
}

export interface Invited {
  /** A new worker unless one is named. */
  worker?: string;
  administrator?: boolean;
  teams?: readonly string[];
}

const START = Date.parse('2026-11-02T09:00:00.000Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const timeText = (ms: number): string => new Date(ms).toISOString();

export class LogMaker {
  readonly random: Random;
  readonly server: SigningKeys;
  /** The first administrator's. */
  readonly founder: MadeDevice;
  /** Each that was ever admitted, also when it was removed since. */
  readonly devices: MadeDevice[];
  /** By the invitation's id. */
  readonly invitations = new Map<string, Signer>();
  readonly entries: Entry[] = [];
  /** What the entries say. */
  log: Membership;
  /** The server's clock, in ms. */
  now = START;

  /** Begins with a genesis that has one team of each of these kinds, and one administrator who belongs to all. */
  constructor(seed: string, kinds: readonly TeamKind[] = ['everyone', 'work']) {
    this.random = seededRandom(seed);
    this.server = newSigningKeys(this.random);
    this.founder = this.newDevice();
    this.devices = [this.founder];
    const body: EntryBody = {
      type: 'genesis',
      name: 'Wren Bridge Support',
      practice: true,
      server: this.server.public,
      recovery: this.newBox().public,
      administrator: { worker: this.founder.worker, device: devicePublic(this.founder.device) },
      teams: kinds.map((kind) => ({ team: this.newId(), kind, epoch: 0, key: this.newBox().public })),
    };
    const expires = timeText(START + DAY);
    const proposal: Proposal = { v: 1, org: null, id: this.newId(), base: null, expires, body };
    const signed = signProposal(proposal, [this.founder]);
    const entry: Entry = { v: 1, seq: 1, prev: null, at: timeText(START), ...signed };
    const begun = applyEntry(null, entry);
    if (!begun.ok) throw new Error(`the genesis was refused: ${begun.problem}`);
    this.entries.push(entry);
    this.log = begun.value;
  }

  get org(): string {
    return proposalHash(this.entries[0]?.proposal ?? '');
  }

  newId(): string {
    return newId(this.random);
  }

  /** 32 random bytes: a file, a change, a blob. */
  newHash(): string {
    return hash('change', this.random.bytes(32));
  }

  newBox(): BoxKeys {
    return newBoxKeys(this.random);
  }

  /** Known to nobody yet. */
  newDevice(worker = this.newId()): MadeDevice {
    const device = newDeviceKeys(this.random);
    return { worker, device, by: deviceId(devicePublic(device)), keys: device.sign };
  }

  /** Known to nobody yet. */
  newInvitation(): Signer {
    const keys = newSigningKeys(this.random);
    return { by: invitationId(keys.public), keys };
  }

  wait(ms: number): void {
    this.now += ms;
  }

  /** On top of the log as it stands, to be entered within a week. */
  propose(body: EntryBody, bent: Partial<Proposal> = {}): Proposal {
    const { org, size, head } = this.log;
    const expires = timeText(this.now + 7 * DAY);
    return { v: 1, org, id: this.newId(), base: { size, head }, expires, body, ...bent };
  }

  /** With the next place, whether or not it may have it. */
  place(signed: SignedProposal): Entry {
    const last = this.entries.at(-1);
    if (last === undefined) throw new Error('a log begins with its genesis');
    return { v: 1, seq: last.seq + 1, prev: entryHash(last), at: timeText(this.now), ...signed };
  }

  /** Takes the entry in if it holds. */
  take(entry: Entry): Result<Entry, LogProblem> {
    const next = applyEntry(this.log, entry);
    if (!next.ok) return next;
    this.log = next.value;
    this.entries.push(entry);
    return ok(entry);
  }

  /** What the log says to a body that these have signed. */
  offer(body: EntryBody, ...signers: readonly Signer[]): Result<Entry, LogProblem> {
    return this.take(this.place(signProposal(this.propose(body), signers)));
  }

  /** For what must hold. */
  enter(body: EntryBody, ...signers: readonly Signer[]): Entry {
    const offered = this.offer(body, ...signers);
    if (!offered.ok) throw new Error(`${body.type} was refused: ${offered.problem}`);
    return offered.value;
  }

  /** Invites a worker, new or known, by these administrators. */
  invite(
    { worker = this.newId(), administrator = false, teams = [] }: Invited = {},
    ...signers: readonly Signer[]
  ): Signer {
    const invitation = this.newInvitation();
    const sign = invitation.keys.public;
    const named = { invitation: invitation.by, sign, worker, administrator, teams: [...teams] };
    this.enter({ type: 'invite', ...named, blob: this.newHash() }, ...signers);
    this.invitations.set(invitation.by, invitation);
    return invitation;
  }

  /** Invites a worker and lets a new device of theirs join; by the founder unless others are named. */
  admit(invited: Invited = {}, ...signers: readonly Signer[]): MadeDevice {
    const device = this.newDevice(invited.worker);
    const by = signers.length === 0 ? [this.founder] : signers;
    const invitation = this.invite({ ...invited, worker: device.worker }, ...by);
    const body: EntryBody = {
      type: 'join',
      invitation: invitation.by,
      device: devicePublic(device.device),
    };
    this.enter(body, invitation, device);
    this.devices.push(device);
    return device;
  }

  /** The id of the team of a kind; throws when there is none. */
  team(kind: TeamKind): string {
    const found = [...this.log.teams.values()].find((team) => team.kind === kind);
    if (found === undefined) throw new Error(`no team of kind ${kind}`);
    return found.team;
  }
}
