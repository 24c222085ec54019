/** The time between a return from a backup and the entry of the log that says so. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';
import { readHeads } from './feeds.ts';
import { readOrganisation, readOrganisations } from './membership.ts';
import { type Db, row } from './query.ts';

/** Gives each organisation that came back another incarnation, and notes what it came back with. `at`: when the backup was made. */
export async function beginRestoring(client: PoolClient, at: string): Promise<void> {
  for (const org of await readOrganisations(client)) {
    const known = await readOrganisation(client, org);
    if (known === undefined) continue;
    const { logSize: size, logHead: head } = known;
    const cut = { at, log: { size, head }, feeds: await readHeads(client, org) };
    await client.query('update organisation set incarnation = $2, restoring = $3 where org = $1', [
      org,
      newId(systemRandom()),
      canonicalText(cut),
    ]);
  }
}

export async function isRestoring(db: Db, org: string): Promise<boolean> {
  const found = await row(
    db,
    z.object({ waits: z.boolean() }),
    'select restoring is not null as waits from organisation where org = $1',
    [org],
  );
  return found?.waits === true;
}

/** Only the RESTORE of this very return ends it: one of an earlier return may be among what laptops bring. */
export async function endRestoring(client: PoolClient, org: string, incarnation: string): Promise<void> {
  await client.query('update organisation set restoring = null where org = $1 and incarnation = $2', [
    org,
    incarnation,
  ]);
}
