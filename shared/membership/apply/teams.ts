/** Entries about teams and their keys. */
import { isBoxKey } from '../../crypto/keys.ts';
import { single } from '../access.ts';
import type { BodyOf } from '../bodies.ts';
import { teamOfKind } from '../membership.ts';
import { administrators, inTeam, oneOf, peopleWhoSigned } from './signatures.ts';
import { joinTeam, newTeam, type Offered, type Refusal, type Working } from './working.ts';

export function team(log: Working, body: BodyOf<'team'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  if (!isBoxKey(body.key)) return 'BAD_DEVICE_KEY';
  if (log.teams.has(body.team)) return 'LOG_INVALID';
  if (single.has(body.kind) && teamOfKind(log, body.kind) !== undefined) return 'LOG_INVALID';
  const members = body.kind === 'everyone' ? [...log.members.keys()] : body.members;
  if (!members.every((worker) => log.members.has(worker))) return 'LOG_INVALID';
  // An administrator who does not belong has drawn the key: the first member in touch draws another.
  const byMember = peopleWhoSigned(log, offered, ({ worker }) => members.includes(worker)).size > 0;
  const made = { team: body.team, kind: body.kind, epoch: 0, key: body.key };
  log.teams.set(body.team, newTeam(made, !byMember));
  for (const worker of members) joinTeam(log, worker, body.team);
  return null;
}

/** Only a member can make the next key: nobody else could seal the last one to it. */
export function epoch(log: Working, body: BodyOf<'epoch'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, inTeam(body.team));
  if (refused !== null) return refused;
  const known = log.teams.get(body.team);
  if (known === undefined || body.epoch !== known.epoch + 1) return 'LOG_INVALID';
  if (!isBoxKey(body.key)) return 'BAD_DEVICE_KEY';
  const keys = new Map(known.keys).set(body.epoch, body.key);
  log.teams.set(body.team, { ...known, epoch: body.epoch, key: body.key, keys, rotationDue: false });
  return null;
}
