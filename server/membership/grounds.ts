/** What an entry of the log takes for granted and the log alone cannot tell: which files and changes there are, and whose. */
import type { PoolClient } from 'pg';
import { fileFacts, holders, holdersAt } from '../../shared/membership/access.ts';
import type { BodyOf, EntryBody } from '../../shared/membership/bodies.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { findFiles } from '../db/changes.ts';
import { readParkedOf } from '../db/decided.ts';
import { readSeals } from '../db/seals.ts';
import { findServerKey } from '../db/server-keys.ts';
import type { Service } from '../service.ts';

/** `log`: as it is before the entry. Null when the entry has all it stands on. The organisation's row must be held for update. */
export async function wrongGround(
  service: Service,
  client: PoolClient,
  log: Membership,
  body: EntryBody,
  at: string,
): Promise<ServerProblem | null> {
  switch (body.type) {
    case 'grant':
      return (await holdsWhatItGrants(client, log, body, at)) ? null : 'NOT_FOUND';
    case 'admit':
      return wrongDecision(client, log, body, at);
    case 'erase-part':
      return wrongPart(client, log.org, body);
    case 'server-key':
      // With a key that is not here, this server could promise nothing any more.
      return (await findServerKey(service.keystore, log.org, body.key)) === undefined ? 'LOG_REFUSED' : null;
    default:
      return null;
  }
}

/** A file is granted by a team that holds it. Held still meanwhile, so that no change slips in between grant and delivery. */
async function holdsWhatItGrants(
  client: PoolClient,
  log: Membership,
  { file, from }: BodyOf<'grant'>,
  at: string,
): Promise<boolean> {
  const root = (await findFiles(client, log.org, [file], 'for update')).get(file);
  return root !== undefined && holders(log, file, root, at).has(from);
}

/**
 * What is named lies in that file, under the keys that are named. Nothing of the file may be parked: nobody could seal it again, and it would
 * be lost with the key.
 */
async function wrongPart(
  client: PoolClient,
  org: string,
  { file, changes, keys }: BodyOf<'erase-part'>,
): Promise<ServerProblem | null> {
  const known = await findFiles(client, org, [file], 'for update');
  if (!known.has(file)) return 'NOT_FOUND';
  const seals = await readSeals(client, org, file);
  if (seals.some(({ isParked }) => isParked)) return 'PARKED_FIRST';
  const under = new Map(seals.map(({ change, key }) => [change, key]));
  return changes.every((change) => keys.includes(under.get(change) ?? '')) ? null : 'NOT_FOUND';
}

/** A team decides about what is parked of files that it holds, as readers will ask. What counts needs its file, and nothing of an erased one counts again. */
async function wrongDecision(
  client: PoolClient,
  log: Membership,
  { team, changes, verdict }: BodyOf<'admit'>,
  at: string,
): Promise<ServerProblem | null> {
  const parked = await readParkedOf(client, log.org, changes);
  const entry = log.size + 1;
  const held = parked.every(({ file, root }) => holdersAt(log, file, root, entry, at).has(team));
  if (parked.length !== new Set(changes).size || !held) return 'NOT_FOUND';
  if (verdict === 'stays-out') return null;
  const files = [...new Set(parked.map(({ file }) => file))];
  if (files.some((file) => fileFacts(log, file).erased !== null)) return 'ERASED';
  const known = await findFiles(client, log.org, files, 'for share');
  return files.every((file) => known.has(file) || changes.includes(file)) ? null : 'NOT_FOUND';
}
