/** What every request is answered with. Nothing in it must survive this process: several may run on the same databases. */
import type { Pool } from 'pg';
import { type Random, systemRandom } from '../shared/crypto/random.ts';
import { type Coverage, coverage } from './membership/coverage.ts';
import { type MembershipReader, membershipReader } from './db/membership.ts';

export interface Service {
  /** Sealed changes, feeds, the membership log. */
  main: Pool;
  /** Key envelopes and the server's own keys. */
  keystore: Pool;
  now: () => Date;
  random: Random;
  readMembership: MembershipReader;
  /** What needs no second look. */
  coverage: Coverage;
  /** Set where this server also serves the browser shell: then it founds no real organisation. */
  practiceOnly: boolean;
}

export function makeService(
  pools: { main: Pool; keystore: Pool },
  options: { now?: () => Date; practiceOnly?: boolean } = {},
): Service {
  const { now = () => new Date(), practiceOnly = false } = options;
  return {
    ...pools,
    now,
    practiceOnly,
    random: systemRandom(),
    readMembership: membershipReader(),
    coverage: coverage(),
  };
}

/** The server's clock, as it is signed and sent. */
export function timeNow(service: Service): string {
  return service.now().toISOString();
}
