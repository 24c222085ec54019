/** The second factor: 32 bytes that the laptop's own key store guards. */
import { Secret } from '../../shared/crypto/secret.ts';
import type { DeviceSecret } from '../../shared/wire/app.ts';
import type { Outcome } from './api.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';

/** `KEYCHAIN_LOST` when there is none, or it no longer opens, and none is to be created: a keyring from another laptop, too. */
export async function readDeviceSecret(
  ports: Pick<Ports, 'shell' | 'emit'>,
  otherwise: 'create' | 'fail',
): Promise<Outcome<Secret>> {
  const known = await ports.shell.call('device-secret:read');
  if (otherwise === 'fail') {
    if (!known.ok) return problem(known.problem);
    return known.value === null ? problem('KEYCHAIN_LOST') : done(taken(ports, known.value));
  }
  if (known.ok && known.value !== null) return done(taken(ports, known.value));
  if (!known.ok && known.problem !== 'KEYCHAIN_LOST') return problem(known.problem);
  const made = await ports.shell.call('device-secret:create');
  return made.ok ? done(taken(ports, made.value)) : problem(made.problem);
}

/** A browser guards nothing either, but says so on every screen. */
function taken({ emit }: Pick<Ports, 'emit'>, { secret, strength }: DeviceSecret): Secret {
  if (strength === 'weak') emit('announce', { code: 'KEYCHAIN_WEAK' });
  return new Secret(secret);
}
