/**
 * The keys of teams and files while the vault is open: taken out of their envelopes, found for writing, sealed for others. A key is
 * only ever sealed to public keys that the membership log names.
 */
import {
  type Envelope,
  type EnvelopeHead,
  envelopeId,
  isSignedEnvelope,
  openEnvelope,
  sealKey,
} from '../../shared/crypto/envelope.ts';
import { boxKeysFromSecret, fileKey, type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import type { OpenKeyring } from '../../shared/crypto/keyring.ts';
import { keyHolders, retiredKeys } from '../../shared/membership/access.ts';
import type { ProblemCode } from '../../shared/wire/problems.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';
import { officeNow } from './sync/office-time.ts';

export interface HeldKey {
  file: string;
  key: FileKey;
  /** The device that made or passed it on. */
  by: string;
  /** Public keys that the device which made it has sealed it to. Known for own keys alone: on the others nothing is written. */
  sealedTo: Set<string>;
}

/**
 * `taken`: held from now on. `known`: held before, so nothing is learnt. `waits`: for an entry of the log, or for another key.
 * Otherwise why it is not to be trusted.
 */
export type Taking = 'taken' | 'known' | 'waits' | ProblemCode;

export function takeKey(session: Session, envelope: Envelope): Taking {
  const taking = tryKey(session, envelope);
  const id = envelopeId(envelope);
  if (taking === 'waits') session.pendingEnvelopes.set(id, envelope);
  else session.pendingEnvelopes.delete(id);
  if (taking === 'taken') session.envelopes.set(id, envelope);
  return taking;
}

/** Takes all that can be taken: one key may open the envelope of the next. Gives those taken. */
export function takeKeys(session: Session, envelopes: Iterable<Envelope>): Envelope[] {
  const taken: Envelope[] = [];
  let open = [...envelopes];
  for (let before = -1; before !== open.length;) {
    before = open.length;
    const waiting: Envelope[] = [];
    for (const envelope of open) {
      const taking = takeKey(session, envelope);
      if (taking === 'taken') taken.push(envelope);
      if (taking === 'waits') waiting.push(envelope);
    }
    open = waiting;
  }
  return taken;
}

/**
 * The same for what the office hands out: nothing but what was asked for, and what cannot be opened yet is not kept, because it will
 * be asked for again.
 */
export function takeOffered(
  session: Session,
  envelopes: readonly Envelope[],
  isWanted: (head: EnvelopeHead) => boolean,
): Envelope[] {
  const before = new Set(session.pendingEnvelopes.keys());
  const taken = takeKeys(
    session,
    envelopes.filter(({ head }) => isWanted(head)),
  );
  for (const id of session.pendingEnvelopes.keys()) if (!before.has(id)) session.pendingEnvelopes.delete(id);
  return taken;
}

/** A team's key, signed by a member, that the log does not have: somebody is trying to have something sealed to it. */
export function isKeyOfNobody(session: Session, envelope: Envelope): boolean {
  return envelope.head.opens.what === 'team' && tryKey(session, envelope) === 'KEY_NOT_IN_LOG';
}

function tryKey(session: Session, envelope: Envelope): Taking {
  const { opens, to, by, key } = envelope.head;
  const granter = session.membership.devices.get(by);
  if (granter === undefined) return 'waits';
  const known = session.fileKeys.get(key);
  if (opens.what === 'file' && known !== undefined) {
    if (known.file !== opens.file) return 'UNTRUSTED_GRANT';
    if (by !== session.keyring.head.device) return 'known';
    if (!isSignedEnvelope(envelope, granter.sign)) return 'UNTRUSTED_GRANT';
    known.sealedTo.add(to);
    return 'taken';
  }
  const own = session.keyring.keys.box;
  const recipient = to === own.public ? own : session.teamKeys.get(to);
  if (recipient === undefined) return 'waits';
  const secret = openEnvelope(envelope, granter.sign, recipient);
  if (typeof secret === 'string') return secret;
  if (opens.what === 'file') {
    const held = fileKey(secret.reveal());
    session.fileKeys.set(held.id, { file: opens.file, key: held, by, sealedTo: new Set([to]) });
    return 'taken';
  }
  const keys = boxKeysFromSecret(secret.reveal());
  const inLog = session.membership.teams.get(opens.team)?.keys.get(opens.epoch);
  if (inLog === undefined) return 'waits';
  if (inLog !== keys.public) return 'KEY_NOT_IN_LOG';
  session.teamKeys.set(keys.public, { team: opens.team, epoch: opens.epoch, ...keys });
  return 'taken';
}

/** Envelopes of one file key for every team that holds the file now. */
export function sealForHolders(
  ports: Ports,
  session: Session,
  { file, root, key }: { file: string; root: string; key: FileKey },
): Envelope[] {
  return keyHolders(session.membership, file, root, officeNow(ports, session)).map((team) =>
    sealFileKey(session, { file, key, to: team.key }),
  );
}

/**
 * The same for a file that is written on here. Where the key of none of these teams has come yet, for this device too: after a
 * restart it could not open its own work. The office is not given that one.
 */
export function sealForWriting(
  ports: Ports,
  session: Session,
  made: { file: string; root: string; key: FileKey },
): Envelope[] {
  const envelopes = sealForHolders(ports, session, made);
  if (envelopes.some(({ head }) => session.teamKeys.has(head.to))) return envelopes;
  return [...envelopes, sealFileKey(session, { ...made, to: session.keyring.keys.box.public })];
}

export function sealFileKey(
  session: Session,
  { file, key, to }: { file: string; key: FileKey; to: string },
): Envelope {
  return sealKey(
    { org: session.membership.org, opens: { what: 'file', file }, to, by: session.keyring.head.device },
    key.secret,
    session.keyring.keys.sign,
  );
}

/**
 * The key that the next change of a file is sealed under, with the envelopes that must go with it. It has to be one that nobody
 * knows who has left since, and that sealed nothing which was erased: made by this device, which sealed it to the present key of each team
 * that holds the file. Where there is none, a new one. Of a key that others made, nobody can tell from here who has known it: an old one can be sealed anew.
 */
export function keyForWriting(
  ports: Ports,
  session: Session,
  file: string,
  root: string,
): { key: FileKey; envelopes: Envelope[] } {
  const holders = keyHolders(session.membership, file, root, officeNow(ports, session));
  const retired = retiredKeys(session.membership, file);
  const fresh = [...session.fileKeys.values()].findLast(
    (held) =>
      held.file === file &&
      held.by === session.keyring.head.device &&
      !retired.has(held.key.id) &&
      holders.length > 0 &&
      holders.every((team) => held.sealedTo.has(team.key)),
  );
  if (fresh !== undefined) return { key: fresh.key, envelopes: [] };
  const key = newFileKey(ports.random);
  return { key, envelopes: sealForWriting(ports, session, { file, root, key }) };
}

/** Takes a key that this device has just made, with the envelopes it went into. */
export function holdOwnKey(
  session: Session,
  file: string,
  key: FileKey,
  envelopes: readonly Envelope[],
): void {
  const by = session.keyring.head.device;
  session.fileKeys.set(key.id, { file, key, by, sealedTo: new Set(envelopes.map(({ head }) => head.to)) });
  for (const envelope of envelopes) session.envelopes.set(envelopeId(envelope), envelope);
}

/** A habit, not a promise: the engine may hold copies. */
export function wipeKeys({ keyring, teamKeys, fileKeys }: Session): void {
  for (const { key } of fileKeys.values()) key.secret.wipe();
  for (const { secret } of teamKeys.values()) secret.wipe();
  wipeKeyring(keyring);
}

export function wipeKeyring({ keys, local, draftKey, kek }: OpenKeyring): void {
  for (const secret of [local, draftKey, kek, keys.sign.secret, keys.box.secret]) secret.wipe();
}
