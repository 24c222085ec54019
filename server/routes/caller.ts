/** Who asks, as the membership log knows them now. */
import type { Member, MemberDevice, Membership } from '../../shared/membership/membership.ts';
import type { Caller } from '../../shared/wire/challenge.ts';
import { type Organisation, readOrganisation } from '../db/membership.ts';
import type { Db } from '../db/query.ts';
import type { Service } from '../service.ts';

type Hold = 'for key share' | 'for no key update' | '';

export interface DeviceCaller {
  organisation: Organisation;
  log: Membership;
  device: MemberDevice;
  member: Member;
}

/** Null when the caller is no device of this organisation (any more). */
export async function readDevice(
  service: Service,
  db: Db,
  caller: Caller,
  hold: Hold = '',
): Promise<DeviceCaller | null> {
  const known = await readAnyDevice(service, db, caller, hold);
  return known?.device.removed === null ? known : null;
}

/** Also one that was removed: it may hand in what it still has, and say that it has forgotten. */
export async function readAnyDevice(
  service: Service,
  db: Db,
  caller: Caller,
  hold: Hold = '',
): Promise<DeviceCaller | null> {
  const organisation = await readOrganisation(db, caller.org, hold);
  if (organisation === undefined || caller.kind !== 'device') return null;
  const log = await service.readMembership(db, organisation);
  const device = log.devices.get(caller.id);
  const member = device === undefined ? undefined : log.members.get(device.worker);
  return device === undefined || member === undefined ? null : { organisation, log, device, member };
}
