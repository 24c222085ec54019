/** The second factor: 32 bytes that the laptop's own key store guards. */
import { Secret } from '../../shared/crypto/secret.ts';
import type { Outcome } from './api.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';

export async function readDeviceSecret(
  shell: Ports['shell'],
  otherwise: 'create' | 'fail',
): Promise<Outcome<Secret>> {
  const known = await shell.call('device-secret:read');
  if (!known.ok) return problem(known.problem);
  if (known.value !== null) return done(new Secret(known.value.secret));
  if (otherwise === 'fail') return problem('KEYCHAIN_LOST');
  const made = await shell.call('device-secret:create');
  return made.ok ? done(new Secret(made.value.secret)) : problem(made.problem);
}
