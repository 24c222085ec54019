/** Sealed bodies on their way out, each with the proof it came with. */
import { z } from 'zod';
import { type Proof, proofSchema } from '../../shared/crypto/proof.ts';
import { type Db, rows } from './query.ts';

export interface StoredBody {
  id: string;
  header: string;
  proof: Proof;
  sealed: Uint8Array;
}

export const bodyRow = z.object({
  id: z.string(),
  header: z.string(),
  device: z.string(),
  batch: z.string(),
  size: z.int(),
  signature: z.string(),
  place: z.int(),
  path: z.string(),
  sealed: z.instanceof(Uint8Array),
});

/** The proof as it was pushed: its columns lie in two tables. */
export function toBody(
  org: string,
  { id, header, device, batch, size, signature, place, path, sealed }: z.infer<typeof bodyRow>,
): StoredBody {
  const proof = proofSchema.parse({
    batch: { v: 1, org, device, size, root: batch },
    signature,
    index: place,
    path: path === '' ? [] : path.split(' '),
  });
  return { id, header, proof, sealed };
}

/** Which of these changes are accepted, those too whose bodies were erased out of a file, with their file and the team that it began in. */
export function findAccepted(
  db: Db,
  org: string,
  ids: readonly string[],
): Promise<{ id: string; file: string; root: string }[]> {
  return rows(
    db,
    z.object({ id: z.string(), file: z.string(), root: z.string() }),
    `select c.id, c.file, f.team as root from change c join file f on f.org = c.org and f.file = c.file
      where c.org = $1 and c.id = any($2) and c.outcome = 'accepted'`,
    [org, ids],
  );
}

/** Accepted changes, in the order asked for, as long as all bodies together fit into `most` bytes; the first always does. */
export async function readBodies(
  db: Db,
  org: string,
  ids: readonly string[],
  most: number,
): Promise<StoredBody[]> {
  const found = await rows(
    db,
    bodyRow,
    // The changes are looked up by id before anything is joined to them: on a young database PostgreSQL, knowing nothing
    // of the data yet, would otherwise read all that a device ever wrote.
    `with asked as materialized (
       select * from change where org = $1 and id = any($2) and outcome = 'accepted'
     ), fitting as (
       select c.id, c.header, c.device, c.batch, p.size, p.signature, c.place, c.path, c.sealed, wanted.nth,
              sum(octet_length(c.sealed) + octet_length(c.header)) over (order by wanted.nth) as running,
              row_number() over (order by wanted.nth) as number
         from asked c
         join unnest($2::text[]) with ordinality as wanted (id, nth) on wanted.id = c.id
         join push p on p.org = $1 and p.device = c.device and p.batch = c.batch
     )
     select id, header, device, batch, size, signature, place, path, sealed
       from fitting where running <= $3 or number = 1 order by nth`,
    [org, ids, most],
  );
  return found.map((one) => toBody(org, one));
}
