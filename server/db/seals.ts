/** Which keys the changes of a file are sealed under, and putting another seal in the place of one. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { KEY_ID_END, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { concat } from '../../shared/encoding/bytes.ts';
import { type Db, rows } from './query.ts';

/** Of each change of a file that has a body and was not left out: the key that it is sealed under. */
export async function readSeals(
  db: Db,
  org: string,
  file: string,
): Promise<{ change: string; key: string; isParked: boolean }[]> {
  const found = await rows(
    db,
    z.object({ id: z.string(), begins: z.instanceof(Uint8Array), outcome: z.string() }),
    // Never the whole body: only so much of it as names the key.
    `select id, substring(sealed for $3) as begins, outcome from change
      where org = $1 and file = $2 and sealed <> '' and outcome <> 'left-out' order by id`,
    [org, file, KEY_ID_END + 1],
  );
  return found.map(({ id, begins, outcome }) => ({
    change: id,
    key: sealedKeyId(begins) ?? '',
    isParked: outcome === 'parked',
  }));
}

/**
 * The hash of the first seal stays: it is the one in feeds and receipts. What the body says cannot change with its seal, because the
 * header commits to it.
 */
export async function replaceSeals(
  client: PoolClient,
  org: string,
  seals: readonly { change: string; sealed: Uint8Array }[],
): Promise<void> {
  let offset = 1;
  const starts = seals.map(({ sealed }) => (offset += sealed.length) - sealed.length);
  await client.query(
    `update change c set sealed = substring($2::bytea from n.start for n.length)
       from unnest($3::text[], $4::integer[], $5::integer[]) as n (id, start, length)
      where c.org = $1 and c.id = n.id`,
    [
      org,
      concat(...seals.map(({ sealed }) => sealed)),
      seals.map(({ change }) => change),
      starts,
      seals.map(({ sealed }) => sealed.length),
    ],
  );
}
