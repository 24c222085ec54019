/** A whole organisation in a few lines, with real keys and real signatures: founded, a worker invited and joined, everything repeatable from a seed. */
import { invitationKeys, newInvitationCode, type InvitationKeys } from '../../../shared/crypto/invitation.ts';
import {
  deviceId,
  devicePublic,
  newBoxKeys,
  newDeviceKeys,
  newSigningKeys,
  type DeviceKeys,
} from '../../../shared/crypto/keys.ts';
import { newId, type Random } from '../../../shared/crypto/random.ts';
import type { SigningKeys } from '../../../shared/crypto/signing.ts';
import {
  type Entry,
  entryHash,
  proposalHash,
  signProposal,
  type Proposal,
  type SignedProposal,
} from '../../../shared/membership/entry.ts';
import { seededRandom } from '../../seeded-random.ts';

export interface TestDevice {
  worker: string;
  id: string;
  keys: DeviceKeys;
}

export interface Office {
  random: Random;
  org: string;
  team: string;
  server: SigningKeys;
  administrator: TestDevice;
  log: Entry[];
}

export const times = {
  founded: '2026-11-02T09:00:00.000Z',
  invited: '2026-11-03T09:00:00.000Z',
  joined: '2026-11-03T10:30:00.000Z',
  expires: '2026-11-10T09:00:00.000Z',
  late: '2026-11-11T09:00:00.000Z',
} as const;

export function newDevice(random: Random): TestDevice {
  const keys = newDeviceKeys(random);
  return { worker: newId(random), id: deviceId(devicePublic(keys)), keys };
}

export const headOf = (log: readonly Entry[]): { size: number; head: string } => {
  const last = log.at(-1);
  if (last === undefined) throw new Error('an empty log has no head');
  return { size: log.length, head: entryHash(last) };
};

/** The log with a proposal entered as a server would, not before the last one, whether or not it may be. */
export function enter(log: readonly Entry[], signed: SignedProposal, at: string): Entry[] {
  const prev = log.length === 0 ? null : headOf(log).head;
  const last = log.at(-1)?.at ?? at;
  return [...log, { v: 1, seq: log.length + 1, prev, at: at < last ? last : at, ...signed }];
}

export function foundOffice(seed: string): Office {
  const random = seededRandom(seed);
  const server = newSigningKeys(random);
  const administrator = newDevice(random);
  const team = newId(random);
  const genesis = signProposal(
    {
      v: 1,
      org: null,
      id: newId(random),
      base: null,
      expires: times.expires,
      body: {
        type: 'genesis',
        name: 'Wren Bridge Support',
        practice: true,
        server: server.public,
        recovery: newBoxKeys(random).public,
        administrator: { worker: administrator.worker, device: devicePublic(administrator.keys) },
        teams: [{ team, epoch: 0, key: newBoxKeys(random).public }],
      },
    },
    [{ by: administrator.id, keys: administrator.keys.sign }],
  );
  const log = enter([], genesis, times.founded);
  return { random, org: proposalHash(genesis.proposal), team, server, administrator, log };
}

/** A proposal on top of the log as it stands. */
export function propose(office: Office, body: Proposal['body']): Proposal {
  return {
    v: 1,
    org: office.org,
    id: newId(office.random),
    base: headOf(office.log),
    expires: times.expires,
    body,
  };
}

export function newInvitation(office: Office): InvitationKeys {
  const keys = invitationKeys(newInvitationCode(office.random));
  if (keys === null) throw new Error('a new code is a code');
  return keys;
}

export function inviteProposal(office: Office, invitation: InvitationKeys, worker: string): Proposal {
  return propose(office, {
    type: 'invite',
    invitation: invitation.id,
    sign: invitation.sign.public,
    worker,
    administrator: false,
    teams: [office.team],
    blob: office.org,
  });
}

export function joinProposal(office: Office, invitation: InvitationKeys, device: TestDevice): Proposal {
  return propose(office, { type: 'join', invitation: invitation.id, device: devicePublic(device.keys) });
}

/** Invites a new worker and lets their device join. */
export function admit(office: Office, device: TestDevice): { office: Office; invitation: InvitationKeys } {
  const { administrator } = office;
  const invitation = newInvitation(office);
  const invite = signProposal(inviteProposal(office, invitation, device.worker), [
    { by: administrator.id, keys: administrator.keys.sign },
  ]);
  const invited = { ...office, log: enter(office.log, invite, times.invited) };
  const join = signProposal(joinProposal(invited, invitation, device), [
    { by: invitation.id, keys: invitation.sign },
    { by: device.id, keys: device.keys.sign },
  ]);
  return { office: { ...invited, log: enter(invited.log, join, times.joined) }, invitation };
}
