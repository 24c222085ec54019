/** Who has signed a proposal, as the log knows them before it. */
import { verify } from '../../crypto/signing.ts';
import { utf8 } from '../../encoding/bytes.ts';
import { guarded } from '../bodies.ts';
import type { SignedProposal } from '../entry.ts';
import { liveDevice, type Member, type MemberDevice, type Membership, teamOfKind } from '../membership.ts';
import type { Offered, Refusal, Working } from './working.ts';

export function isSignedBy({ proposal, signers }: SignedProposal, by: string, signKey: string): boolean {
  return signers.some(
    (signer) => signer.by === by && verify('proposal', utf8(proposal), signer.signature, signKey),
  );
}

/** The devices in good standing that signed. Signatures of others, and broken ones, are as good as none. */
export function signingDevices(log: Membership, signed: SignedProposal): MemberDevice[] {
  return [...new Set(signed.signers.map(({ by }) => by))]
    .map((by) => liveDevice(log, by))
    .filter((device) => device !== undefined)
    .filter((device) => isSignedBy(signed, device.id, device.sign));
}

type Signers = Pick<Offered, 'devices'>;
export type Duty = (member: Member, log: Membership) => boolean;

export const administrators: Duty = ({ administrator }) => administrator;

export const inTeam =
  (team: string): Duty =>
  ({ teams }) =>
    teams.has(team);

export const dataProtection: Duty = ({ teams }, log) =>
  teams.has(teamOfKind(log, 'data-protection')?.team ?? '');

/** Who answers for what is kept: administrators and the data-protection team. */
export const custodians: Duty = (member, log) => administrators(member, log) || dataProtection(member, log);

/** The people, each counted once however many devices they signed with, who have the duty. */
export function peopleWhoSigned(log: Working, { devices }: Signers, duty: Duty): Set<string> {
  const people = devices.map(({ worker }) => worker);
  return new Set(
    people.filter((worker) => {
      const member = log.members.get(worker);
      return member !== undefined && duty(member, log);
    }),
  );
}

/** Null when one person with the duty has signed. */
export function oneOf(log: Working, offered: Signers, duty: Duty): Refusal | null {
  return peopleWhoSigned(log, offered, duty).size === 0 ? 'LOG_INVALID' : null;
}

/** Null when two different people with the duty have signed. */
export function twoOf(log: Working, offered: Signers, duty: Duty): Refusal | null {
  const one = oneOf(log, offered, duty);
  if (one !== null) return one;
  return peopleWhoSigned(log, offered, duty).size < 2 ? 'NEEDS_TWO_PEOPLE' : null;
}

/** Two administrators, as soon as there are two: a charity begins with one. */
export function twoAdministrators(log: Working, offered: Signers): Refusal | null {
  return areSeveral(log) ? twoOf(log, offered, administrators) : oneOf(log, offered, administrators);
}

function areSeveral(log: Working): boolean {
  let found = 0;
  for (const { administrator } of log.members.values()) {
    if (administrator) found += 1;
    if (found > 1) return true;
  }
  return false;
}

/**
 * Nobody gives alone what they do not have. Null when the signers may let somebody into these teams: one administrator who
 * belongs to each, otherwise two. Always two for the teams that can do what others cannot.
 */
export function mayGive(log: Working, offered: Signers, teams: readonly string[]): Refusal | null {
  const givers = peopleWhoSigned(
    log,
    offered,
    (member) =>
      member.administrator && teams.every((team) => member.teams.has(team) && !isGuarded(log, team)),
  );
  return givers.size > 0 ? null : twoAdministrators(log, offered);
}

function isGuarded(log: Working, team: string): boolean {
  const kind = log.teams.get(team)?.kind;
  return kind !== undefined && guarded.has(kind);
}
