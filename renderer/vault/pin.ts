/** The PIN: takes the laptop back out of a person's hands. It is looked at nowhere else, so it never opens what is locked. */
import { isPin, isWeakPin, newPinLock, opensPinLock } from '../../shared/crypto/pin.ts';
import type { Outcome } from './api.ts';
import { noteInKeyring } from './keyring-file.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

const TRIES = 5;

export async function setPin(ports: Ports, session: Session, pin: string | null): Promise<Outcome<null>> {
  if (pin === null) return noteInKeyring(ports, session, { pin: null });
  if (!isPin(pin) || isWeakPin(pin)) return problem('PIN_WEAK');
  await ports.rest();
  const lock = newPinLock(pin, ports.random);
  return lock === null ? problem('KDF_MEMORY') : noteInKeyring(ports, session, { pin: lock });
}

/**
 * Null when what was typed is for the passphrase to decide. `PIN_SPENT` after five wrong ones: then only the passphrase will do, until
 * the vault is unlocked the next time.
 */
export async function checkPin(ports: Ports, session: Session, typed: string): Promise<Outcome<null> | null> {
  const { pin } = session.keyring;
  if (pin === null || !isPin(typed)) return null;
  if (session.pinMisses >= TRIES) return problem('PIN_SPENT');
  await ports.rest();
  const opens = opensPinLock(pin, typed);
  if (opens === null) return problem('KDF_MEMORY');
  session.pinMisses = opens ? 0 : session.pinMisses + 1;
  if (opens) return done(null);
  const tries = TRIES - session.pinMisses;
  return tries === 0 ? problem('PIN_SPENT') : problem('PIN_WRONG', { tries });
}
