/** The worker's passphrase: asked for, with growing waits between wrong ones, and changed. */
import { type OpenKeyring, openKeyring, readKeyring, rewrapKeyring } from '../../shared/crypto/keyring.ts';
import type { Outcome } from './api.ts';
import { readDeviceSecret } from './device-secret.ts';
import { rewriteKeyring, storedKeyring } from './keyring-file.ts';
import { wipeKeyring } from './keys.ts';
import { done, problem } from './outcome.ts';
import { chooseKdf, weakness } from './passphrase-policy.ts';
import { createPatience } from './patience.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

export interface PassphraseCheck {
  /** The keyring that it opens; `UNLOCK_FAILED` or `UNLOCK_PAUSED` where it does not. */
  open(passphrase: string): Promise<Outcome<OpenKeyring>>;
  /** Somebody has shown by other means that they may come in. */
  forgive(): Promise<void>;
}

export function createPassphraseCheck(ports: Ports): PassphraseCheck {
  const patience = createPatience(ports);
  return {
    async open(passphrase) {
      const seconds = await patience.pause();
      if (seconds > 0) return problem('UNLOCK_PAUSED', { seconds });
      const keyring = await openOwnKeyring(ports, passphrase);
      if (keyring.ok) await patience.succeeded();
      if (!keyring.ok && keyring.problem.code === 'UNLOCK_FAILED') {
        return problem('UNLOCK_FAILED', { tries: await patience.missed() });
      }
      return keyring;
    },
    forgive: () => patience.succeeded(),
  };
}

async function openOwnKeyring(ports: Ports, passphrase: string): Promise<Outcome<OpenKeyring>> {
  const bytes = await storedKeyring(ports.shell);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return problem('NOTHING_HERE');
  const keyring = readKeyring(bytes.value);
  if (typeof keyring === 'string') return problem(keyring);
  const deviceSecret = await readDeviceSecret(ports, 'fail');
  if (!deviceSecret.ok) return deviceSecret;
  ports.emit('progress', { stage: 'key', done: 0, total: 1 });
  await ports.rest();
  const open = openKeyring(keyring, passphrase, deviceSecret.value);
  if (typeof open === 'string') return problem(open);
  ports.emit('progress', { stage: 'key', done: 1, total: 1 });
  return done(open);
}

/** Words that are no secret on this laptop. */
export function ownWords({ membership }: Session): string[] {
  return [membership.name];
}

/** @param check counts wrong old ones like any other. */
export async function changePassphrase(
  ports: Ports,
  session: Session,
  check: PassphraseCheck,
  { old, passphrase }: { old: string; passphrase: string },
): Promise<Outcome<null>> {
  const why = weakness(passphrase, ownWords(session));
  if (why !== null) return problem('PASSPHRASE_WEAK', { why });
  const known = await check.open(old);
  if (!known.ok) return known;
  wipeKeyring(known.value);
  const deviceSecret = await readDeviceSecret(ports, 'fail');
  if (!deviceSecret.ok) return deviceSecret;
  const kdf = chooseKdf(ports);
  return rewriteKeyring(ports, session, (now) => {
    const { recovery } = now.head;
    const wrapping = { passphrase, kdf, deviceSecret: deviceSecret.value, recovery };
    const made = rewrapKeyring(now, wrapping, ports.random);
    return made === 'KDF_MEMORY' ? problem(made) : done(made);
  });
}
