/** Entries about teams and their keys. */
import { type BodyOf, guarded, single } from '../bodies.ts';
import { belongs, teamOfKind } from '../membership.ts';
import { administrators, inTeam, oneOf, twoAdministrators } from './signatures.ts';
import {
  joinTeam,
  newTeam,
  nextSize,
  type Offered,
  refusedKey,
  type Refusal,
  type Working,
} from './working.ts';

/** A new team for ordinary files has nothing yet that its members could read: one administrator is enough. */
export function team(log: Working, body: BodyOf<'team'>, offered: Offered): Refusal | null {
  const refused = guarded.has(body.kind)
    ? twoAdministrators(log, offered)
    : oneOf(log, offered, administrators);
  if (refused !== null) return refused;
  const weak = refusedKey(log, body.key);
  if (weak !== null) return weak;
  if (log.teams.has(body.team)) return 'LOG_INVALID';
  if (single.has(body.kind) && teamOfKind(log, body.kind) !== undefined) return 'LOG_INVALID';
  const all = [...log.members.keys()].filter((worker) => belongs(log, worker));
  const members = body.kind === 'everyone' ? all : body.members;
  if (!members.every((worker) => belongs(log, worker))) return 'LOG_INVALID';
  // A signer who does not belong may have drawn the key: the first member in touch draws another.
  const isKnownOutside = offered.devices.some(({ worker }) => !members.includes(worker));
  const { team: id, kind, key } = body;
  const made = { team: id, kind, since: nextSize(log), epoch: 0, key, keyAt: offered.at };
  log.teams.set(id, newTeam(made, isKnownOutside));
  for (const worker of members) joinTeam(log, worker, id);
  return null;
}

/** Only a member can make the next key: nobody else could seal the last one to it. */
export function epoch(log: Working, body: BodyOf<'epoch'>, offered: Offered): Refusal | null {
  const refused = oneOf(log, offered, inTeam(body.team));
  if (refused !== null) return refused;
  const known = log.teams.get(body.team);
  if (known === undefined || body.epoch !== known.epoch + 1) return 'LOG_INVALID';
  const weak = refusedKey(log, body.key);
  if (weak !== null) return weak;
  const { key } = body;
  const keys = new Map(known.keys).set(body.epoch, key);
  log.teams.set(body.team, { ...known, epoch: body.epoch, key, keyAt: offered.at, keys, rotationDue: false });
  return null;
}
