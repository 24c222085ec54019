/** The keyring on disk: read, replaced as a whole, and proved to carry a copy for recovery before anything may depend on it. */
import {
  hasRecoveryCopy,
  type OpenKeyring,
  renoteKeyring,
  resealForRecovery,
  type WrittenKeyring,
} from '../../shared/crypto/keyring.ts';
import { equalBytes } from '../../shared/encoding/bytes.ts';
import type { Outcome } from './api.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** The keyring file, or null where nobody has enrolled. An empty file is what a refused enrolment leaves. */
export async function storedKeyring(shell: Ports['shell']): Promise<Outcome<Uint8Array | null>> {
  const read = await shell.call('keyring:read');
  if (!read.ok) return problem(read.problem);
  return done(read.value === null || read.value.length === 0 ? null : read.value);
}

/**
 * Writes a keyring and reads it back. `RECOVERY_NOT_READY` unless the disk gives the very bytes, with a copy sealed to this recovery
 * key: the one that the membership log names, whatever the keyring itself says.
 */
export async function writeKeyring(
  shell: Ports['shell'],
  { bytes, open }: WrittenKeyring,
  recovery: string,
): Promise<Outcome<OpenKeyring>> {
  const written = await shell.call('keyring:write', bytes);
  if (!written.ok) return problem(written.problem);
  const kept = await storedKeyring(shell);
  if (!kept.ok) return kept;
  const isKept =
    kept.value !== null && equalBytes(kept.value, bytes) && hasRecoveryCopy(kept.value, recovery);
  return isKept ? done(open) : problem('RECOVERY_NOT_READY');
}

/** Writes the open keyring with other notes in it. */
export async function noteInKeyring(
  { shell, random }: Ports,
  session: Session,
  notes: Parameters<typeof renoteKeyring>[1],
): Promise<Outcome<null>> {
  const made = renoteKeyring(session.keyring, notes, random);
  const written = await writeKeyring(shell, made, session.keyring.head.recovery);
  if (!written.ok) return written;
  session.keyring = written.value;
  return done(null);
}

/**
 * Makes sure that the file on disk is sealed to the recovery key of the log, writing it again if it is not: after the log has announced
 * a new one, or when the copy was damaged. Until that has worked nothing can be saved. Safe to call as often as one likes.
 */
export async function keepRecoverable({ shell, random }: Ports, session: Session): Promise<Outcome<null>> {
  const { recoveryKey } = session.membership;
  const kept = await storedKeyring(shell);
  session.recoverable = kept.ok && kept.value !== null && hasRecoveryCopy(kept.value, recoveryKey);
  if (session.recoverable) return done(null);
  const made = resealForRecovery(session.keyring, recoveryKey, random);
  const written = await writeKeyring(shell, made, recoveryKey);
  if (!written.ok) return written;
  session.keyring = written.value;
  session.recoverable = true;
  return done(null);
}
