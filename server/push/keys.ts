/** The keys that come with a push, and whether the changes are sealed under keys that nobody knows who has left. Pure. */
import { fileOf } from '../../shared/change/change.ts';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import { sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import {
  fileFacts,
  isRestricted,
  keyHolders,
  mayWrite,
  retiredKeys,
} from '../../shared/membership/access.ts';
import { belongedTo, type Membership } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { withoutRetired } from '../membership/envelopes.ts';
import type { PushedChange } from './check.ts';
import type { Decision } from './decide.ts';

export interface PushedKeys {
  envelopes: readonly Envelope[];
  pushed: readonly PushedChange[];
  /** The first team of each file, also of those that are parked. */
  roots: ReadonlyMap<string, string>;
  at: string;
}

/**
 * The envelopes that the server keeps: each carries a key of a file that the device may write, or brings a change of, to a team that
 * holds the file. Which epoch's key it is sealed to matters for changes that count (`isStale`); a removed device knows no newer.
 * Left out without a word: what is for an erased file, or for a team that held the file when the envelope was sealed.
 */
export function envelopesToKeep(
  log: Membership,
  device: string,
  { envelopes, pushed, roots, at }: PushedKeys,
): Result<Envelope[], ServerProblem> {
  const brought = new Set(
    pushed.map(({ change, sealed }) => keyOfFile(fileOf(change), sealedKeyId(sealed) ?? '')),
  );
  const teamKeys = new Set([...log.teams.values()].flatMap(({ keys }) => [...keys.values()]));
  const kept: Envelope[] = [];
  for (const envelope of envelopes) {
    const { opens, key, to } = envelope.head;
    if (opens.what !== 'file') return err('MALFORMED');
    const { file } = opens;
    const root = roots.get(file);
    if (root === undefined) return err('NOT_FOUND');
    const writes = mayWrite(log, { id: '', device, file }, root, log.size);
    if (!writes && !brought.has(keyOfFile(file, key))) return err('NOT_FOUND');
    if (!teamKeys.has(to)) return err('LOG_MOVED');
    const held = keyHolders(log, file, root, at).some(({ keys }) => [...keys.values()].includes(to));
    if (held && fileFacts(log, file).erased === null) kept.push(envelope);
  }
  return ok(withoutRetired(log, kept));
}

/** A file's key by name: the same key for another file is none. */
export const keyOfFile = (file: string, key: string): string => `${file}/${key}`;

/** By `keyOfFile`, the public keys that the key is sealed to. */
export type SealedTo = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether a change that counts is sealed under a key that some holder's present key does not open, or that sealed what was erased. Who writes to a team without
 * belonging keeps no key, and could not seal again: for them any epoch's key will do.
 */
export function isStale(log: Membership, decision: Decision, sealedTo: SealedTo, at: string): boolean {
  const { root, file, sealed, change, teams } = decision;
  const key = sealedKeyId(sealed) ?? '';
  const device = log.devices.get(change.header.device);
  // A removed device reads no more of the log, and could not seal again.
  if (retiredKeys(log, file).has(key) && device?.removed === null) return true;
  if (root === undefined || teams.length === 0) return false;
  const recipients = sealedTo.get(keyOfFile(file, key)) ?? new Set();
  const worker = device?.worker ?? '';
  const outside = isRestricted(log.teams.get(root)?.kind) && !belongedTo(log, worker, root, log.size);
  return !keyHolders(log, file, root, at).every(({ key: present, keys }) =>
    outside ? [...keys.values()].some((one) => recipients.has(one)) : recipients.has(present),
  );
}
