/** Entries about the organisation itself: its server's key, its recovery key, its rules, its return from a backup. */
import { isBoxKey } from '../../crypto/keys.ts';
import type { BodyOf } from '../bodies.ts';
import { twoAdministrators } from './signatures.ts';
import { nextSize, type Offered, type Refusal, type Working } from './working.ts';

export function serverKey(log: Working, body: BodyOf<'server-key'>, offered: Offered): Refusal | null {
  const refused = twoAdministrators(log, offered);
  if (refused !== null) return refused;
  log.serverKey = body.key;
  log.serverKeys.push({ key: body.key, from: nextSize(log) });
  return null;
}

export function recovery(log: Working, body: BodyOf<'recovery'>, offered: Offered): Refusal | null {
  const refused = twoAdministrators(log, offered);
  if (refused !== null) return refused;
  if (!isBoxKey(body.key)) return 'BAD_DEVICE_KEY';
  // The cards of the present one have been seen.
  if (body.key === log.recoveryKey) return 'LOG_INVALID';
  log.recoveryKey = body.key;
  log.recoveryDue = false;
  return null;
}

export function policy(log: Working, body: BodyOf<'policy'>, offered: Offered): Refusal | null {
  const refused = twoAdministrators(log, offered);
  if (refused !== null) return refused;
  const { leaseDays, breakGlassHours } = body;
  log.policy = { leaseDays, breakGlassHours };
  return null;
}

/** The log that the backup had must be a beginning of this one. */
export function restore(log: Working, body: BodyOf<'restore'>, offered: Offered): Refusal | null {
  const refused = twoAdministrators(log, offered);
  if (refused !== null) return refused;
  if (log.heads[body.log.size - 1] !== body.log.head) return 'LOG_INVALID';
  if (log.restored.some(({ body: { incarnation } }) => incarnation === body.incarnation))
    return 'LOG_INVALID';
  log.restored.push({ entry: nextSize(log), body });
  return null;
}
