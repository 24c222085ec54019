/**
 * Coming back without the passphrase, or without the device secret: both recovery cards open the copy of the local data key, and the
 * keyring is wrapped anew. Device keys and local data key stay, so unsent work and drafts are all there.
 *
 * The organisation's recovery key has then been in this laptop's memory. The keyring notes it (`recovered`) in the same write, so no
 * crash can lose it; `session.keyring.recovered` is to become a signed entry of the log, and `settleRecovery` takes the note out after.
 */
import type { BoxKeys } from '../../shared/crypto/keys.ts';
import { type OpenKeyring, readKeyring, recoverKeyring, rewrapKeyring } from '../../shared/crypto/keyring.ts';
import { isCardOf, joinCards, readCard } from '../../shared/crypto/recovery-cards.ts';
import type { Outcome } from './api.ts';
import { readDeviceSecret } from './device-secret.ts';
import { noteInKeyring, storedKeyring, writeKeyring } from './keyring-file.ts';
import { done, problem } from './outcome.ts';
import type { RecoverForm } from './own-api.ts';
import { chooseKdf, weakness } from './passphrase-policy.ts';
import { isoNow, type Ports } from './ports.ts';
import type { Session } from './session.ts';

/** Whether one card, as typed, is of the key that this laptop's keyring is sealed to. */
export async function checkCard({ shell }: Ports, typed: string): Promise<Outcome<null>> {
  const keyring = await readStored(shell);
  if (!keyring.ok) return keyring;
  const card = readCard(typed);
  if (typeof card === 'string') return problem(card);
  card.share.wipe();
  return isCardOf(card, keyring.value.head.recovery) ? done(null) : problem('RECOVERY_EPOCH');
}

/** Writes the keyring under the new passphrase and gives it, open. Nothing is written unless everything fits. */
export async function recover(ports: Ports, form: RecoverForm): Promise<Outcome<OpenKeyring>> {
  const keyring = await readStored(ports.shell);
  if (!keyring.ok) return keyring;
  const { recovery } = keyring.value.head;
  const joined = joinTyped(form, recovery);
  if (!joined.ok) return joined;
  const unwrapped = recoverKeyring(keyring.value, joined.value);
  joined.value.secret.wipe();
  if (typeof unwrapped === 'string') return problem(unwrapped);
  const why = weakness(form.passphrase);
  if (why !== null) return problem('PASSPHRASE_WEAK', { why });
  // One that still opens is kept: a new one is needed only where the key store has lost it, or never had it.
  const deviceSecret = await readDeviceSecret(ports, 'create');
  if (!deviceSecret.ok) return deviceSecret;
  ports.emit('progress', { stage: 'key', done: 0, total: 1 });
  await ports.rest();
  const made = rewrapKeyring(
    { ...unwrapped, pin: null, recovered: isoNow(ports.clock) },
    { passphrase: form.passphrase, kdf: chooseKdf(ports), deviceSecret: deviceSecret.value, recovery },
    ports.random,
  );
  if (made === 'KDF_MEMORY') return problem(made);
  ports.emit('progress', { stage: 'key', done: 1, total: 1 });
  return writeKeyring(ports.shell, made, recovery);
}

/** After the log has the entry that says so. */
export function settleRecovery(ports: Ports, session: Session): Promise<Outcome<null>> {
  return noteInKeyring(ports, session, { recovered: null });
}

async function readStored(shell: Ports['shell']) {
  const bytes = await storedKeyring(shell);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return problem('NOTHING_HERE');
  const keyring = readKeyring(bytes.value);
  return typeof keyring === 'string' ? problem(keyring) : done(keyring);
}

function joinTyped({ cardA, cardB }: RecoverForm, recovery: string): Outcome<BoxKeys> {
  const [a, b] = [readCard(cardA), readCard(cardB)];
  if (typeof a === 'string') return problem(a, { card: 'A' });
  if (typeof b === 'string') return problem(b, { card: 'B' });
  const keys = joinCards(a, b, recovery);
  for (const { share } of [a, b]) share.wipe();
  if (keys === 'RECOVERY_EPOCH') return problem(keys, { card: isCardOf(a, recovery) ? 'B' : 'A' });
  return typeof keys === 'string' ? problem(keys) : done(keys);
}
