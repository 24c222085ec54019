/**
 * What somebody might say next to a log, and who might sign it. Most of it may be said, some may not: an id of nobody, a team
 * twice, a signature too few. Each type of entry has its line.
 */
import { deviceId, devicePublic } from '../../../shared/crypto/keys.ts';
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import {
  type BodyOf,
  type EntryType,
  glassReasons,
  type TeamKind,
  teamKinds,
} from '../../../shared/membership/bodies.ts';
import { liveDevice } from '../../../shared/membership/membership.ts';
import { HOUR, type LogMaker, type MadeDevice, type Signer, timeText } from './log-maker.ts';

export interface Drawn<T extends EntryType = EntryType> {
  body: BodyOf<T>;
  signers: Signer[];
  /** What the maker must hold on to if the entry is taken in. */
  taken?: () => void;
}

/** A point of small order: nothing can be sealed to it. */
export const weakBox = toBase64(new Uint8Array(32));

/** Draws from the maker's own randomness. */
export class Draw {
  readonly maker: LogMaker;
  readonly number: (end: number) => number;
  /** Files and changes that were spoken of, so that they are spoken of again. */
  readonly files: string[];
  readonly changes: string[];

  constructor(maker: LogMaker) {
    this.maker = maker;
    this.number = (end) => new DataView(maker.random.bytes(4).buffer).getUint32(0) % end;
    this.files = Array.from({ length: 4 }, () => maker.newHash());
    this.changes = Array.from({ length: 12 }, () => maker.newHash());
  }

  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  one<T>(from: readonly T[]): T {
    const found = from[this.number(from.length)];
    if (found === undefined) throw new Error('nothing to draw from');
    return found;
  }

  some<T>(from: readonly T[], most: number): T[] {
    return from.length === 0 ? [] : Array.from({ length: this.number(most + 1) }, () => this.one(from));
  }

  worker(): string {
    return this.chance(95) ? this.one([...this.maker.log.members.keys()]) : this.maker.newId();
  }

  team(): string {
    return this.chance(95) ? this.one([...this.maker.log.teams.keys()]) : this.maker.newId();
  }

  /** The team of a kind where there is one, otherwise any. */
  teamOf(kind: TeamKind): string {
    return [...this.maker.log.teams.values()].find((team) => team.kind === kind)?.team ?? this.team();
  }

  teams(most: number): string[] {
    return this.some([...this.maker.log.teams.keys()], most);
  }

  box(): string {
    const known = [...this.maker.log.teams.values()].flatMap(({ keys }) => [...keys.values()]);
    return this.chance(88)
      ? this.maker.newBox().public
      : this.one([weakBox, this.maker.log.recoveryKey, this.one(known)]);
  }

  until(): string {
    return timeText(this.maker.now + this.one([-1, 0, 1, 1, 2, 4, 12, 24, 25]) * HOUR);
  }

  live(): MadeDevice[] {
    return this.maker.devices.filter(({ by }) => liveDevice(this.maker.log, by) !== undefined);
  }

  /** Mostly devices of different people who have the duty; sometimes whoever comes. */
  signers(wanted: number, duty: (worker: string) => boolean): Signer[] {
    const fit = this.live().filter(({ worker }) => duty(worker));
    const pool = fit.length === 0 || this.chance(7) ? this.maker.devices : fit;
    const count = this.chance(7) ? 1 + this.number(3) : wanted;
    return Array.from({ length: count }, (_, place) => {
      const others = pool.filter(({ worker }) => pool[place % pool.length]?.worker === worker);
      return this.chance(90) ? this.one(others) : this.one(pool);
    });
  }

  administrators(wanted: number): Signer[] {
    return this.signers(wanted, (worker) => this.maker.log.members.get(worker)?.administrator === true);
  }

  members(team: string, wanted = 1): Signer[] {
    return this.signers(wanted, (worker) => this.maker.log.members.get(worker)?.teams.has(team) === true);
  }

  custodians(wanted: number): Signer[] {
    return this.chance(50)
      ? this.administrators(wanted)
      : this.members(this.teamOf('data-protection'), wanted);
  }

  anybody(): Signer[] {
    return this.signers(1, () => true);
  }
}

type Said<T extends EntryType> = (draw: Draw) => Drawn<T>;

/** The same device with a key that nothing can be sealed to. */
function weakened({ worker, keys, device }: MadeDevice): MadeDevice {
  const weak = { ...device, box: { ...device.box, public: weakBox } };
  return { worker, keys, device: weak, by: deviceId(devicePublic(weak)) };
}

/** One line for each type; a genesis can only begin. */
export const said: { [T in Exclude<EntryType, 'genesis'>]: Said<T> } = {
  invite(draw) {
    const { maker } = draw;
    const invitation = draw.chance(95)
      ? maker.newInvitation()
      : draw.one([...maker.invitations.values(), maker.newInvitation()]);
    const administrator = draw.chance(30);
    const worker = draw.chance(60) ? maker.newId() : draw.worker();
    const teams = draw.chance(95) ? draw.teams(3) : [maker.newId()];
    const sign = (draw.chance(97) ? invitation : maker.newInvitation()).keys.public;
    const named = { invitation: invitation.by, sign, worker, administrator, teams, blob: maker.newHash() };
    return {
      body: { type: 'invite', ...named },
      signers: draw.administrators(administrator || draw.chance(70) ? 2 : 1),
      taken: () => maker.invitations.set(invitation.by, invitation),
    };
  },
  join(draw) {
    const { maker } = draw;
    const open = [...maker.log.invitations.values()].filter(({ used, cancelled }) => !used && !cancelled);
    const known = [...maker.invitations.values()];
    const fit = draw.chance(85) ? known.filter(({ by }) => open.some(({ id }) => id === by)) : known;
    const invitation = fit.length === 0 ? maker.newInvitation() : draw.one(fit);
    const worker = maker.log.invitations.get(invitation.by)?.body.worker;
    const fresh = maker.newDevice(worker);
    const device = draw.chance(85) ? fresh : draw.one([weakened(fresh), draw.one(maker.devices)]);
    return {
      body: {
        type: 'join',
        invitation: invitation.by,
        device: devicePublic(device.device),
      },
      signers: draw.chance(90) ? [invitation, device] : [draw.one([invitation, device])],
      taken: () => maker.devices.push(device),
    };
  },
  cancel(draw) {
    const known = [...draw.maker.invitations.keys(), draw.maker.newHash()];
    return { body: { type: 'cancel', invitation: draw.one(known) }, signers: draw.administrators(1) };
  },
  device(draw) {
    const device = draw.one(draw.maker.devices);
    const why = draw.one(['lost', 'stolen', 'replaced', 'left'] as const);
    return {
      body: { type: 'device', device: device.by, why, wipe: draw.chance(50) },
      signers: draw.chance(50)
        ? draw.administrators(1)
        : draw.signers(1, (worker) => worker === device.worker),
    };
  },
  member(draw) {
    const administrator = draw.chance(60) ? null : draw.chance(70);
    return {
      body: {
        type: 'member',
        worker: draw.worker(),
        joins: draw.teams(2),
        leaves: draw.teams(2),
        administrator,
      },
      signers: draw.administrators(administrator === null && draw.chance(30) ? 1 : 2),
    };
  },
  leave(draw) {
    const worker = draw.worker();
    const wanted = draw.maker.log.members.get(worker)?.administrator === true ? 2 : 1;
    return { body: { type: 'leave', worker, wipe: draw.chance(50) }, signers: draw.administrators(wanted) };
  },
  team(draw) {
    const team = draw.chance(95) ? draw.maker.newId() : draw.team();
    const members = [draw.worker(), ...draw.some([...draw.maker.log.members.keys()], 3)];
    const body = { type: 'team', team, kind: draw.one(teamKinds), key: draw.box(), members } as const;
    return { body: { ...body, members }, signers: draw.administrators(draw.chance(30) ? 1 : 2) };
  },
  epoch(draw) {
    const team = draw.team();
    const epoch = (draw.maker.log.teams.get(team)?.epoch ?? 0) + (draw.chance(90) ? 1 : 2);
    return { body: { type: 'epoch', team, epoch, key: draw.box() }, signers: draw.members(team) };
  },
  grant(draw) {
    const from = draw.team();
    const until = draw.chance(50) ? null : draw.until();
    return {
      body: {
        type: 'grant',
        file: draw.one(draw.files),
        from,
        to: draw.team(),
        heads: draw.some(draw.changes, 3),
        until,
      },
      signers: draw.members(from),
    };
  },
  revoke(draw) {
    const open = [...draw.maker.log.files].flatMap(([file, { grants }]) =>
      grants.filter(({ span }) => span.until === null).map(({ from, to }) => ({ file, from, to })),
    );
    const none = { file: draw.one(draw.files), from: draw.team(), to: draw.team() };
    const { file, from, to } = open.length === 0 || draw.chance(15) ? none : draw.one(open);
    const side = draw.one([from, to]);
    return {
      body: { type: 'revoke', file, team: to },
      signers: draw.chance(60) ? draw.members(side) : draw.custodians(1),
    };
  },
  hold(draw) {
    return {
      body: { type: 'hold', file: draw.one(draw.files), held: draw.chance(40) },
      signers: draw.custodians(1),
    };
  },
  erase(draw) {
    const ground = draw.one(['request', 'retention', 'mistake', 'order'] as const);
    const file = draw.chance(50) ? draw.one(draw.files) : draw.maker.newHash();
    return { body: { type: 'erase', file, ground }, signers: draw.custodians(2) };
  },
  'erase-part'(draw) {
    const ground = draw.one(['request', 'retention', 'mistake', 'order'] as const);
    const file = draw.one(draw.files);
    const changes = [draw.chance(95) ? draw.one(draw.changes) : file];
    const part = { records: [draw.maker.newId()], changes, chunks: [], keys: [draw.maker.newHash()] };
    return { body: { type: 'erase-part', file, ground, ...part }, signers: draw.custodians(2) };
  },
  admit(draw) {
    const team = draw.team();
    const verdict = draw.one(['counts', 'stays-out'] as const);
    const changes = [draw.chance(50) ? draw.maker.newHash() : draw.one(draw.changes)];
    return {
      body: { type: 'admit', team, changes: [...changes, ...draw.some(draw.changes, 1)], verdict },
      signers: draw.members(team),
    };
  },
  'break-glass'(draw) {
    const words = toBase64(draw.maker.random.bytes(96));
    const body = { file: draw.one(draw.files), reason: draw.one(glassReasons), words, until: draw.until() };
    return { body: { type: 'break-glass', ...body }, signers: draw.members(draw.teamOf('duty')) };
  },
  review(draw) {
    const known = [...draw.maker.log.glass.keys(), 1 + draw.number(draw.maker.log.size)];
    const verdict = draw.one(['justified', 'not-justified'] as const);
    return {
      body: { type: 'review', entry: draw.one(known), verdict },
      signers: draw.members(draw.teamOf('data-protection')),
    };
  },
  'server-key'(draw) {
    return {
      body: { type: 'server-key', key: draw.maker.newInvitation().keys.public },
      signers: draw.administrators(2),
    };
  },
  recovery(draw) {
    return { body: { type: 'recovery', key: draw.box() }, signers: draw.administrators(2) };
  },
  recovered(draw) {
    const device = draw.one(draw.maker.devices);
    return {
      body: { type: 'recovered', device: device.by, why: draw.one(['passphrase', 'key-store'] as const) },
      signers: draw.chance(85) ? [device] : draw.anybody(),
    };
  },
  policy(draw) {
    return {
      body: { type: 'policy', leaseDays: 1 + draw.number(14), breakGlassHours: 1 + draw.number(24) },
      signers: draw.administrators(2),
    };
  },
  restore(draw) {
    const { heads, restored } = draw.maker.log;
    const size = 1 + draw.number(heads.length);
    const head = draw.chance(90) ? (heads[size - 1] ?? '') : draw.maker.newHash();
    const before = restored.at(-1)?.body.incarnation;
    const incarnation = before === undefined || draw.chance(85) ? draw.maker.newId() : before;
    const feeds = draw.teams(2).map((team) => ({ team, size: 0, head: null }));
    return {
      body: { type: 'restore', incarnation, log: { size, head }, feeds },
      signers: draw.administrators(2),
    };
  },
};
