/** The keys that come with a push, and whether the changes are sealed under keys that nobody knows who has left. Pure. */
import type { Envelope } from '../../shared/crypto/envelope.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { isRestricted, keyHolders } from '../../shared/membership/access.ts';
import { belongedTo, type Membership } from '../../shared/membership/membership.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import type { Decision } from './decide.ts';

/**
 * Every envelope carries a file's key to a team that holds the file, of any epoch where the change is parked or its writer could
 * not know; otherwise, what is wrong. `roots`: the first team of each file, also of those that are parked.
 */
export function wrongEnvelope(
  log: Membership,
  envelopes: readonly Envelope[],
  roots: ReadonlyMap<string, string>,
  at: string,
): ServerProblem | null {
  for (const { head } of envelopes) {
    if (head.opens.what !== 'file') return 'MALFORMED';
    const { file } = head.opens;
    const root = roots.get(file);
    if (root === undefined) return 'NOT_FOUND';
    const holders = keyHolders(log, file, root, at);
    if (!holders.some(({ keys }) => [...keys.values()].includes(head.to))) return 'LOG_MOVED';
  }
  return null;
}

/** By key id, the public keys that the key is sealed to. */
export type SealedTo = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether a change that counts is sealed under a key that some holder's present key does not open. Who writes to a team without
 * belonging keeps no key, and could not seal again: for them any epoch's key will do.
 */
export function isStale(log: Membership, decision: Decision, sealedTo: SealedTo, at: string): boolean {
  const { root, file, sealed, change, teams } = decision;
  if (root === undefined || teams.length === 0) return false;
  const recipients = sealedTo.get(sealedKeyId(sealed) ?? '') ?? new Set();
  const worker = log.devices.get(change.header.device)?.worker ?? '';
  const outside = isRestricted(log.teams.get(root)?.kind) && !belongedTo(log, worker, root, log.size);
  return !keyHolders(log, file, root, at).every(({ key, keys }) =>
    outside ? [...keys.values()].some((one) => recipients.has(one)) : recipients.has(key),
  );
}
