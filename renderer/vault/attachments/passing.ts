/** What passes by itself and says nothing about one picture: it is tried again at the next contact. */
import type { ProblemCode } from '../../../shared/wire/problems.ts';

export const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'OFFLINE',
  'LINK_TIMEOUT',
  'TLS_UNTRUSTED',
  'SERVER_ADDRESS_WRONG',
  'NOT_SIGNED_IN',
  'SERVER_BUSY',
  'TOO_MANY_REQUESTS',
  'LOCKED',
  'LOCAL_DB_LOST',
  'DISK_FULL',
  'DISK_FAILED',
]);
