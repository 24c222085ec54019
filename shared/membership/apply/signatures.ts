/** Who has signed a proposal, as the log knows them before it. */
import { verify } from '../../crypto/signing.ts';
import { utf8 } from '../../encoding/bytes.ts';
import type { SignedProposal } from '../entry.ts';
import { liveDevice, type Member, type MemberDevice, type Membership, teamOfKind } from '../membership.ts';
import type { Offered, Refusal, Working } from './working.ts';

export function isSignedBy({ proposal, signers }: SignedProposal, by: string, signKey: string): boolean {
  return signers.some(
    (signer) => signer.by === by && verify('proposal', utf8(proposal), signer.signature, signKey),
  );
}

/** The devices in good standing that signed. */
export function signingDevices(log: Working, { signed }: Offered): MemberDevice[] {
  return signed.signers
    .map(({ by }) => liveDevice(log, by))
    .filter((device) => device !== undefined)
    .filter((device) => isSignedBy(signed, device.id, device.sign));
}

export type Duty = (member: Member, log: Membership) => boolean;

export const administrators: Duty = ({ administrator }) => administrator;

export const inTeam =
  (team: string): Duty =>
  ({ teams }) =>
    teams.has(team);

const inOffice: Duty = ({ teams }, log) => teams.has(teamOfKind(log, 'data-protection')?.team ?? '');

/** Who answers for what is kept: administrators and the data-protection team. */
export const custodians: Duty = (member, log) => administrators(member, log) || inOffice(member, log);
export const dataProtection = inOffice;

/** The people, each counted once however many devices they signed with, who have the duty. */
export function peopleWhoSigned(log: Working, offered: Offered, duty: Duty): Set<string> {
  const people = signingDevices(log, offered).map(({ worker }) => worker);
  return new Set(
    people.filter((worker) => {
      const member = log.members.get(worker);
      return member !== undefined && duty(member, log);
    }),
  );
}

/** Null when one person with the duty has signed in time. */
export function oneOf(log: Working, offered: Offered, duty: Duty): Refusal | null {
  if (offered.at > offered.expires) return 'PROPOSAL_EXPIRED';
  return peopleWhoSigned(log, offered, duty).size === 0 ? 'LOG_INVALID' : null;
}

/** Null when two different people with the duty have signed in time. */
export function twoOf(log: Working, offered: Offered, duty: Duty): Refusal | null {
  const one = oneOf(log, offered, duty);
  if (one !== null) return one;
  return peopleWhoSigned(log, offered, duty).size < 2 ? 'NEEDS_TWO_PEOPLE' : null;
}

/** Two administrators, as soon as there are two: a charity begins with one. */
export function twoAdministrators(log: Working, offered: Offered): Refusal | null {
  const several = [...log.members.values()].filter((member) => member.administrator).length > 1;
  return several ? twoOf(log, offered, administrators) : oneOf(log, offered, administrators);
}
