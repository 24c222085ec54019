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
import { oneAtATime } from './one-at-a-time.ts';
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

const inTurn = oneAtATime();

/**
 * Makes the session's keyring anew from what it is now, and writes it. One at a time: a new passphrase and a new recovery key that
 * crossed would leave the file of the one that began first.
 */
export function rewriteKeyring(
  { shell }: Pick<Ports, 'shell'>,
  session: Session,
  make: (now: OpenKeyring) => Outcome<WrittenKeyring>,
): Promise<Outcome<null>> {
  return inTurn(session, async () => {
    const made = make(session.keyring);
    if (!made.ok) return made;
    const written = await writeKeyring(shell, made.value, made.value.open.head.recovery);
    if (written.ok) session.keyring = written.value;
    else if (written.problem.code === 'RECOVERY_NOT_READY') session.recoverable = false;
    return written.ok ? done(null) : written;
  });
}

/** Writes the open keyring with other notes in it. */
export function noteInKeyring(
  { shell, random }: Pick<Ports, 'shell' | 'random'>,
  session: Session,
  notes: Parameters<typeof renoteKeyring>[1],
): Promise<Outcome<null>> {
  return rewriteKeyring({ shell }, session, (now) => done(renoteKeyring(now, notes, random)));
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
  const written = await rewriteKeyring({ shell }, session, (now) =>
    done(resealForRecovery(now, recoveryKey, random)),
  );
  if (!written.ok) return written;
  session.recoverable = true;
  return done(null);
}
